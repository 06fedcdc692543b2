import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { codeLenses, type LastState } from "./code-lenses.ts";

const text =
  'module m\nsource s\nrule r {\n  when any s severity low\n  test "a" { given s expect 1 alert }\n  test "b" { given s expect no alert }\n}\nrule q { when any s severity low }\n';

function titles(last: Record<string, LastState> = {}): string[] {
  return codeLenses(toMarkedView(text).view.file, new Map(Object.entries(last))).map(({ title }) => title);
}

test("above a rule and above each of its tests stands what can be done with it", () => {
  expect(titles()).toEqual([
    "Run 2 tests",
    "Try an event",
    "Run on a file",
    "Run test",
    "Show timeline",
    "Run test",
    "Show timeline",
    "Try an event",
    "Run on a file",
  ]);
});

test("how tests went last is told", () => {
  const told = titles({ "m.r/a": "passed", "m.r/b": "failed" });
  expect(told[0]).toBe("Run 2 tests · 1 passed, 1 failed");
  expect(told).toContain("Run test · passed");
  expect(titles({ "m.r/a": "passed" })[0]).toBe("Run 2 tests · 1 passed");
});
