import type { Comparison, Condition, LiteralExpression } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toNormalCondition, type Normal } from "./normal-condition.ts";

const at = { file: "a.tocsin", start: 0, end: 1 };
const names = ["a", "b", "c"];

const leaf = fc
  .constantFrom(...names)
  .map((path): Condition => ({ op: "present", of: { op: "field", path, type: "text" }, at }));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.boolean().map((holds): Condition => ({ op: "constant", holds, at })),
    tie("condition").map((of): Condition => ({ op: "not", of, at })),
    fc
      .record({
        op: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
      })
      .map((junction): Condition => ({ ...junction, at })),
  ),
}));

function holds(node: Condition | Normal, facts: ReadonlySet<string>): boolean {
  switch (node.op) {
    case "constant":
      return node.holds;
    case "not":
      return !holds(node.of, facts);
    case "all":
      return node.of.every((part) => holds(part, facts));
    case "any":
      return node.of.some((part) => holds(part, facts));
    case "leaf":
      return [...facts].some((name) => node.text.includes(`"path":"${name}"`));
    default:
      return node.op === "present" && node.of.op === "field" && facts.has(node.of.path);
  }
}

/** Every set of facts. */
const worlds = Array.from(
  { length: 2 ** names.length },
  (_, bits) => new Set(names.filter((_, index) => bits & (1 << index))),
);

test("a normal form holds where its condition does", () => {
  fc.assert(
    fc.property(condition, (given) => {
      const normal = toNormalCondition(given);
      for (const facts of worlds) expect(holds(normal, facts)).toBe(holds(given, facts));
    }),
  );
});

test("a condition and the opposite of its opposite have one normal form", () => {
  fc.assert(
    fc.property(condition, (given) => {
      expect(toNormalCondition({ op: "not", of: { op: "not", of: given, at }, at })).toEqual(toNormalCondition(given));
    }),
  );
});

const [a, b] = names.map((path): Condition => ({ op: "present", of: { op: "field", path, type: "text" }, at }));
const all = (...of: readonly Condition[]): Condition => ({ op: "all", of, at });
const any = (...of: readonly Condition[]): Condition => ({ op: "any", of, at });
const never: Condition = { op: "constant", holds: false, at };
const not = (of: Condition): Condition => ({ op: "not", of, at });

test.each([
  ["order", all(a!, b!), all(b!, a!)],
  ["repetition", all(a!, a!), a!],
  ["nesting", all(a!, all(b!, a!)), all(a!, b!)],
  ["De Morgan", not(all(a!, b!)), any(not(a!), not(b!))],
  ["absorption", any(a!, all(a!, b!)), a!],
  ["contradiction", all(a!, not(a!)), never],
])("the normal form sees through %s", (_, left, right) => {
  expect(toNormalCondition(left)).toEqual(toNormalCondition(right));
});

function compare(
  operator: Comparison["operator"],
  texts: readonly string[],
  more: Partial<Comparison> = {},
): Condition {
  const objects = texts.map((value): LiteralExpression => ({ op: "literal", type: "text", value }));
  const subjects = [{ op: "field", path: "a", type: "text" } as const];
  const same = { quantifier: "some", differs: false, combine: "any", as: "text", exactly: false } as const;
  return { op: "compare", operator, subjects, objects, ...same, at, ...more };
}

test.each([
  ["the order of values", compare("is", ["x", "y"]), compare("is", ["y", "x"]), true],
  ["case that is folded", compare("is", ["X"]), compare("is", ["x"]), true],
  ["case that is not", compare("is", ["X"], { exactly: true }), compare("is", ["x"], { exactly: true }), false],
  ["what another value implies", compare("contains", ["a", "ab"]), compare("contains", ["a"]), true],
  ["what all of them ask", compare("contains", ["a", "ab"], { combine: "all" }), compare("contains", ["a"]), false],
  ["the order of ends", compare("between", ["1", "2"]), compare("between", ["2", "1"]), false],
])("two comparisons that differ in %s", (_, left, right, equal) => {
  expect(JSON.stringify(toNormalCondition(left)) === JSON.stringify(toNormalCondition(right))).toBe(equal);
});
