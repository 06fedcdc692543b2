import type { Condition, Expression, JsonObject, JsonValue, List, Rule, RuleSet, Source } from "@tocsin/core";
import fc from "fast-check";
import { expect } from "vitest";
import { createPlan, type PlanData, type ProgramPlan } from "../program-plan.ts";
import { createProgram, type Program } from "../program.ts";
import {
  compare,
  event,
  field,
  not,
  nowhere,
  number,
  oneEvent,
  pattern,
  rule,
  ruleSet,
  source,
  start,
  text,
} from "../test-rules.ts";

// Random rules of every form of condition and random events, for the comparison of the index with the plain evaluator.

const words = ["", "x", "X", "xy", "abc", "aBcd", "bcdx", "5", "05", "10.0.0.1", "10.0.0.0/8", "ß", "K", "xabcdy"];
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 5 }).map((all) => all.join("")),
);
const path = fc.constantFrom("a", "b", "c.d", "event");
const subject: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: path.map((name) => field(name)) },
  path.map((name) => field(name, "untyped")),
  path.map((name) => field(name, "number")),
  fc.constant<Expression>({ op: "anywhere", paths: null }),
  fc.constant<Expression>({ op: "anywhere", paths: ["a", "c"] }),
  path.map((name): Expression => ({ op: "call", name: "lower", arguments: [field(name)], type: "text" })),
  path.map((name): Expression => ({ op: "call", name: "either", arguments: [field(name), field("b")], type: "text" })),
);
const like = fc
  .array(fc.constantFrom("*", "?", "a", "B", "bc", "[*]"), { minLength: 1, maxLength: 5 })
  .map((all) => text(all.join("")));
const regularExpression = fc
  .tuple(fc.constantFrom("abc|x", "^a+b", "bc.?d", "(ab|cd)c", "x?", "K"), fc.constantFrom("", "i"))
  .map(([source, flags]) => pattern(source, flags));
const list = fc.constantFrom<Expression>({ op: "list", list: "m.words" }, { op: "list", list: "m.none" });
const flags = fc.record({
  quantifier: fc.constantFrom("some", "every"),
  combine: fc.constantFrom("any", "all"),
  exactly: fc.boolean(),
});

function comparing(
  operator: "is" | "starts with" | "ends with" | "contains" | "like" | "matches",
  objects: fc.Arbitrary<Expression>,
) {
  return fc
    .tuple(fc.array(subject, { minLength: 1, maxLength: 2 }), fc.array(objects, { maxLength: 3 }), flags, fc.boolean())
    .map(([subjects, of, more, differs]) =>
      compare(subjects, operator, of, { ...more, differs: differs && more.quantifier === "every" }),
    );
}

const literal = fc.oneof(
  { weight: 5, arbitrary: word.map(text) },
  fc.constant(number(5)),
  list,
  path.map((name) => field(name)),
);
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  comparing("is", literal),
  comparing("starts with", literal),
  comparing("ends with", literal),
  comparing("contains", literal),
  comparing("like", like),
  comparing("matches", regularExpression),
  fc
    .tuple(path, fc.constantFrom("is", "<", ">="))
    .map(([name, operator]) => compare(field(name, "number"), operator, number(5), { as: "number" })),
  path.map((name) =>
    compare(
      field(name, "address"),
      "in block",
      { op: "literal", type: "block", value: "10.0.0.0/8" },
      { as: "address" },
    ),
  ),
  path.map((name) =>
    compare(field(name), "is", { op: "literal", type: "address", value: "10.0.0.1" }, { as: "address" }),
  ),
);
const condition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: comparison },
    subject.map((of): Condition => ({ op: "present", of, at: nowhere })),
    fc.boolean().map((holds): Condition => ({ op: "constant", holds, at: nowhere })),
    tie("tree").map(not),
    fc
      .tuple(fc.constantFrom("all", "any"), fc.array(tie("tree"), { minLength: 2, maxLength: 3 }))
      .map(([op, of]): Condition => ({ op, of, at: nowhere })),
  ),
})).tree;

const lists: readonly List[] = [
  {
    name: "m.words",
    type: "text",
    entries: [{ value: text("abc") }, { value: text("xy"), until: start }, { value: text("X"), until: start + 1e9 }],
  },
  { name: "m.none", type: "text", entries: [] },
];

const randomRules: fc.Arbitrary<RuleSet> = fc
  .tuple(
    fc.array(fc.option(condition), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.option(condition), fc.nat(2)), { minLength: 1, maxLength: 12 }),
  )
  .map(([filters, wheres]) => {
    const sources = filters.map((filter, at): Source => ({ ...source, name: `m.source${at}`, filter }));
    const rules = wheres.map(([where, at], index): Rule => {
      const trigger = oneEvent(where);
      return rule(
        { ...trigger, events: { ...trigger.events, source: sources[at % sources.length]!.name } },
        { name: `r${index}` },
      );
    });
    return ruleSet(rules, { sources, lists });
  });

const scalar = fc.oneof(
  word,
  fc.tuple(word, word).map((both) => both.join("")),
  fc.constantFrom(5, 5.5, true, 7n, null),
);
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ d: scalar, x: scalar }, { requiredKeys: [] }),
);
const randomBody: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom("a", "b", "c", "c.d", "a.x", "event", "other"),
  value,
  { maxKeys: 5 },
);

