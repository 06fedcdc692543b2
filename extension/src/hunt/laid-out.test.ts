import { expect, test } from "vitest";
import { toLaidOut } from "./laid-out.ts";

test("an event is laid out over lines", () => {
  expect(toLaidOut('{"a":{"b":1}}')).toBe('{\n  "a": {\n    "b": 1\n  }\n}');
});

test("a number keeps all of its digits", () => {
  expect(toLaidOut('{"a":9007199254740993}')).toContain("9007199254740993");
});

test("what is no JSON stays as it is", () => {
  expect(toLaidOut("{oops")).toBe("{oops");
});
