import { expect, test } from "vitest";
import { PathSet } from "./path-set.ts";

test("a value is touched at a path of the set, inside of one, and above one", () => {
  const set = new PathSet(["a.b", "c"]);
  expect(["a.b", "a.b.x.y", "a", "c", "c.d"].map((path) => set.touches(path))).toEqual([true, true, true, true, true]);
  expect(["a.c", "a.bc", "b", "", "cd"].map((path) => set.touches(path))).toEqual([false, false, false, false, false]);
});