/** A program with an index, its own or that of a plan, says of random events what one says that asks every rule. */
export function agreement() {
  return fc.property(randomRules, fc.array(randomBody, { minLength: 1, maxLength: 8 }), (rules, bodies) => {
    const [fast, plain] = [createProgram(rules), createProgram(rules, { plain: true })];
    const planned = createProgram(rules, { plan: toPlan(createPlan(rules)!) });
    // Twice: what was found of a value is remembered.
    for (const body of [...bodies, ...bodies]) {
      const examined = toExamined(plain, body);
      expect(toExamined(fast, body)).toEqual(examined);
      expect(toExamined(planned, body)).toEqual(examined);
    }
  });
}

const fewWords = ["ab", "abc", "bcd", "xab", "7", "é"];
const aField = fc.constantFrom("a", "b", "c.d", "e").map((name): Expression => field(name, "untyped"));
const oneOfFew = fc.constantFrom(...fewWords).map(text);
const plainCondition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    {
      weight: 8,
      arbitrary: fc
        .tuple(aField, fc.constantFrom("is", "contains", "ends with", "like"), oneOfFew)
        .map(([subject, operator, object]) => compare(subject, operator, object)),
    },
    oneOfFew.map((object) => compare({ op: "anywhere", paths: null }, "contains", object)),
    tie("tree").map(not),
    fc
      .tuple(fc.constantFrom("all", "any"), fc.array(tie("tree"), { minLength: 2, maxLength: 2 }))
      .map(([op, of]): Condition => ({ op, of, at: nowhere })),
  ),
})).tree;

/** One or two rules, which leave most fields of an event alone. */
const fewRules: fc.Arbitrary<RuleSet> = fc
  .array(fc.tuple(plainCondition, fc.option(plainCondition)), { minLength: 1, maxLength: 2 })
  .map((all) => {
    const rules = all.map(([where, except], index) => {
      const exceptions = except === null ? [] : [{ when: except, because: "known", at: nowhere }];
      return rule(oneEvent(where), { name: `r${index}`, exceptions });
    });
    return ruleSet(rules, { sources: [{ ...source, filter: compare(field("kind"), "is", text("k")) }], lists });
  });
const fewBody: fc.Arbitrary<JsonObject> = fc.record(
  {
    a: fc.constantFrom(...fewWords, 7),
    b: fc.constantFrom(...fewWords, 7),
    c: fc.record({ d: fc.constantFrom(...fewWords) }),
    e: fc.array(fc.constantFrom(...fewWords), { maxLength: 2 }),
    kind: fc.constantFrom("k", "k", "k", "other"),
  },
  { requiredKeys: ["kind"] },
);

/** Whatever an event has in fields that its kind is not about: as long as it is plainly written, no rule takes it, and it belongs to the same sources. */
export function likeness() {
  return fc.property(
    fc.oneof(fewRules, randomRules),
    fc.array(fc.oneof(fewBody, randomBody), { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom(...fewWords, ...words), { minLength: 1, maxLength: 5 }),
    (rules, bodies, others) => {
      const [fast, plain] = [createProgram(rules), createProgram(rules, { plain: true })];
      const toldBy = fast.kindsToldBy();
      for (const body of bodies) {
        const { candidates } = fast.examine(event(0, body));
        const kind = fast.kindOfLast();
        if (kind === undefined || toldBy === undefined) continue;
        expect(candidates).toEqual([]);
        const next = createNext(
          others.filter((other) => kind.pieces.every((piece) => !other.toLowerCase().includes(piece))),
        );
        const isFree = (path: string) => !kind.fields.touches(path) && !toldBy.touches(path);
        const like = plain.examine(event(0, toOther(body, "", isFree, next) as JsonObject));
        expect(like.candidates).toEqual([]);
        expect(like.times.map((each) => each.source)).toEqual(kind.sources);
      }
    },
  );
}

function createNext(texts: readonly string[]): () => string {
  let at = 0;
  return () => texts[at++ % texts.length] ?? "";
}

const ascii = /^[ -~]*$/;

/** With other values where it may have others: texts of ASCII, and whole numbers. */
function toOther(value: JsonValue, path: string, isFree: (path: string) => boolean, next: () => string): JsonValue {
  if (Array.isArray(value)) return value.map((item) => toOther(item, path, isFree, next));
  if (typeof value === "object" && value !== null) {
    const inside = (key: string) => (path === "" ? key : `${path}.${key}`);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, toOther(item, inside(key), isFree, next)]),
    );
  }
  if (!isFree(path)) return value;
  if (typeof value === "number" && Number.isInteger(value)) return 7;
  const other = next();
  return typeof value === "string" && ascii.test(value) && ascii.test(other) ? other : value;
}

/** As it is given back where it was kept as JSON. */
export function toPlan(data: PlanData): ProgramPlan {
  const { outlines, choices } = JSON.parse(JSON.stringify(data)) as PlanData;
  const bySource = new Map(choices);
  return { outlines, choiceOf: (source) => bySource.get(source) };
}

function toExamined(program: Program, body: JsonObject) {
  const { candidates, times } = program.examine(event(0, body));
  return { times, candidates: candidates.map(({ rule: name, part, identity }) => [name, part, identity]) };
}
