import { expect, test } from "vitest";
import { toEventText } from "./event-text.ts";

test("of a file with an event on each line it is the one at the cursor", () => {
  expect(toEventText('{"a":1}\n{"a":2}\n', "", 1)).toBe('{"a":2}');
});

test("what is selected goes before", () => {
  expect(toEventText('{"a":1}\n{"a":2}\n', '{"a":1}\n{"a":2}', 1)).toBe('{"a":1}\n{"a":2}');
});

test("an event over several lines is taken whole", () => {
  expect(toEventText('{\n  "a": 1\n}', "", 1)).toBe('{\n  "a": 1\n}');
});
