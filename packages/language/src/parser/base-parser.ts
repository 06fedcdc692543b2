import { createDiagnostic } from "@tocsin/core";
import type { Diagnostic, DiagnosticCode, MessageParameters, Span } from "@tocsin/core";
import { EmbeddedActionsParser, MismatchedTokenException } from "chevrotain";
import type { IOrAlt, IToken, OrMethodOpts, TokenType } from "chevrotain";
import type { Mending, Report } from "../lexer/report.ts";
import { vocabulary, type Token } from "../lexer/tokens.ts";
import { createLazyLookahead } from "./lazy-lookahead.ts";

/** Problems beyond this number are not kept: one file cannot fill the memory with them. */
const maximumProblems = 1000;

/** What a rule chooses from. Those that look at nothing but the parser are made once: to make them takes as long as to choose. */
export type Alternatives<T> = IOrAlt<T>[] | OrMethodOpts<T>;

export interface ParserOptions {
  /** Chevrotain looks for faults of the grammar: half of the time that a parser takes to make. A test does it. */
  readonly judged?: boolean;
}

/**
 * What all rules of the grammar stand on: places, and problems with them.
 * The message of a recognition exception is what was expected, in plain words; `Recovery` makes a diagnostic of it.
 */
export abstract class BaseParser extends EmbeddedActionsParser {
  #file = "";
  #diagnostics: Diagnostic[] = [];
  /** Between the braces of `sequence` or `all`, where the name of a source may follow a condition. */
  protected inSteps = false;

  constructor({ judged = false }: ParserOptions = {}) {
    super(vocabulary, {
      maxLookahead: 2,
      lookaheadStrategy: createLazyLookahead(2),
      skipValidations: !judged,
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => toLabel(expected),
        buildNotAllInputParsedMessage: () => "the end of the file",
        buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? "something else",
        buildEarlyExitMessage: ({ customUserDescription }) => customUserDescription ?? "something else",
      },
    });
  }

  protected begin(file: string): void {
    this.#file = file;
    this.#diagnostics = [];
    this.inSteps = false;
  }

  protected get diagnostics(): Diagnostic[] {
    return this.#diagnostics;
  }

  readonly report: Report = (code, parameters, span, mending) => {
    if (this.#diagnostics.length >= maximumProblems) return;
    this.#diagnostics.push(this.#toDiagnostic(code, parameters, span, mending));
  };

  #toDiagnostic<Code extends DiagnosticCode>(
    code: Code,
    parameters: MessageParameters[Code],
    { start, end }: Span,
    mending?: Mending,
  ): Diagnostic {
    const file = this.#file;
    const place = { file, start, end };
    if (!mending) return createDiagnostic(code, parameters, place);
    const edits = mending.edits.map((edit) => ({
      place: { file, start: edit.start, end: edit.end },
      newText: edit.newText,
    }));
    return createDiagnostic(code, parameters, place, { title: mending.title, edits });
  }

  /** `OR` with the type of its outcome said once. */
  protected choose<T>(alternatives: Alternatives<T>): T {
    const chosen: T = this.OR(alternatives as OrMethodOpts<T>);
    return chosen;
  }

  /** A second `choose` in one rule. */
  protected chooseAgain<T>(alternatives: Alternatives<T>): T {
    const chosen: T = this.OR1(alternatives as OrMethodOpts<T>);
    return chosen;
  }

  /** The token ahead. */
  protected ahead(count = 1): Token {
    return this.LA(count) as Token;
  }

  /** Where the token ahead begins. */
  protected startHere(): number {
    return this.LA(1).startOffset;
  }

  /** From `start` to the end of the token behind. */
  protected spanFrom(start: number): Span {
    return { start, end: endOf(this.LA(0)) };
  }

  protected isNext(type: TokenType, count = 1): boolean {
    return isOf(this.LA(count), type);
  }

  /** Gives the clause up: `expected`, in plain words, is not what stands ahead. */
  protected fail(expected: string): never {
    throw new MismatchedTokenException(expected, this.LA(1), this.LA(0));
  }

  /** As `fail`, where the token behind is the one that should not stand there. */
  protected failOnLast(expected: string): never {
    throw new MismatchedTokenException(expected, this.LA(0), this.LA(-1));
  }

  /**
   * Chevrotain computes every possible continuation for the message of an exception, which is not used here and makes
   * broken texts slow; it calls this by name.
   */
  protected raiseNoAltException(_occurrence: number, expected?: string): never {
    this.fail(expected ?? "something else");
  }

  /** See `raiseNoAltException`. */
  protected raiseEarlyExitException(_occurrence: number, _kind: string, expected?: string): never {
    this.fail(expected ?? "something else");
  }
}

/** The offset behind a token. */
export function endOf(token: IToken): number {
  return (token.endOffset ?? -1) + 1;
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

/** Whether a token is of a type or of a category. */
export function isOf(token: IToken, type: TokenType): boolean {
  const index = token.tokenTypeIdx;
  return index === type.tokenTypeIdx || (type.categoryMatchesMap?.[index] ?? false);
}

function toLabel(type: TokenType): string {
  return type.LABEL ?? type.name;
}
