import { parseFile } from "@tocsin/language";
import { expect, test } from "vitest";
import { snippets, toPlainText } from "./snippets.ts";

const declarations: ReadonlySet<string> = new Set(["rule", "source", "listDeclaration", "macro", "lookup"]);

test.each(snippets)("the snippet “$label” is what the language takes", ({ lines, rule }) => {
  const text = toPlainText(lines.join("\n")).replace("condition because", "a is 1 because");
  const whole = declarations.has(rule) ? text : `rule r {\n  when any s\n  severity low\n${text}\n}`;
  expect(parseFile("a.tocsin", whole).diagnostics.map(({ message }) => message)).toEqual([]);
});
