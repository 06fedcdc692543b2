import { EOF } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";

const longest = 40;

/** A token as a message names it. */
export function describeToken(token: Token): string {
  if (token.tokenType === EOF) return "the end of the file";
  const shown = token.image.length > longest ? `${token.image.slice(0, longest)}…` : token.image;
  if (token.tokenType === t.Text) return `the text ${shown}`;
  return `\`${shown.replaceAll("`", "")}\``;
}
