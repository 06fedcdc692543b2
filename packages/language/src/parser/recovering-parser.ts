import type { Span } from "@tocsin/core";
import { EOF, isRecognitionException, type IToken, type MismatchedTokenException, type TokenType } from "chevrotain";
import { declarationWords, keywords, toClauseWords, type ClausePlace } from "../lexer/keywords.ts";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import { endOf, spanOf } from "./base-parser.ts";
import { describeToken, toShown } from "./describe-token.ts";
import { findNearWord } from "./near-word.ts";
import { TriggerParser } from "./trigger-parser.ts";

/** A block whose clauses recover each for itself. */
export type Place = Extract<ClausePlace, "rule" | "source" | "alert" | "test" | "exceptions">;

/** Where a clause began; decides where the next one may. */
interface ClauseStart {
  readonly depth: number;
  readonly indent: number;
  readonly oneLiner: boolean;
}

const starters: Readonly<Record<Place, ReadonlySet<string>>> = {
  rule: new Set(toClauseWords("rule")),
  source: new Set(toClauseWords("source")),
  alert: new Set(toClauseWords("alert")),
  test: new Set(toClauseWords("test").filter((word) => word !== "because" && word !== "every")),
  exceptions: new Set(["except"]),
};

/** Clauses that take one line and may share it with others. */
const oneLiners: ReadonlySet<string> = new Set([
  "status",
  "version",
  "owner",
  "author",
  "license",
  "uuid",
  "description",
]);

const allWords = Object.keys(keywords);

const declarations: ReadonlySet<string> = new Set(declarationWords);

/**
 * An error ends the clause it stands in, and no more: the parser goes on at the next clause.
 * INVARIANT: whatever the tokens, every loop here consumes at least one token in each turn, so parsing is linear and ends.
 */
export abstract class RecoveringParser extends TriggerParser {
  readonly #places: Place[] = [];
  #clauseStarts: number[] = [];
  /** What is being parsed, where that is not the whole file. */
  protected range: Span = { start: 0, end: 0 };
  /** How many clauses were given up so far. */
  protected failures = 0;

  protected override begin(file: string): void {
    super.begin(file);
    this.#places.length = 0;
    this.#clauseStarts = [];
    this.failures = 0;
    this.range = { start: 0, end: 0 };
  }

