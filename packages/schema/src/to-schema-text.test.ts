import { describe, expect, it } from "vitest";
import { toSchemaText } from "./to-schema-text.ts";

describe("toSchemaText", () => {
  it("writes a line per field, sorted by path", () => {
    const fields = new Map([
      ["user.name", { type: "text", many: true, description: "Who.", values: ["a", "b"] }],
      ["at", { type: "time" }],
    ] as const);
    expect(toSchemaText({ name: "x", fields })).toBe(`{
  "fields": {
    "at": { "type": "time" },
    "user.name": { "type": "text", "many": true, "description": "Who.", "values": ["a", "b"] }
  }
}
`);
  });

  it("writes a schema without fields", () => {
    expect(JSON.parse(toSchemaText({ name: "x", fields: new Map() }))).toEqual({ fields: {} });
  });
});
