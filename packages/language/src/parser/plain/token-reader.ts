import { EOF, type TokenType } from "chevrotain";
import type { Span } from "@tocsin/core";
import type { Token } from "../../lexer/tokens.ts";
import { endOf, isOf } from "../base-parser.ts";

/** Ends the reading of a file that is not plain; `parsePlainFile` alone lets it be seen. */
export const notPlain = new Error("not written plainly");

const endOfFile: Token = {
  image: "",
  startOffset: Number.NaN,
  endOffset: Number.NaN,
  tokenTypeIdx: EOF.tokenTypeIdx!,
  tokenType: EOF,
  depth: 0,
  leads: true,
  indent: 0,
};

/** Goes over the tokens of a file. What is not as asked for ends the reading. */
export abstract class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The token ahead; behind the last, the end of the file. */
  protected ahead(count = 1): Token {
    return this.#tokens[this.#at + count - 1] ?? endOfFile;
  }

  protected giveUp(): never {
    throw notPlain;
  }

  protected take(type: TokenType): Token {
    const token = this.ahead();
    if (token.tokenType !== type) this.giveUp();
    this.#at++;
    return token;
  }

  /** Takes a token of a category. */
  protected takeAny(category: TokenType): Token {
    const token = this.ahead();
    if (!isOf(token, category)) this.giveUp();
    this.#at++;
    return token;
  }

  /** Takes the token ahead if it is of the type. */
  protected takes(type: TokenType): boolean {
    if (this.ahead().tokenType !== type) return false;
    this.#at++;
    return true;
  }

  /** What is separated by commas: one or more. */
  protected separated<T>(comma: TokenType, read: () => T): T[] {
    const items = [read()];
    while (this.takes(comma)) items.push(read());
    return items;
  }

  /** From `start` to the end of the token behind. */
  protected spanFrom(start: number): Span {
    return { start, end: endOf(this.#tokens[this.#at - 1]!) };
  }
}
