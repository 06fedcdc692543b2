import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChanges } from "./apply-changes.ts";
import { LineIndex, type PositionEncoding } from "./line-index.ts";

const encodings: readonly PositionEncoding[] = ["utf-8", "utf-16", "utf-32"];
const text = fc
  .array(fc.constantFrom("a", "é", "\u20ac", "😀", "\n", "\r\n", "\r", " "))
  .map((parts) => parts.join(""));

test("a place has a position in every encoding, and that has the place", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom(...encodings), (some, at, encoding) => {
      const lines = new LineIndex(some);
      const offset = lines.offsetAt(lines.positionAt(at % (some.length + 1), encoding), encoding);
      // A place inside a pair of surrogates, or between \r and \n, is none that a position can name.
      const isWhole =
        !/[\uDC00-\uDFFF]/.test(some[at % (some.length + 1)] ?? "") && !isBetween(some, at % (some.length + 1));
      return !isWhole || offset === at % (some.length + 1);
    }),
  );
});

function isBetween(some: string, at: number): boolean {
  return some[at - 1] === "\r" && some[at] === "\n";
}

test("characters are counted as the encoding has them", () => {
  const lines = new LineIndex("é😀x");
  expect(encodings.map((encoding) => lines.positionAt(3, encoding).character)).toEqual([6, 3, 2]);
});

test("what lies outside of a text or line is taken to its end", () => {
  const lines = new LineIndex("ab\r\ncd");
  expect(lines.offsetAt({ line: 0, character: 99 }, "utf-16")).toBe(2);
  expect(lines.offsetAt({ line: 9, character: 0 }, "utf-8")).toBe(6);
  expect(lines.offsetAt({ line: 1, character: 99 }, "utf-32")).toBe(6);
});

test("each change is made to what the one before it left", () => {
  const at = (line: number, character: number) => ({ line, character });
  const changes = [
    { range: { start: at(0, 0), end: at(0, 0) }, text: "x\n" },
    { range: { start: at(1, 1), end: at(1, 2) }, text: "" },
  ];
  expect(applyChanges("abc", changes, "utf-16")).toBe("x\nac");
  expect(applyChanges("abc", [...changes, { text: "all" }], "utf-16")).toBe("all");
});
