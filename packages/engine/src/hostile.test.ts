import { parseJson, type Condition, type JsonObject, type Trigger } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { explainRule } from "./explain/explain-rule.ts";
import { createProgram } from "./program.ts";
import { compare, field, keyPart, not, nowhere, number, oneEvent, pattern, rule, ruleSet, text } from "./test-rules.ts";

const anywhere = { op: "anywhere", paths: null } as const;
const domain = { op: "call", name: "domain", arguments: [field("user.name")], type: "text" } as const;
const conditions: readonly Condition[] = [
  compare(field("user.name"), "like", text("*a?b*")),
  compare(field("user.name", "number"), ">", number(5), { as: "number" }),
  compare(field("user.name", "address"), "is", text("10.0.0.1"), { as: "address" }),
  compare(field("user.name", "untyped"), "is", field("user", "untyped")),
  compare(anywhere, "contains", text("x")),
  compare(anywhere, "matches", pattern("(x+)+y")),
  compare(domain, "is", text("example.com")),
];
const everything: Condition = { op: "any", of: conditions.flatMap((each) => [each, not(each)]), at: nowhere };
const perUser = [keyPart("user.name", true), keyPart("__proto__", true)];
const counting: Trigger = {
  kind: "count",
  events: { source: "m.events", where: everything, at: nowhere },
  atLeast: 1,
  per: perUser,
  within: 1000,
};
const rules = ruleSet([
  rule(counting, {
    alert: {
      title: [field("user", "untyped"), field("__proto__", "untyped")],
      include: [{ name: "__proto__", what: "values", of: field("user.name", "untyped"), at: nowhere }],
      redactions: [{ field: "source", how: "drop", at: nowhere }],
    },
  }),
  rule(oneEvent(everything), { name: "one" }),
]);

const hostileKey = fc.constantFrom(
  "user",
  "name",
  "user.name",
  "__proto__",
  "constructor",
  "toString",
  "source",
  "",
  ".",
  "a..b",
);
const scalar = fc.oneof(
  fc.constantFrom<unknown>("", "10.0.0.1", "a@b.example", "\ud800", "\u0000", 1e308, -0, true, null),
  fc.bigInt(),
  fc.string(),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc
      .array(fc.tuple(hostileKey, tie("tree")), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
}));
const document = fc
  .array(fc.tuple(hostileKey, tree), { maxLength: 6 })
  .map((entries) => Object.fromEntries([...entries, ["@timestamp", "2026-01-05"]]) as JsonObject);

test("no document makes it throw or pollutes a prototype", () => {
  const program = createProgram(rules);
  fc.assert(
    fc.property(document, (body) => {
      const event = { document: body, origin: { file: "f", line: 1 } };
      const alerts = evaluate(rules, [event]);
      expect(alerts.length).toBeGreaterThan(0);
      expect(explainRule(program, "m.r", event)?.matches).toBe(true);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the deepest document that is read is evaluated", () => {
  const nested = `${'{"user":'.repeat(255)}1${"}".repeat(255)}`;
  const parsed = parseJson(`{"@timestamp":"2026-01-05",${nested.slice(1)}`);
  if (!parsed.ok) throw new Error(parsed.reason);
  expect(evaluate(rules, [{ document: parsed.value as JsonObject, origin: { file: "f", line: 1 } }])).toHaveLength(2);
});

test("huge values and many of them come to an end", () => {
  const names = Array.from({ length: 5000 }, (_, at) => `${"ab".repeat(20)}${at}`);
  const body = { "@timestamp": "2026-01-05", user: { name: [...names, "x".repeat(32_768), "9".repeat(32_768)] } };
  const alerts = evaluate(rules, [{ document: body, origin: { file: "f", line: 1 } }]);
  expect(alerts).toHaveLength(65);
});
