import { expect, test } from "vitest";
import type { ClauseVerdict } from "@tocsin/language-server/protocol";
import { toLineNotes } from "./line-notes.ts";

const at = (line: number, from: number, state: ClauseVerdict["state"], values = ""): ClauseVerdict => ({
  range: { start: { line, character: from }, end: { line, character: from + 3 } },
  state,
  values,
});

test("the clauses of a line stand behind it in the order of the text", () => {
  expect(toLineNotes([at(4, 20, "failed", 'b is "y"'), at(4, 2, "held", 'a is "x"'), at(2, 1, "held")])).toEqual([
    { line: 2, text: "✓", held: true },
    { line: 4, text: '✓ a is "x"   ✗ b is "y"', held: false },
  ]);
});

test("a clause that was not asked says nothing", () => {
  expect(toLineNotes([at(1, 0, "unasked", "?")])).toEqual([]);
});

test("a long value is cut", () => {
  expect(toLineNotes([at(1, 0, "held", "x".repeat(500))])[0]?.text).toHaveLength(160);
});
