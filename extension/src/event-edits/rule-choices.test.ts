import type { FileTests } from "@tocsin/language-server/protocol";
import { expect, test } from "vitest";
import { toRuleChoices } from "./rule-choices.ts";

const start = { line: 0, character: 0 };

function fileOf(uri: string, ...ids: readonly string[]): FileTests {
  return { uri, rules: ids.map((id) => ({ id, name: id, range: { start, end: start }, tests: [] })) };
}

test("the rules at hand stand first, then those of the files that are seen, then the rest as they come", () => {
  const files = [fileOf("a", "a.1", "a.2"), fileOf("b", "b.1", "b.2", "b.3")];
  const order = toRuleChoices(files, ["b.3", "a.2"], new Set(["b"])).map(({ rule }) => rule.id);
  expect(order).toEqual(["b.3", "a.2", "b.1", "b.2", "a.1"]);
});

test("a rule at hand that is gone is left out", () => {
  expect(toRuleChoices([fileOf("a", "a.1")], ["gone"], new Set()).map(({ rule }) => rule.id)).toEqual(["a.1"]);
});
