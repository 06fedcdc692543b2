import { describe, expect, it } from "vitest";
import { builtinSchemas } from "./builtin-schemas.ts";
import { lookupField } from "./schema.ts";

describe("builtinSchemas", () => {
  it("are those that a source can name", () => {
    expect([...builtinSchemas.keys()]).toEqual(["ecs", "windows", "untyped"]);
  });

  it("have in untyped every path, untyped", () => {
    expect(lookupField(builtinSchemas.get("untyped")!, "any.thing")).toEqual({ type: "untyped" });
  });
});
