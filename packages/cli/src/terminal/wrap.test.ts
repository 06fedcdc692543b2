import { expect, test } from "vitest";
import { toWrapped } from "./wrap.ts";

test("lines are broken between words", () => {
  expect(toWrapped("one two three", 7)).toEqual(["one two", "three"]);
});

test("a word that is longer than a line is broken within, between characters", () => {
  expect(toWrapped("a 😀😀😀😀😀 b", 3)).toEqual(["a", "😀😀😀", "😀😀", "b"]);
  expect(toWrapped("", 3)).toEqual([""]);
});