  /** The blocks around the token ahead, outermost first. */
  protected get openPlaces(): readonly Place[] {
    return [...this.#places];
  }

  /** Offsets at which clauses began, ascending. */
  protected get clauseStarts(): readonly number[] {
    return this.#clauseStarts;
  }

  /** Runs the rule of one clause; on an error reports it, skips to where the next clause begins, and gives nothing. */
  protected guard<T>(parse: () => T): T | undefined {
    if (this.RECORDING_PHASE) return parse();
    const first = this.ahead();
    const places = this.#places.length;
    this.#clauseStarts.push(first.startOffset);
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Error) || !isRecognitionException(error)) throw error;
      this.failures++;
      this.inSteps = false;
      this.#places.length = places;
      this.#reportUnexpected(error as MismatchedTokenException);
      if (this.ahead() === first) this.SKIP_TOKEN();
      this.#skipToNextClause(toClauseStart(first));
      return undefined;
    }
  }

  /** `{ clauses }`. `owner` names in plain words what the block belongs to; `parse` is the rule of one clause. */
  protected block<T>(place: Place, owner: string, parse: () => T): T[] {
    const items: T[] = [];
    const open = this.#openBlock(place, owner);
    this.#places.push(place);
    do
      this.MANY8(() => {
        const item = this.guard(parse);
        if (item !== undefined) items.push(item);
      });
    while (this.#skipStray(place, owner, open, items));
    this.#places.pop();
    this.OPTION9(() => this.CONSUME9(t.RCurly));
    return items;
  }

  /** A block whose brace is forgotten is still read where clauses follow. */
  #openBlock(place: Place, owner: string): IToken {
    const open = this.OPTION8(() => this.CONSUME8(t.LCurly));
    if (open || this.RECORDING_PHASE) return open ?? this.LA(0);
    if (!this.#isStarter(this.ahead(), place) && !this.isNext(t.RCurly)) this.fail("`{`");
    const end = endOf(this.LA(0));
    this.report("TOC1012", { owner }, spanOf(this.LA(0)), {
      title: "Add {",
      edits: [{ start: end, end, newText: " {" }],
    });
    return this.LA(0);
  }

  /**
   * Looks at what stands where a clause or the end of the block should; true where the block goes on behind it. What follows a
   * clause on its line belonged to it, so the clause is not what its author meant, and is given up.
   */
  #skipStray(place: Place, owner: string, open: IToken, items: unknown[]): boolean {
    if (this.RECORDING_PHASE) return false;
    const next = this.ahead();
    if (next.tokenType === t.RCurly) return false;
    if (next.tokenType === EOF || this.isDeclarationAhead() || this.#isOfOuterPlace(next)) {
      this.report("TOC1011", { owner }, spanOf(open));
      return false;
    }
    this.failures++;
    if (next.leads) this.#clauseStarts.push(next.startOffset);
    else items.pop();
    if (!next.leads && this.#isTakenForField(place)) this.#reportEnd("a field or a value", this.ahead(-1));
    else this.reportStray(next, next.leads ? [...starters[place]] : allWords, `a clause of ${owner}`);
    this.SKIP_TOKEN();
    this.#skipToNextClause(toClauseStart(next));
    return true;
  }

  /** The clauses of a declaration without braces: what is indented deeper than `indent` belongs to it. */
  protected indentedClauses(place: Place, owner: string, indent: number, parse: () => void): void {
    this.#places.push(place);
    do this.MANY8(() => this.guard(parse));
    while (
      !this.RECORDING_PHASE &&
      this.ahead().leads &&
      this.ahead().indent > indent &&
      this.#skipIndented(place, owner)
    );
    this.#places.pop();
  }

  #skipIndented(place: Place, owner: string): boolean {
    const next = this.ahead();
    if (next.tokenType === EOF || declarations.has(next.image)) return false;
    this.#clauseStarts.push(next.startOffset);
    this.reportStray(next, [...starters[place]], `a clause of ${owner}`);
    this.SKIP_TOKEN();
    this.#skipToNextClause(toClauseStart(next));
    return true;
  }

  /** A word that begins nothing anywhere, or something that stands in the wrong place. */
  protected reportStray(token: Token, words: readonly string[], expected: string): void {
    if (token.tokenType !== t.Identifier && token.tokenType !== t.Word) {
      this.report("TOC1001", { expected, found: describeToken(token) }, spanOf(token));
      return;
    }
    const near = findNearWord(token.image, words);
    const suggestion = near ? `; \`${near}\` was probably meant` : "";
    const edits = [{ ...spanOf(token), newText: near ?? "" }];
    const parameters = { word: toShown(token), expected, suggestion };
    this.report("TOC1009", parameters, spanOf(token), near ? { title: `Change to ${near}`, edits } : undefined);
  }

  #reportUnexpected({ message: expected, token: found, previousToken }: MismatchedTokenException): void {
    const token = found as Token;
    const before = previousToken as Token;
    const isFirst = before.tokenType === EOF;
    const place = this.#places.at(-1);
    if (found.tokenType === t.Colon && place !== undefined && this.#isStarter(before, place))
      return this.#reportColon(before, found);
    if (token.tokenType !== EOF && (isFirst || !token.leads))
      this.report("TOC1001", { expected, found: describeToken(token) }, spanOf(token));
    else if (isFirst) this.report("TOC1001", { expected, found: "nothing" }, this.range);
    else this.#reportEnd(expected, before);
  }

  /** `severity: high`, as YAML has it. */
  #reportColon(before: Token, colon: IToken): void {
    const edits = [{ ...spanOf(colon), newText: "" }];
    this.report("TOC1031", { word: before.image }, spanOf(colon), { title: "Take the colon out", edits });
  }

  #reportEnd(expected: string, before: Token): void {
    this.report("TOC1028", { expected, before: describeToken(before) }, spanOf(before));
  }

  /** The token behind looks like the beginning of a clause, but had to be read as the field that was still wanted. */
  #isTakenForField(place: Place): boolean {
    return this.ahead(0).leads && this.#isStarter(this.ahead(0), place);
  }

  #skipToNextClause(clause: ClauseStart): void {
    for (;;) {
      const token = this.ahead();
      if (token.tokenType === EOF || this.isDeclarationAhead()) return;
      if (token.tokenType === t.RCurly && token.depth < clause.depth) return;
      if (this.#isNextClause(token, clause)) return;
      this.SKIP_TOKEN();
    }
  }

  /** Recovery alone goes by the layout: a clause begins a line, and no deeper than the broken one. */
  #isNextClause(token: Token, clause: ClauseStart): boolean {
    const place = this.#places.at(-1);
    if (place === undefined) return false;
    const own = this.#isStarter(token, place);
    if (!token.leads) return own && clause.oneLiner && oneLiners.has(token.image) && this.isNext(t.Text, 2);
    if (own) return token.depth === clause.depth || token.indent <= clause.indent;
    return token.indent < clause.indent && this.#isOfOuterPlace(token);
  }

  #isStarter(token: Token, place: Place): boolean {
    return t.isKeyword(token.tokenType) && starters[place].has(token.image);
  }

  #isOfOuterPlace(token: Token): boolean {
    return token.leads && this.#places.slice(0, -1).some((place) => this.#isStarter(token, place));
  }

  /** The word of a declaration at the very beginning of a line: whatever is still open ends there. */
  protected isDeclarationAhead(): boolean {
    const token = this.ahead();
    if (!token.leads || !declarations.has(token.image) || !t.isKeyword(token.tokenType)) return false;
    if (this.#places.length === 0 && token.image !== "derive") return true;
    const follower: TokenType = this.LA(2).tokenType;
    return token.indent === 0 && follower !== t.Dot && follower !== t.Colon && follower !== t.LParen;
  }
}

function toClauseStart(token: Token): ClauseStart {
  return { depth: token.depth, indent: token.indent, oneLiner: oneLiners.has(token.image) };
}
