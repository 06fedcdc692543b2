import { coverRules } from "@tocsin/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCompiled } from "./compiled.ts";

// For rules over single events the definition is checked against another: that of masking MC/DC, as a walk of the tree.

type Tree = { readonly op: "leaf"; readonly name: string } | Not | Junction;
type Not = { readonly op: "not"; readonly of: Tree };
type Junction = { readonly op: "and" | "or"; readonly of: readonly Tree[] };
type Facts = Readonly<Record<string, boolean>>;

const leaf = fc.constantFrom("a", "b", "c", "d", "f").map((name): Tree => ({ op: "leaf", name }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie("tree").map((of): Tree => ({ op: "not", of })),
    fc
      .record({
        op: fc.constantFrom("and" as const, "or" as const),
        of: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
      })
      .map(({ op, of }): Tree => ({ op, of: of.flatMap((part) => (part.op === op ? part.of : [part])) })),
  ),
}));

const facts = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean(), f: fc.boolean() });

function toText(node: Tree): string {
  if (node.op === "leaf") return `${node.name} is "1"`;
  if (node.op === "not") return `not (${toText(node.of)})`;
  return `(${node.of.map(toText).join(` ${node.op} `)})`;
}

function holds(node: Tree, on: Facts): boolean {
  if (node.op === "leaf") return on[node.name] ?? false;
  if (node.op === "not") return !holds(node.of, on);
  return node.op === "and" ? node.of.every((part) => holds(part, on)) : node.of.some((part) => holds(part, on));
}

/** The verdict of each condition, outer ones first; undefined where another masks it. */
function judge(node: Tree, on: Facts, isMasked: boolean): (boolean | undefined)[] {
  const verdict = isMasked ? undefined : holds(node, on);
  const inner = node.op === "not" ? withoutNot(node) : node;
  if (inner.op === "leaf" || inner.op === "not") return [verdict];
  const parts = inner.of.flatMap((part) => {
    const others = inner.of.filter((other) => other !== part);
    return judge(part, on, isMasked || others.some((other) => holds(other, on) === (inner.op === "or")));
  });
  return [verdict, ...parts];
}

function withoutNot(node: Tree): Tree {
  return node.op === "not" ? withoutNot(node.of) : node;
}

test("for single events, a condition decides where masking MC/DC says that it is not masked", () => {
  fc.assert(
    fc.property(tree, fc.array(facts, { minLength: 1, maxLength: 4 }), (node, events) => {
      const tests = events.map((on, index) => {
        const body = Object.entries(on).map(([name, is]) => `${name}: "${is ? 1 : 0}"`);
        return `test "${index}" { given e { ${body.join(", ")} } expect ${holds(node, on) ? "1 alert" : "no alert"} }`;
      });
      const rule = `rule r { severity low when any e where ${toText(node)} ${tests.join("\n")} }`;
      const { ruleSet, host } = toCompiled(rule);
      const expected = events.map((on) => judge(node, on, false));
      const names = (index: number, verdict: boolean) =>
        expected.flatMap((verdicts, number) => (verdicts[index] === verdict ? [String(number)] : []));
      const [covered] = coverRules(ruleSet, host).rules;
      expect(covered?.conditions.map(({ held, notHeld }) => ({ held, notHeld }))).toEqual(
        (expected[0] ?? []).map((_, index) => ({ held: names(index, true), notHeld: names(index, false) })),
      );
    }),
    { numRuns: 200 },
  );
});
