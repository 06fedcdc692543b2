import type { JsonObject, JsonValue } from "@tocsin/core";
import fc from "fast-check";
import type { Comparison, Condition, Expression, Field, Item, Operator, Type } from "./condition.ts";
import { literals, patterns, scalars, wildcards, type Literal } from "./scalars.ts";

/** The fields of the source that conditions are made over. */
export const fields: readonly Field[] = [
  ...["w", "x", "o.w"].map((path) => field(path, "text")),
  ...["n", "m"].map((path) => field(path, "number")),
  field("b", "truth"),
  ...["t", "o.t"].map((path) => field(path, "time")),
  ...["a", "c"].map((path) => field(path, "address")),
  ...["u", "v", "o.u"].map((path) => field(path, "untyped")),
];

export const schema = JSON.stringify({ fields: Object.fromEntries(fields.map(({ path, type }) => [path, { type }])) });

function field(path: string, type: Field["type"]): Field {
  return { kind: "field", path, type };
}

/** Mostly values that can be read as the type of their field. */
function valueOf(type: Field["type"]): fc.Arbitrary<JsonValue> {
  const readable = scalars.filter((each) => type === "untyped" || each[type] !== undefined);
  const scalar = fc.constantFrom(...readable, ...readable, ...scalars).map(({ raw }) => raw);
  const item = fc.oneof({ weight: 5, arbitrary: scalar }, fc.constantFrom<JsonValue>(null, {}, []));
  return fc.oneof(
    { weight: 6, arbitrary: scalar },
    { weight: 3, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom<JsonValue>(null, {}, [], [null], [[["a"], 1]], { z: 1 }) },
  );
}

const flat = fc.record(Object.fromEntries(fields.map(({ path, type }) => [path, valueOf(type)])), {
  requiredKeys: [],
}) as fc.Arbitrary<JsonObject>;

/** An event whose `o.…` stand as dotted keys, in an object, or in a list of objects. */
export const event: fc.Arbitrary<JsonObject> = fc
  .tuple(flat, fc.constantFrom("dotted", "object", "list"))
  .map(([all, shape]) => {
    if (shape === "dotted") return all;
    const inner = Object.entries(all).filter(([path]) => path.startsWith("o."));
    const rest = Object.fromEntries(Object.entries(all).filter(([path]) => !path.startsWith("o.")));
    const parts = inner.map(([path, value]) => [path.slice(2), value] as const);
    const objects = shape === "object" ? Object.fromEntries(parts) : parts.map((part) => Object.fromEntries([part]));
    return { ...rest, o: objects };
  });

const ofType = (type: Field["type"]) => fc.constantFrom(...fields.filter((each) => each.type === type));

function expressionOf(type: Field["type"]): fc.Arbitrary<Expression> {
  const plain = ofType(type);
  const either = fc.tuple(plain, plain).map(([one, other]): Expression => ({ kind: "either", of: [one, other] }));
  const texts = fc.oneof(ofType("text"), ofType("untyped"));
  const made =
    type === "text"
      ? [fc.record({ kind: fc.constantFrom("lower" as const, "trim" as const), of: texts })]
      : type === "number"
        ? [fc.record({ kind: fc.constant("length" as const), of: texts })]
        : [];
  return fc.oneof({ weight: 6, arbitrary: plain }, either, ...made);
}

const toItem = (literal: Literal): Item => ({ kind: "literal", literal });
const toExpressionItem = (of: Expression): Item => ({ kind: "expression", of });
const literalOf = (type: Type | "block") => fc.constantFrom<Literal>(...literals[type]).map(toItem);

type Shape = Pick<Comparison, "operator" | "objects" | "items" | "exactly">;

/** What may follow a subject of a type. `alike`: all items are read the same way, as `all of` before them wants it. */
function shapeOf(type: Field["type"]): fc.Arbitrary<Shape> {
  const own: readonly Type[] = type === "untyped" ? ["text", "number", "truth", "time", "address"] : [type];
  const shapes = own.map((each) => equality(type, each));
  const orders = own.filter((each) => each !== "text" && each !== "truth").map((each) => ordering(type, each));
  const texts = type === "text" || type === "untyped" ? [textForm(type), matching] : [];
  const blocks =
    type === "address" || type === "untyped" || type === "text"
      ? [membership(fc.oneof(literalOf("block"), literalOf("address")))]
      : [];
  return fc.oneof(...shapes, ...orders, ...texts, ...blocks);
}

