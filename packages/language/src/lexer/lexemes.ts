import type { Span } from "@tocsin/core";
import type { TokenType } from "chevrotain";
import { findKeyword } from "./keywords.ts";
import { scanText } from "./scanner.ts";
import * as t from "./tokens.ts";

/** What a piece of a text is by itself; a keyword may turn out to be a name or a field where it stands. */
export type LexemeKind =
  | "word"
  | "keyword"
  | "operator"
  | "value"
  | "text"
  | "number"
  | "regex"
  | "time"
  | "address"
  | "technique"
  | "mark"
  | "comment";

export interface Lexeme {
  readonly span: Span;
  readonly kind: LexemeKind;
}

const kinds: ReadonlyMap<TokenType, LexemeKind> = new Map<TokenType, LexemeKind>([
  [t.Text, "text"],
  [t.Number, "number"],
  [t.NumberWithUnit, "number"],
  [t.Share, "number"],
  [t.Address, "address"],
  [t.Time, "time"],
  [t.Regex, "regex"],
  [t.Technique, "technique"],
]);

/** The words, literals, marks and comments of any text, in its order. */
export function toLexemes(text: string): readonly Lexeme[] {
  const { tokens, comments } = scanText(text, () => undefined);
  const pieces = tokens.map(({ tokenType, image, startOffset, endOffset }): Lexeme => {
    return { span: { start: startOffset, end: endOffset + 1 }, kind: kindOf(tokenType, image) };
  });
  const said = comments.map(({ span }): Lexeme => ({ span, kind: "comment" }));
  return [...pieces, ...said].toSorted((a, b) => a.span.start - b.span.start);
}

function kindOf(type: TokenType, image: string): LexemeKind {
  const kind = kinds.get(type);
  if (kind !== undefined) return kind;
  if (t.isKeyword(type)) {
    const { kind: use } = findKeyword(image)!;
    return use === "operator" ? "operator" : use === "value" ? "value" : "keyword";
  }
  return t.isWord(type) ? "word" : "mark";
}
