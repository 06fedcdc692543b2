import { describe, expect, it } from "vitest";
import { ecs } from "./ecs.ts";
import { lookupField, mergeSchemas, type Schema, type SchemaField } from "./schema.ts";

function schema(fields: Record<string, SchemaField>, open = false): Schema {
  return { name: "mine", fields: new Map(Object.entries(fields)), ...(open && { open }) };
}

describe("lookupField", () => {
  it("finds a listed field", () => {
    expect(lookupField(schema({ "user.name": { type: "text" } }), "user.name")).toEqual({ type: "text" });
  });

  it("knows no field that is not listed", () => {
    expect(lookupField(schema({ "user.name": { type: "text" } }), "user.nam")).toBeUndefined();
  });

  it("takes a path that fields lie below for an object", () => {
    const mine = schema({ "a.b.c": { type: "text" } });
    expect([lookupField(mine, "a"), lookupField(mine, "a.b")]).toEqual([{ type: "object" }, { type: "object" }]);
  });

  it("finds any child of an object that lists none", () => {
    expect(lookupField(ecs, "labels.app.kubernetes.io/name")).toEqual({ type: "untyped" });
  });

  it("finds no unlisted child of an object that lists children", () => {
    expect(lookupField(ecs, "process.io.txt")).toBeUndefined();
  });

  it("finds any child of an untyped field", () => {
    expect(lookupField(schema({ raw: { type: "untyped" } }), "raw.a.b")).toEqual({ type: "untyped" });
  });

  it("finds no child of a text field", () => {
    expect(lookupField(ecs, "user.name.first")).toBeUndefined();
  });

  it("finds every path in an open schema, with the type of those it lists", () => {
    const mine = schema({ port: { type: "number" } }, true);
    expect([lookupField(mine, "port"), lookupField(mine, "x.y")]).toEqual([{ type: "number" }, { type: "untyped" }]);
  });

  it.each(["__proto__", "constructor", "toString", "", ".", "a..b"])("knows no field %j by accident", (path) => {
    expect(lookupField(ecs, path)).toBeUndefined();
  });
});

describe("mergeSchemas", () => {
  it("adds the fields of later schemas and lets them change earlier ones", () => {
    const first = schema({ a: { type: "text" }, b: { type: "text" } });
    const merged = mergeSchemas("both", [first, schema({ b: { type: "number" }, c: { type: "time" } })]);
    expect([...merged.fields].map(([path, field]) => `${path} ${field.type}`)).toEqual([
      "a text",
      "b number",
      "c time",
    ]);
  });

  it("is open when one of the schemas is", () => {
    expect(mergeSchemas("both", [ecs, schema({}, true)]).open).toBe(true);
  });

  it("is closed when all are, and leaves them as they were", () => {
    const size = ecs.fields.size;
    expect(mergeSchemas("both", [ecs, schema({ x: { type: "text" } })]).open).toBeUndefined();
    expect(ecs.fields.size).toBe(size);
  });
});
