import { expect, test } from "vitest";
import { findCommonPieces } from "./common-pieces.ts";

test("every text holds one of the pieces, of which there are few", () => {
  expect(findCommonPieces(["misc::one", "misc::two", "event::three", "mimikiwi"])).toEqual(["::", "mimi"]);
  expect(findCommonPieces(["ab"])).toEqual(["ab"]);
  expect(findCommonPieces([])).toEqual([]);
});

test("no piece is written in JSON otherwise than it is", () => {
  expect(findCommonPieces(['say "hi" to all'])).toEqual(["say "]);
  expect(findCommonPieces(["c:\\users\\"])).toEqual(["\\use"]);
  expect(findCommonPieces(['"'])).toBeUndefined();
});

test("a text beyond ASCII needs none, for it stands in no value of ASCII", () => {
  expect(findCommonPieces(["straße", "abcd"])).toEqual(["abcd"]);
});

test("there are none for a single letter, and where it would be too many", () => {
  expect(findCommonPieces(["x"])).toBeUndefined();
  expect(findCommonPieces(["abcd", "efgh", "ijkl", "mnop", "qrst", "uvwx", "yz01"])).toBeUndefined();
});
