import type { IToken } from "chevrotain";
import { isReserved } from "../lexer/keywords.ts";
import type { Report } from "../lexer/report.ts";
import { Backticked } from "../lexer/tokens.ts";
import { spanOf } from "./base-parser.ts";
import { toShown } from "./describe-token.ts";

/** Names that are longer are not made of names. */
const longest = 60;

const noName = /[^a-z0-9_]/;

/** Reports a word that cannot be the name of anything. */
export function checkNewName(token: IToken, report: Report): void {
  if (!checkLabel(token, report) || !isReserved(token.image)) return;
  report("TOC1014", { name: token.image, suggestion: `${token.image}_` }, spanOf(token));
}

/** Reports a word that has not the letters of a name; true where it has. */
export function checkLabel(token: IToken, report: Report): boolean {
  if (token.tokenType !== Backticked && !noName.test(token.image)) return true;
  const span = spanOf(token);
  const suggestion = toSnakeCase(token.image.slice(0, longest));
  const edits = [{ ...span, newText: suggestion }];
  report("TOC1015", { name: toShown(token), suggestion }, span, { title: `Change to ${suggestion}`, edits });
  return false;
}

function toSnakeCase(word: string): string {
  const parted = word.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  const snake = parted.replace(/[^a-z0-9_]+/g, "_").replace(/^_+|_+$/g, "");
  const named = /^[a-z_]/.test(snake) ? snake : `_${snake}`;
  return isReserved(named) ? `${named}_` : named;
}
