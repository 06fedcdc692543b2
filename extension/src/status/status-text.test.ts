import { expect, test } from "vitest";
import type { StatusParams } from "@tocsin/language-server/protocol";
import { toStatusText } from "./status-text.ts";

const status: StatusParams = {
  state: "ready",
  files: 2,
  rules: 1,
  tests: 1200,
  errors: 0,
  warnings: 1,
  schemas: ["ecs"],
};

test("the status bar counts rules and tests, and names the schema", () => {
  expect(toStatusText(status)).toEqual({
    text: "$(bell) 1 rule · 1,200 tests · ecs",
    tooltip: "1 rule in 2 files, 1,200 tests\n0 errors, 1 warning\nSchemas in use: ecs",
  });
});

test("many schemas are counted", () => {
  expect(toStatusText({ ...status, schemas: ["ecs", "windows", "a.json"] }).text).toContain("3 schemas");
});

test("errors show", () => {
  expect(toStatusText({ ...status, errors: 3 }).text).toMatch(/^\$\(error\)/);
});

test("an index that is being made says so", () => {
  expect(toStatusText({ ...status, files: 0, state: "indexing" }).text).toBe("$(sync~spin) Tocsin");
});
