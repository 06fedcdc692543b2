import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EcsFlat } from "@elastic/ecs";
import { ecs } from "@tocsin/schema";
import { describe, expect, it } from "vitest";
import { toEcsModule } from "./ecs-table.ts";
import { root } from "./generated-file.ts";

describe("the table of ECS fields", () => {
  it("is what @elastic/ecs gives", () => {
    const file = toEcsModule();
    expect(readFileSync(join(root, file.path), "utf8") === file.text, "run: npm run generate").toBe(true);
  });

  it("holds every field of @elastic/ecs", () => {
    expect([...ecs.fields.keys()]).toEqual(Object.keys(EcsFlat).toSorted());
  });
});
