import fc from "fast-check";
import { expect, test } from "vitest";
import { compileCondition } from "../condition/compile-condition.ts";
import { createProgram } from "../program.ts";
import { createScope } from "../scope.ts";
import { compare, event, field, not, oneEvent, rule, ruleSet, text } from "../test-rules.ts";
import { agreement } from "./witness-index.test-data.ts";

test("an event meets the rules that it meets when every rule is asked", () => {
  fc.assert(agreement());
});

test("a rule that names nothing an event must have is always asked", () => {
  const rules = ruleSet([rule(oneEvent(not(compare(field("a"), "is", text("x")))))]);
  expect(createProgram(rules).match(event(0, {}))).toHaveLength(1);
  expect(createProgram(rules).match(event(0, { a: "X" }))).toEqual([]);
});

test("a condition compiled after the first event looks at what it asks for, too", () => {
  const program = createProgram(ruleSet([rule(oneEvent(compare(field("a"), "contains", text("abc"))))]));
  const body = { a: "xABCx" };
  expect(program.match(event(0, body))).toHaveLength(1);
  const holds = compileCondition(program.compilation, compare(field("a"), "contains", text("bcx")));
  expect(holds(createScope(body, undefined))).toBe(true);
  expect(program.match(event(0, body))).toHaveLength(1);
});
