import fc from "fast-check";
import { expect, test } from "vitest";
import { orderByRanks } from "./order-by-ranks.ts";

test("ranks are put in order, by the higher word first, and those alike in the order that they have", () => {
  const word = fc.oneof(fc.constantFrom(0, 1, 255, 256, 2 ** 31, 2 ** 32 - 1), fc.nat({ max: 2 ** 31 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), (ranks) => {
      const [high, low] = [0, 1].map((word) => Uint32Array.from(ranks.map((rank) => rank[word]!)));
      const expected = [...ranks.keys()].toSorted(
        (left, right) => ranks[left]![0] - ranks[right]![0] || ranks[left]![1] - ranks[right]![1],
      );
      expect([...orderByRanks({ high: high!, low: low! })]).toEqual(expected);
    }),
  );
});
