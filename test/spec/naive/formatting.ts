import { formatFile, parseFile } from "@tocsin/language";
import fc from "fast-check";
import { compileText } from "./agreement.ts";
import { condition } from "./arbitraries.ts";
import { write } from "./condition.ts";

/** A formatted rule compiles to what it was before, and is formatted as it is. */
export const formattingKeepsMeaning = fc.property(condition, (tree) => {
  const text = `source events typed by "schema.json"\nrule example { when any events where ${write(tree)} severity low }\n`;
  const formatted = format(text);
  if (format(formatted) !== formatted) throw new Error(`${formatted}is formatted as\n${format(formatted)}`);
  if (toMeaning(formatted) !== toMeaning(text)) throw new Error(`${text}means something else than\n${formatted}`);
});

function format(text: string): string {
  const formatted = formatFile(parseFile("example.tocsin", text));
  if (formatted === undefined) throw new Error(`${text}cannot be formatted`);
  return formatted;
}

/** The compiled rule without its places. */
function toMeaning(text: string): string {
  return JSON.stringify(compileText(text), (key, value: unknown) => (key === "at" ? undefined : value));
}
