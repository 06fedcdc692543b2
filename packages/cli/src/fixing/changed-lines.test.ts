import fc from "fast-check";
import { expect, test } from "vitest";
import { toChangedLines } from "./changed-lines.ts";

/** The new text out of the old one and what changed. */
function replay(oldText: string, newText: string): string {
  const lines: (string | undefined)[][] = oldText.split("\n").map((line) => [line]);
  const before = [...lines, []];
  for (const { line, removed, added } of toChangedLines(oldText, newText)) {
    for (let at = 0; at < removed.length; at++) before[line - 1 + at] = [];
    before[line - 1] = [...added, ...(removed.length > 0 ? [] : (before[line - 1] ?? []))];
  }
  return before.flat().join("\n");
}

test("a line that is put for another is told with its place", () => {
  expect(toChangedLines("a\nb\nc\n", "a\nx\nc\n")).toEqual([{ line: 2, removed: ["b"], added: ["x"] }]);
});

test("lines that go and lines that come stand apart", () => {
  expect(toChangedLines("a\nb\nc\nd", "b\nc\nx\nd")).toEqual([
    { line: 1, removed: ["a"], added: [] },
    { line: 4, removed: [], added: ["x"] },
  ]);
});

test("texts that are the same have no changes", () => {
  expect(toChangedLines("a\nb", "a\nb")).toEqual([]);
});

test("the changes make the new text of the old one", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (old, now) => {
      expect(replay(old, now)).toBe(now);
    }),
  );
});