function equality(subject: Field["type"], type: Type): fc.Arbitrary<Shape> {
  const other = expressionOf(subject === "untyped" && type === "text" ? "untyped" : type).map(toExpressionItem);
  const item = fc.oneof({ weight: 3, arbitrary: literalOf(type) }, other);
  const exactly = type === "text" ? fc.boolean() : fc.constant(false);
  const one = fc.record({
    operator: fc.constant("is" as const),
    objects: fc.constant("one" as const),
    items: fc.tuple(item),
    exactly,
  });
  return fc.oneof(one, membership(item));
}

function membership(item: fc.Arbitrary<Item>): fc.Arbitrary<Shape> {
  return fc
    .array(item, { minLength: 1, maxLength: 3 })
    .map((items) => ({ operator: "in", objects: "in", items, exactly: false }));
}

function ordering(subject: Field["type"], type: Type): fc.Arbitrary<Shape> {
  const other = expressionOf(subject === "untyped" && type === "number" ? "untyped" : type).map(toExpressionItem);
  const item = fc.oneof({ weight: 3, arbitrary: literalOf(type) }, other);
  const operator = fc.constantFrom<Operator>("<", "<=", ">", ">=");
  const one = fc.record({
    operator,
    objects: fc.constant("one" as const),
    items: fc.tuple(item),
    exactly: fc.constant(false),
  });
  const ends = fc.tuple(literalOf(type), literalOf(type));
  return fc.oneof(
    one,
    ends.map((items): Shape => ({ operator: "between", objects: "one", items, exactly: false })),
  );
}

function textForm(type: "text" | "untyped"): fc.Arbitrary<Shape> {
  const plain = fc.oneof({ weight: 3, arbitrary: literalOf("text") }, expressionOf(type).map(toExpressionItem));
  const wild = fc.constantFrom(...wildcards).map((text) => toItem({ written: `'${text}'`, text }));
  const form = fc.constantFrom<Operator>("starts with", "ends with", "contains", "like");
  return form.chain((operator) => many(operator, operator === "like" ? wild : plain, fc.boolean()));
}

const matching = many(
  "matches",
  fc.constantFrom(...patterns).map((written): Item => ({ kind: "regex", written })),
  fc.constant(false),
);

function many(operator: Operator, item: fc.Arbitrary<Item>, exactly: fc.Arbitrary<boolean>): fc.Arbitrary<Shape> {
  const objects = fc.constantFrom("one" as const, "any of" as const, "all of" as const);
  return fc.tuple(objects, fc.array(item, { minLength: 1, maxLength: 3 }), exactly).map(([how, items, exact]) => ({
    operator,
    objects: how,
    items: how === "one" ? items.slice(0, 1) : items,
    exactly: exact,
  }));
}

const comparison: fc.Arbitrary<Comparison> = fc
  .constantFrom<Field["type"]>("text", "number", "truth", "time", "address", "untyped", "untyped")
  .chain((type) =>
    fc.record({
      kind: fc.constant("comparison" as const),
      quantifier: fc.constantFrom("one" as const, "one" as const, "any of" as const, "all of" as const),
      subjects: fc.array(expressionOf(type), { minLength: 1, maxLength: 2 }),
      negated: fc.boolean(),
      shape: shapeOf(type),
    }),
  )
  .map(({ shape, ...rest }): Comparison => {
    const one = rest.quantifier === "one" ? rest.subjects.slice(0, 1) : rest.subjects;
    const quantifier = rest.quantifier === "any of" && one.length === 1 ? "one" : rest.quantifier;
    // `not` stands before words only.
    const negated = rest.negated && !/[<>]/.test(shape.operator);
    return { ...rest, ...shape, subjects: one, quantifier, negated };
  });

const anyExpression = fc
  .constantFrom<Field["type"]>("text", "number", "truth", "time", "address", "untyped")
  .chain(expressionOf);
const presence: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constantFrom("present" as const, "missing" as const),
  of: anyExpression,
});

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof({ weight: 6, arbitrary: comparison }, presence),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: tie("leaf") },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("not" as const), of: tie("condition") }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        of: fc.tuple(tie("condition"), tie("condition")),
      }),
    },
  ),
})).condition;
