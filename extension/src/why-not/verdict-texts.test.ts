import type { ClauseVerdict } from "@tocsin/language-server/protocol";
import { expect, test } from "vitest";
import { toHintText, toVerdictText } from "./verdict-texts.ts";

const clause = (state: ClauseVerdict["state"], values: string): ClauseVerdict => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  state,
  values,
});

test("the values stand behind a clause that did not hold, and behind no other", () => {
  expect(toHintText(clause("failed", "user.name is ann"))).toBe("user.name is ann");
  expect(toHintText(clause("held", "user.name is ann"))).toBeUndefined();
  expect(toHintText(clause("unasked", ""))).toBeUndefined();
});

test("a long value is cut", () => {
  expect(toHintText(clause("failed", "x".repeat(500)))).toHaveLength(80);
});

test("the outcome is told above the rule, and a problem in its place", () => {
  const result = { fires: false, summary: "It does not fire.", clauses: [] };
  expect(toVerdictText(result)).toBe("$(error) It does not fire.");
  expect(toVerdictText({ ...result, problem: "No event." })).toBe("$(warning) No event.");
});
