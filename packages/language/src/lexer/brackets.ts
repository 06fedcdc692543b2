import type { TokenType } from "chevrotain";
import type { Report } from "./report.ts";
import { LCurly, LParen, LSquare, RCurly, RParen, RSquare, word } from "./tokens.ts";

/** Nesting beyond this is an error: what comes after the parser walks trees with the call stack. */
export const maximumNesting = 200;

const closes: ReadonlyMap<TokenType, TokenType> = new Map([
  [RCurly, LCurly],
  [RParen, LParen],
  [RSquare, LSquare],
]);
const opens: ReadonlySet<TokenType> = new Set(closes.values());
const brackets: ReadonlySet<TokenType> = new Set([...closes.keys(), ...opens]);

/** Counts open brackets while a text is scanned, and keeps what is nested too deep from the parser. */
export class Brackets {
  readonly #open: TokenType[] = [];
  readonly #report: Report;
  #excess = 0;
  #nots = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The depth at which a token stands; absent where it stands too deep and is left out. */
  enter(type: TokenType, start: number, end: number): number | undefined {
    this.#nots = type === word.not ? this.#nots + 1 : 0;
    if (this.#nots > maximumNesting) {
      if (this.#nots === maximumNesting + 1) this.#report("TOC1008", {}, { start, end });
      return undefined;
    }
    if (this.#excess > 0) return this.#skip(type);
    if (!brackets.has(type)) return this.#open.length;
    if (opens.has(type)) return this.#enterOpening(type, start, end);
    const opening = closes.get(type);
    if (opening !== undefined) this.#close(opening);
    return this.#open.length;
  }

  /** Forgets what is open: a declaration begins. */
  reset(): void {
    this.#open.length = 0;
    this.#excess = 0;
  }

  #enterOpening(type: TokenType, start: number, end: number): number | undefined {
    if (this.#open.length >= maximumNesting) {
      this.#report("TOC1008", {}, { start, end });
      this.#excess = 1;
      return undefined;
    }
    this.#open.push(type);
    return this.#open.length - 1;
  }

  #skip(type: TokenType): undefined {
    if (opens.has(type)) this.#excess++;
    else if (closes.has(type)) this.#excess--;
    return undefined;
  }

  /** Closes up to the bracket that fits, and with it what was left open inside; nothing where none fits. */
  #close(opening: TokenType): void {
    const at = this.#open.lastIndexOf(opening);
    if (at >= 0) this.#open.length = at;
  }
}
