import { expect, test } from "vitest";
import { toLineColumn, toLineStarts } from "./place.ts";

test("lines end at \\n, \\r\\n and a lone \\r", () => {
  expect(toLineStarts("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
});

test("a position counts lines and columns from 1, columns in UTF-16 units", () => {
  const text = "one\n\u{1f600}two";
  expect(toLineColumn(toLineStarts(text), 0)).toEqual({ line: 1, column: 1 });
  expect(toLineColumn(toLineStarts(text), text.indexOf("two"))).toEqual({ line: 2, column: 3 });
});

test("the end of the text is the column after its last character", () => {
  expect(toLineColumn(toLineStarts("ab\n"), 3)).toEqual({ line: 2, column: 1 });
});
