import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSchema } from "./parse-schema.ts";

const guide = readFileSync(new URL("../../../../docs/schemas.md", import.meta.url), "utf8");
const examples = [...guide.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = ""]) => text);

describe("docs/schemas.md", () => {
  it("shows a schema file that is read without complaint", () => {
    expect(examples.map((text) => parseSchema("example.json", text).diagnostics)).toEqual([[]]);
  });
});
