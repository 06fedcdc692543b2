import type { Comparison, Condition, JsonObject } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { explainRule } from "../explain/explain-rule.ts";
import { createProgram } from "../program.ts";
import { compare, event, field, not, nowhere, number, oneEvent, pattern, rule, ruleSet, text } from "../test-rules.ts";

const name = fc.constantFrom("a", "b");
const word = fc.constantFrom("", "x", "X", "xy", "5", "10.0.0.1");
const comparison = fc.oneof(
  fc
    .tuple(
      name,
      fc.constantFrom("is", "starts with", "ends with", "contains", "like"),
      fc.array(word, { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([path, operator, objects, exactly]) => compare(field(path), operator, objects.map(text), { exactly })),
  fc
    .tuple(name, fc.constantFrom("<", "<=", ">", ">=", "is"), name)
    .map(([left, operator, right]) =>
      compare(field(left, "number"), operator, field(right, "number"), { as: "number" }),
    ),
  name.map((path) => compare(field(path, "untyped"), ">", number(4), { as: "number" })),
  name.map((path) => compare(field(path), "matches", pattern("^x", "i"))),
);
const condition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    comparison,
    name.map((path): Condition => ({ op: "present", of: field(path), at: nowhere })),
    tie("tree").map(not),
    fc.tuple(tie("tree"), tie("tree")).map((of): Condition => ({ op: "all", of, at: nowhere })),
    fc.tuple(tie("tree"), tie("tree")).map((of): Condition => ({ op: "any", of, at: nowhere })),
  ),
})).tree;
const value = fc.oneof(word, fc.integer({ min: 3, max: 6 }), fc.constant(null), fc.array(word, { maxLength: 3 }));
const body: fc.Arbitrary<JsonObject> = fc.record({ a: value, b: value }, { requiredKeys: [] });

function holds(where: Condition, document: JsonObject): boolean {
  return createProgram(ruleSet([rule(oneEvent(where))])).match(event(0, document)).length > 0;
}

test("there are two truth values: a condition or its negation holds", () => {
  fc.assert(fc.property(condition, body, (where, document) => holds(where, document) !== holds(not(where), document)));
});

test("of a comparison with several objects, any is the or and all the and of their single forms", () => {
  fc.assert(
    fc.property(comparison, body, fc.boolean(), (compared, document, all) => {
      if (compared.objects.length === 0) return;
      const singles = compared.objects.map((object): Comparison => ({ ...compared, objects: [object] }));
      const joined: Condition = { op: all ? "all" : "any", of: singles, at: nowhere };
      expect(holds({ ...compared, combine: all ? "all" : "any" }, document)).toBe(holds(joined, document));
    }),
  );
});

test("what every value satisfies no value fails", () => {
  fc.assert(
    fc.property(comparison, body, (compared, document) => {
      const every = holds({ ...compared, quantifier: "every" }, document);
      const none = holds({ ...compared, quantifier: "every", differs: true }, document);
      const some = holds(compared, document);
      if (every) expect(some).toBe(true);
      if (none) expect(some).toBe(false);
    }),
  );
});

test("an explanation agrees with the match", () => {
  fc.assert(
    fc.property(condition, body, (where, document) => {
      const program = createProgram(ruleSet([rule(oneEvent(where))]));
      const explanation = explainRule(program, "m.r", event(0, document));
      expect(explanation?.matches).toBe(program.match(event(0, document)).length > 0);
      expect(explanation?.where?.holds).toBe(explanation?.matches);
    }),
  );
});
