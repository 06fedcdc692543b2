import { parseJson, type JsonValue } from "@tocsin/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookupField, type SchemaField } from "../schema.ts";
import { createInference, type InferredSchema } from "./inference.ts";

function infer(...events: JsonValue[]): InferredSchema {
  const inference = createInference();
  for (const event of events) inference.add(event);
  return inference.finish();
}

function fieldsOf(...events: JsonValue[]): Record<string, SchemaField> {
  return Object.fromEntries(infer(...events).schema.fields);
}

function typeOf(...values: JsonValue[]): string | undefined {
  return fieldsOf(...values.map((a) => ({ a })))["a"]?.type;
}

describe("the type that createInference finds", () => {
  it.each<[string, JsonValue[]]>([
    ["number", [1, 2.5]],
    ["number", [1, "2"]],
    ["number", [1, ""]],
    ["truth", [true, false]],
    ["time", ["2026-01-05T00:00:00Z", "2026-01-05 00:00:00.123", "2026-01-05"]],
    ["address", ["10.0.0.1", "::1", "-"]],
    ["text", ["a"]],
    ["text", ["007", "8"]],
    ["text", ["1", "2"]],
    ["text", ["", "-"]],
    ["text", ["10.0.0.1", "host"]],
    ["text", ["2026-13-01"]],
    ["text", ["2026-02-30T00:00:00Z"]],
    ["untyped", [1, "a"]],
    ["untyped", [true, 1]],
    ["untyped", [null]],
    ["untyped", [[]]],
    ["object", [{}]],
  ])("is %s for %j", (type, values) => {
    expect(typeOf(...values)).toBe(type);
  });
});

describe("createInference", () => {
  it("takes a whole number beyond 2⁵³ for a number", () => {
    expect(typeOf(2n ** 60n)).toBe("number");
  });

  it("finds fields in nested objects and under dotted keys alike", () => {
    expect(fieldsOf({ user: { name: "a" } }, { "user.name": "b" })).toEqual({ "user.name": { type: "text" } });
  });

  it("finds several values where one stood in an array", () => {
    expect(fieldsOf({ a: "x" }, { a: ["y"] })).toEqual({ a: { type: "text", many: true } });
  });

  it("finds several values below an array of objects", () => {
    expect(fieldsOf({ a: [{ b: 1 }, { b: 2 }] })).toEqual({ "a.b": { type: "number", many: true } });
  });

  it("keeps both where a path holds a text in one event and an object in another", () => {
    expect(fieldsOf({ a: "x" }, { a: { b: 1 } })).toEqual({ a: { type: "text" }, "a.b": { type: "number" } });
  });

  it("regards nothing that is no object", () => {
    expect(fieldsOf(null, 1, "a", [{ a: 1 }])).toEqual({});
  });

  it("lists the values of a field that shows few of them often", () => {
    const events = Array.from({ length: 20 }, (_, index) => ({ outcome: index % 3 === 0 ? "failure" : "success" }));
    expect(fieldsOf(...events)).toEqual({ outcome: { type: "text", seen: ["failure", "success"] } });
  });

  it.each([
    ["too few samples", 19, (index: number) => `v${index % 2}`],
    ["too many values", 100, (index: number) => `v${index % 13}`],
    ["a long value", 100, (index: number) => "v".repeat(index === 50 ? 41 : 1)],
  ])("lists no values for %s", (_, count, toValue) => {
    const events = Array.from({ length: count }, (_, index) => ({ a: toValue(index) }));
    expect(fieldsOf(...events)).toEqual({ a: { type: "text" } });
  });

  it("takes an object with very many keys for one whose keys are data", () => {
    const events = Array.from({ length: 1_001 }, (_, index) => ({ by_id: { [`id${index}`]: { name: "x" } } }));
    const { schema, leftOut } = infer(...events, { by_id: { another: 1 } });
    expect([[...schema.fields], leftOut]).toEqual([[["by_id", { type: "object" }]], 0]);
    expect(lookupField(schema, "by_id.id7.name")).toEqual({ type: "untyped" });
  });

  it("stops at ten thousand paths and says how many keys it left out", () => {
    const events = Array.from({ length: 10_005 }, (_, index) => ({ [`key${index}`]: 1 }));
    const { schema, leftOut } = infer(...events);
    expect([schema.fields.size, leftOut]).toEqual([10_000, 5]);
  });

  it("leaves out a key that is too long, or of too many segments", () => {
    const { schema, leftOut } = infer({ ["k".repeat(1_001)]: 1, [".".repeat(500)]: 1, ok: 1 });
    expect([[...schema.fields.keys()], leftOut]).toEqual([["ok"], 2]);
  });

  it("bears nesting as deep as events may have", () => {
    let deep: JsonValue = 1;
    for (let level = 0; level < 10_000; level++) deep = level % 2 === 0 ? { a: deep } : [deep];
    expect(infer({ deep }).schema.fields.size).toBe(1);
  });

  it("keeps __proto__ as a key like any other and changes no prototype", () => {
    const parsed = parseJson('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": 1}}}');
    const { schema } = infer(parsed.ok ? parsed.value : null);
    expect([...schema.fields.keys()]).toEqual(["__proto__.polluted", "constructor.prototype.polluted"]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("makes a field of every path of every event", () => {
    const value = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
    const event = fc.dictionary(fc.string({ unit: "grapheme" }), value);
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { schema, leftOut } = infer(...events);
        expect(leftOut).toBe(0);
        const paths = events.flatMap((event) => pathsOf(event));
        expect(paths.filter((path) => lookupField(schema, path) === undefined)).toEqual([]);
      }),
    );
  });

  it("does not depend on the order of the events", () => {
    const leaf = fc.oneof(
      fc.constantFrom("a", "1", "-", "::1", "2026-01-01"),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const event = fc.dictionary(
      fc.constantFrom("a", "b", "a.b"),
      fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.constant("b"), leaf)),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(fieldsOf(...events.toReversed())).toEqual(fieldsOf(...events));
      }),
    );
  });
});

function pathsOf(value: JsonValue, path?: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => pathsOf(item, path));
  if (typeof value !== "object" || value === null) return path === undefined ? [] : [path];
  const below = Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, path === undefined ? key : `${path}.${key}`),
  );
  return path === undefined ? below : [path, ...below];
}
