import type { Span } from "@tocsin/core";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import { endOf } from "../parser/base-parser.ts";

/** The tokens of a text up to a place, and what is being written there. */
export interface TypedToken {
  /** The tokens before it. */
  readonly before: readonly Token[];
  /** What stands at the place and would be replaced; else an empty span. */
  readonly typed: Span;
  /** It is a text whose closing quote does not stand before the place: the token. */
  readonly text?: Token;
}

/** What is not yet the token that it will be. */
const partOfTechnique = /(?<![\w.])T\d{4}\.\d{0,2}$/;
const longestTechnique = "=T1234.123".length;

/** Takes the word, number, technique or open text that ends at an offset off the tokens before that. */
export function takeTyped(tokens: readonly Token[], text: string, offset: number): TypedToken {
  const last = tokens.at(-1);
  const none = { start: offset, end: offset };
  if (last === undefined || endOf(last) !== offset) return { before: tokens, typed: none };
  const before = tokens.slice(0, -1);
  const typed = { start: last.startOffset, end: offset };
  if (last.tokenType === t.Text)
    return isOpen(last, text) ? { before, typed, text: last } : { before: tokens, typed: none };
  const technique = partOfTechnique.exec(text.slice(Math.max(0, offset - longestTechnique), offset))?.[0];
  if (technique !== undefined) {
    const start = offset - technique.length;
    return { before: tokens.filter(({ startOffset }) => startOffset < start), typed: { start, end: offset } };
  }
  const isWord = t.isWord(last.tokenType) || last.tokenType === t.Technique || last.tokenType === t.Number;
  return isWord ? { before, typed } : { before: tokens, typed: none };
}

/** A text whose closing quote does not stand before the place. */
function isOpen(token: Token, text: string): boolean {
  const quote = text[token.startOffset];
  const end = endOf(token);
  if (end - token.startOffset < 2 || text[end - 1] !== quote) return true;
  if (quote === "'") return false;
  const slashes = /\\*$/.exec(text.slice(token.startOffset, end - 1))?.[0].length ?? 0;
  return slashes % 2 === 1;
}
