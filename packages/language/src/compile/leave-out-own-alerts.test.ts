import { inOrderOfWatching, partsOf } from "@tocsin/core";
import { expect, test } from "vitest";
import { compileText } from "./compiled.test-data.ts";

/** What rules over `alerts`, each with its condition, do not see. */
function leftOut(conditions: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  const { rules } = compileRules(conditions);
  return Object.fromEntries(rules.map(({ name, trigger }) => [name, partsOf(trigger)[0].events.notFrom ?? []]));
}

function compileRules(conditions: Readonly<Record<string, string>>) {
  const rules = Object.entries(conditions).map(([name, when]) => `rule ${name} { when ${when} severity low }`);
  return compileText(`module m\n${rules.join("\n")}`).ruleSet;
}

test("a rule over alerts leaves out its own, unless its condition does", () => {
  expect(leftOut({ a: "any alerts" })).toEqual({ a: ["m.a"] });
  expect(leftOut({ a: 'any alerts where rule.id is "m.x" or rule.id is "m.y"' })).toEqual({ a: [] });
  expect(leftOut({ a: 'any alerts where rule.id is not "M.A" and user.name is present' })).toEqual({ a: [] });
});

test("of rules that could watch each other, each sees those that it names", () => {
  expect(leftOut({ a: "any alerts", b: "any alerts where user.name is present" })).toEqual({
    a: ["m.a", "m.b"],
    b: ["m.a", "m.b"],
  });
  expect(leftOut({ a: "any alerts", b: 'any alerts where rule.id is "m.a"' })).toEqual({ a: ["m.a", "m.b"], b: [] });
});

test("rules that name each other in a circle see nothing of each other", () => {
  const named = (id: string) => `any alerts where rule.id is "m.${id}"`;
  expect(leftOut({ a: named("b"), b: named("c"), c: named("a"), d: named("a") })).toEqual({
    a: ["m.b"],
    b: ["m.c"],
    c: ["m.a"],
    d: [],
  });
});

test("the steps of a sequence leave out the same", () => {
  const { rules } = compileRules({
    a: 'sequence within 1 hour { x: alerts where rule.id is "m.b" then y: alerts }',
    b: "any alerts",
  });
  expect(rules.map(({ trigger }) => partsOf(trigger).map(({ events }) => events.notFrom))).toEqual([
    [
      ["m.a", "m.b"],
      ["m.a", "m.b"],
    ],
    [["m.a", "m.b"]],
  ]);
});

test("watchers stand after those that they watch", () => {
  const { rules } = compileRules({
    a: "any alerts",
    b: 'any alerts where rule.id is "m.c"',
    c: 'any alerts where rule.id is "m.x"',
  });
  expect(inOrderOfWatching(rules).map(({ name }) => name)).toEqual(["c", "b", "a"]);
});

test("a test can give alerts, which have what makes them alerts", () => {
  const { ruleSet, diagnostics } = compileText(
    'module m\nrule a { when any alerts severity low test "t" { given alerts { user.name: "ada" } expect 1 alert } }',
  );
  expect(diagnostics).toEqual([]);
  expect(ruleSet.sources.map(({ name }) => name)).toEqual(["alerts"]);
  expect(ruleSet.rules[0]?.tests[0]?.given).toMatchObject([
    { body: { user: { name: "ada" }, event: { kind: "alert" }, tocsin: { alert: { id: "test-{n}" } } } },
  ]);
});
