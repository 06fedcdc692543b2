import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookupField } from "../schema.ts";
import { toSchemaText } from "../to-schema-text.ts";
import { maximumSchemaFields, maximumSchemaLength, parseSchema } from "./parse-schema.ts";

function codesOf(text: string): string[] {
  return parseSchema("s.json", text).diagnostics.map((diagnostic) => diagnostic.code);
}

/** The part of the text that the only diagnostic is about. */
function placeOf(text: string): string {
  const { place } = parseSchema("s.json", text).diagnostics[0]!;
  return text.slice(place!.start, place!.end);
}

describe("parseSchema", () => {
  it("reads fields with all they can have", () => {
    const entry = { type: "text", many: true, description: "Words.", values: ["a", "b"], example: "a" };
    const { schema, diagnostics } = parseSchema("s.json", JSON.stringify({ $schema: "x", fields: { tags: entry } }));
    expect([schema.name, [...schema.fields], diagnostics]).toEqual(["s.json", [["tags", entry]], []]);
  });

  it("leaves out what says nothing", () => {
    const { schema } = parseSchema("s.json", '{"fields": {"a": {"type": "number", "many": false}}}');
    expect(schema.fields.get("a")).toEqual({ type: "number" });
  });

  it("passes over a byte order mark", () => {
    expect(codesOf('\uFEFF{"fields": {}}')).toEqual([]);
  });

  it("keeps __proto__ as a field like any other", () => {
    const { schema } = parseSchema("s.json", '{"fields": {"__proto__": {"type": "number"}}}');
    expect([...schema.fields]).toEqual([["__proto__", { type: "number" }]]);
  });

  it.each([
    ["", ""],
    ["{", ""],
    ['{"fields": {},}', "}"],
    ["{'fields': {}}", "'"],
    ['{"fields": {}} x', "x"],
    ['{"fields": "a', '"'],
    ["[1 2]", "2"],
    ["\u0000", "\u0000"],
  ])("says where %j is no JSON", (text, place) => {
    expect([codesOf(text), placeOf(text)]).toEqual([["TOC6100"], place]);
  });

  it("refuses nesting that is too deep", () => {
    expect(codesOf("[".repeat(100_000))).toEqual(["TOC6100"]);
  });

  it.each([
    ["[]", "[]"],
    ['"x"', '"x"'],
    ["{}", "{"],
    ['{"fields": []}', "[]"],
    ['{"fields": {"a": "text"}}', '"text"'],
    ['{"fields": {"a": {}}}', '"a"'],
    ['{"fields": {"a": {"type": 1}}}', "1"],
    ['{"fields": {"a": {"type": "text", "many": "yes"}}}', '"yes"'],
    ['{"fields": {"a": {"type": "text", "description": null}}}', "null"],
    ['{"fields": {"a": {"type": "text", "values": "b"}}}', '"b"'],
    ['{"fields": {"a": {"type": "text", "values": ["b", 1]}}}', "1"],
  ])("says where %s has the wrong shape", (text, place) => {
    expect([codesOf(text), placeOf(text)]).toEqual([["TOC6101"], place]);
  });

  it.each([
    ["ip", "address"],
    ["keyword", "text"],
    ["Boolean", "truth"],
    ["nubmer", "number"],
  ])("offers for the unknown type %s the type %s", (word, type) => {
    const text = `{"fields": {"a": {"type": "${word}"}}}`;
    const [diagnostic] = parseSchema("s.json", text).diagnostics;
    expect(diagnostic).toMatchObject({ code: "TOC6102", fix: { edits: [{ newText: `"${type}"` }] } });
    expect(placeOf(text)).toBe(`"${word}"`);
  });

  it("offers nothing for a type that is like none", () => {
    expect(parseSchema("s.json", '{"fields": {"a": {"type": "constructor"}}}').diagnostics[0]?.fix).toBeUndefined();
  });

  it("takes a field that it cannot read for untyped, so that rules get no second error", () => {
    const { schema } = parseSchema("s.json", '{"fields": {"a": 1, "b": {"type": "x"}, "c": {"type": "text"}}}');
    expect(["a", "b", "c"].map((path) => lookupField(schema, path)?.type)).toEqual(["untyped", "untyped", "text"]);
  });

  it("finds every path in a file that it cannot read", () => {
    expect(lookupField(parseSchema("s.json", "?").schema, "any.path")).toEqual({ type: "untyped" });
  });

  it("warns of an entry that it does not know, with the near one as fix", () => {
    const [diagnostic] = parseSchema("s.json", '{"fields": {"a": {"type": "text", "mnay": true}}}').diagnostics;
    expect(diagnostic).toMatchObject({
      code: "TOC6104",
      severity: "warning",
      message: "Nothing is known about `mnay` in the field `a`; it is ignored.",
      fix: { title: "Change to many", edits: [{ newText: '"many"' }] },
    });
  });

  it("says which field is listed twice", () => {
    const text = '{"fields": {"a": {"type": "text"}, "a": {"type": "number"}}}';
    expect(parseSchema("s.json", text).diagnostics[0]).toMatchObject({ code: "TOC6105", place: { start: 35 } });
  });

  it("refuses a text that is too long", () => {
    expect(codesOf(" ".repeat(maximumSchemaLength + 1))).toEqual(["TOC6103"]);
  });

  it("bears a very long text inside", () => {
    expect(codesOf(`{"fields": {"a": {"type": "text", "description": "${"\\n".repeat(4_000_000)}"}}}`)).toEqual([]);
  });

  it("refuses too many fields", () => {
    const field = '"a":{"type":"text"}';
    expect(codesOf(`{"fields":{${`${field},`.repeat(maximumSchemaFields)}${field}}}`)).toEqual(["TOC6103"]);
  });

  it("never throws on any text, and places every diagnostic inside it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), mutatedSchemaText()), (text) => {
        for (const { place } of parseSchema("s.json", text).diagnostics) {
          expect(place === undefined || (place.start <= place.end && place.end <= text.length)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("never throws on any JSON in the place of its parts", () => {
    const part = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(part, fc.string(), part, (type, path, more) => {
        const text = JSON.stringify({ fields: { [path]: { type, many: more, values: more }, b: more }, other: more });
        expect(parseSchema("s.json", text).schema.fields.size).toBeGreaterThan(0);
      }),
    );
  });

  it("reads what toSchemaText writes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), schemaField())), (entries) => {
        const fields = new Map(entries);
        const parsed = parseSchema("s.json", toSchemaText({ name: "s", fields }));
        expect(parsed.diagnostics).toEqual([]);
        expect(new Map(parsed.schema.fields)).toEqual(fields);
      }),
    );
  });
});

function schemaField() {
  return fc.record(
    {
      type: fc.constantFrom("text", "number", "truth", "time", "address", "version", "object", "untyped"),
      many: fc.constant(true),
      description: fc.string(),
      values: fc.array(fc.string()),
      example: fc.string(),
    },
    { requiredKeys: ["type"] },
  );
}

function mutatedSchemaText() {
  const text = '{"fields": {"user.name": {"type": "text", "many": true, "values": ["a"]}, "ip": {"type": "address"}}}';
  return fc
    .tuple(fc.nat(text.length), fc.nat(5), fc.string({ maxLength: 3 }))
    .map(([at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed));
}
