import { expect } from "vitest";
import { parseFile } from "../parser/parse-file.ts";
import { toComparableTree } from "./comparable-tree.test-data.ts";
import { formatFile } from "./format-file.ts";

/** Asserts what holds of every text without syntax errors: formatted, it says the same, with the same comments, and stays so. */
export function expectKept(text: string): void {
  const parsed = parseFile("rule.tocsin", text);
  const formatted = formatFile(parsed);
  if (formatted === undefined) throw new Error(`The text has syntax errors:\n${text}`);
  const again = parseFile("rule.tocsin", formatted);
  expect(again.comments.map((comment) => comment.text).toSorted()).toEqual(
    parsed.comments.map((comment) => comment.text).toSorted(),
  );
  expect(toComparableTree(again.tree)).toEqual(toComparableTree(parsed.tree));
  expect(formatFile(again)).toBe(formatted);
}
