import { expect, test } from "vitest";
import { toPrintable } from "./printable.ts";

test("what could move, recolour or turn around a terminal is shown as its code", () => {
  expect(toPrintable("a\u{1b}[31m\r\n\u{9b}b\u{202e}c\u{feff}")).toBe(
    String.raw`a\u{1b}[31m\u{d}\u{a}\u{9b}b\u{202e}c\u{feff}`,
  );
});

test("text in any script stays as it is", () => {
  expect(toPrintable("žluťoučký 日本 😀 é")).toBe("žluťoučký 日本 😀 é");
});
