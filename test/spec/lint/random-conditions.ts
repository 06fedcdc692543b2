import type { Diagnostic, JsonObject, RuleSet } from "@tocsin/core";
import { compile } from "@tocsin/language";
import fc from "fast-check";

const schema = JSON.stringify({
  fields: {
    n: { type: "number" },
    ns: { type: "number", many: true },
    t: { type: "text" },
    ts: { type: "text", many: true },
    ip: { type: "address" },
    when: { type: "time" },
    yes: { type: "truth" },
    v: { type: "version" },
    status: { type: "number" },
  },
});

const texts = ["a", "A", "ab", "abc", "ba", "", "x.exe", "ſ"];
const numbers = [0, 1, 2, 3, 24];
const addresses = ["10.0.0.1", "10.0.0.200", "10.1.0.1", "192.168.0.1", "2001:db8::1"];
const times = ["2026-01-05T00:30:00Z", "2026-01-06T22:00:00Z"];

const orders = ["<", "<=", ">", ">=", "is", "is not"];
const textForms = [
  "starts with",
  "ends with",
  "contains",
  "not contains",
  "is",
  "is not",
  "is exactly",
  "contains exactly",
];
const text = fc.constantFrom(...texts.map((one) => JSON.stringify(one)));
const number = fc.constantFrom(...numbers.map(String));
const join = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((words) => words.join(" "));
const listOf = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(", ")}]`);

const leaf = fc.oneof(
  fc.constantFrom(
    "n is exactly 2",
    "ip in 10.1.2.3/8",
    "ip not in 10.0.0.1/24",
    'ts not like "ab"',
    "status is 1",
    "not status > 1",
  ),
  join(fc.constantFrom("n", "ns", "length(t)", "hour(when)", "length(ts)"), fc.constantFrom(...orders), number),
  join(fc.constantFrom("n", "ns"), fc.constantFrom("between 1 and 3", "between 0 and 1", "in [1, 2]", "not in [2, 3]")),
  join(fc.constantFrom("all of ns", "all of n"), fc.constantFrom(...orders), number),
  join(fc.constantFrom("t", "ts", "lower(t)"), fc.constantFrom(...textForms), text),
  join(
    fc.constantFrom("t", "ts", "all of ts", "any of (t, ts)"),
    fc.constantFrom("in", "not in", "contains all of", "starts with any of"),
    listOf(text),
  ),
  join(
    fc.constantFrom("t", "ts"),
    fc.constantFrom("like", "not like", "like exactly"),
    fc.constantFrom('"ABC"', '"a*"', '"*b"', '"*b*"', '"a*c"', '"?b*"'),
  ),
  join(fc.constantFrom("t", "ts"), fc.constantFrom("matches /^a/i", "matches /b$/", "is t", "is not ts", "in bad")),
  join(
    fc.constantFrom("ip"),
    fc.constantFrom("in", "not in"),
    fc.constantFrom("10.0.0.0/8", "10.0.0.0/24", "192.168.0.0/16", "2001:db8::/32", "::/0"),
  ),
  join(
    fc.constantFrom("ip"),
    fc.constantFrom("is", "<", ">"),
    fc.constantFrom("10.0.0.1", "10.0.0.200", "2001:db8::1"),
  ),
  join(fc.constantFrom("yes"), fc.constantFrom("is true", "is false", "is not true", "is not false")),
  join(fc.constantFrom("v"), fc.constantFrom("<", ">=", "is"), fc.constantFrom('"1.2"', '"1.10"')),
  join(fc.constantFrom("weekday(when)"), fc.constantFrom("is", "is not", "in"), fc.constant('"monday"')).map((words) =>
    words.replace('in "monday"', 'in ["monday", "sunday"]'),
  ),
  join(fc.constantFrom("n", "ns", "t", "ts", "ip", "yes", "length(t)"), fc.constantFrom("is present", "is missing")),
);

export const where = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { arbitrary: leaf, weight: 2 },
    {
      arbitrary: fc.array(tie("tree"), { minLength: 2, maxLength: 4 }).map((all) => `(${all.join(" and ")})`),
      weight: 2,
    },
    {
      arbitrary: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }).map((any) => `(${any.join(" or ")})`),
      weight: 2,
    },
    { arbitrary: tie("tree").map((one) => `not (${one})`), weight: 1 },
  ),
})).tree;

const many = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.array(value, { maxLength: 3 }));
export const event: fc.Arbitrary<JsonObject> = fc.record(
  {
    n: fc.constantFrom<number | string>(...numbers, -1, 1.5, "x"),
    ns: many(fc.constantFrom(...numbers, -1, 0.5)),
    t: fc.constantFrom(...texts, "S", "abxc"),
    ts: many(fc.constantFrom(...texts, "S", "abxc")),
    ip: fc.constantFrom(...addresses, "::", "nonsense"),
    when: fc.constantFrom(...times),
    yes: fc.constantFrom<boolean | string>(true, false, "maybe"),
    status: fc.constantFrom(0, 1, 2),
    v: fc.constantFrom("1.1", "1.2.0", "1.10", "2"),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

export interface CompiledCondition {
  readonly text: string;
  readonly ruleSet: RuleSet;
  readonly diagnostics: readonly Diagnostic[];
}

const head = `source s typed by "s.json"\nlist bad of text ["a", "ba"]\n`;

/** A rule that fires on each event that meets a condition, unless it meets another. */
export function toRule(name: string, condition: string, exception?: string): string {
  const except = exception === undefined ? "" : ` except when ${exception} because "random"\n`;
  return `rule ${name} {\n when any s where ${condition}\n${except} severity low }\n`;
}

export function compileWhere(condition: string): CompiledCondition {
  return compileRule(head + toRule("r", condition));
}

export function compileRules(rules: readonly string[]): CompiledCondition {
  return compileRule(head + rules.join(""));
}

export function compileRule(text: string): CompiledCondition {
  const { ruleSet, diagnostics } = compile([{ file: "r.tocsin", text }], {
    readText: () => ({ text: schema }),
    resolve: (_, path) => path,
  });
  return { text, ruleSet, diagnostics };
}
