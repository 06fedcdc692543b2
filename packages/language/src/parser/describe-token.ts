import { EOF, type IToken } from "chevrotain";
import { shorten } from "../lexer/shorten.ts";
import * as t from "../lexer/tokens.ts";

/** A token as a message names it. */
export function describeToken(token: IToken): string {
  if (token.tokenType === EOF) return "the end of the file";
  if (token.tokenType === t.Text) return `the text ${toShown(token)}`;
  return `\`${toShown(token).replaceAll("`", "")}\``;
}

/** What stands in the text, or the beginning of it. */
export function toShown(token: IToken): string {
  return shorten(token.image, 0, token.image.length);
}
