import { expect, test } from "vitest";
import { compareTexts } from "./compare-texts.ts";

test("texts are ordered by UTF-16 code units, whatever the language of the machine", () => {
  expect(["é", "z", "a", "Z", "\u{1f600}", "\ufb33"].toSorted(compareTexts)).toEqual([
    "Z",
    "a",
    "z",
    "é",
    "\u{1f600}",
    "\ufb33",
  ]);
  expect(compareTexts("a", "a")).toBe(0);
});
