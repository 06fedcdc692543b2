import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "abd", 1],
    ["abc", "ab", 1],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it("is undefined beyond the most that is asked for", () => {
    expect(editDistance("kitten", "sitting", 2)).toBeUndefined();
  });

  it("does not depend on the order of the two", () => {
    const word = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 20) === editDistance(b, a, 20)));
  });

  it("finds the same within a bound as without", () => {
    const word = fc.string({ maxLength: 10, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(word, word, fc.nat(10), (a, b, most) => {
        const free = editDistance(a, b, 100)!;
        expect(editDistance(a, b, most)).toBe(free <= most ? free : undefined);
      }),
    );
  });
});
