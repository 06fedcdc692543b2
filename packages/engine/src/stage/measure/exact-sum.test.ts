import fc from "fast-check";
import { expect, test } from "vitest";
import { ExactSum } from "./exact-sum.ts";

function sumOf(numbers: readonly number[]): number {
  const sum = new ExactSum();
  for (const number of numbers) sum.add(number);
  return sum.value;
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
  fc.integer(),
  fc.constantFrom(0.1, 1e16, -1e16, 2 ** -1074),
);

test("tenths add up to a whole", () => {
  expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});

test("the order of the numbers makes no difference", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 20 }), (numbers) => {
      expect(sumOf(numbers.toReversed())).toBe(sumOf(numbers));
      expect(sumOf(numbers.toSorted((left, right) => left - right))).toBe(sumOf(numbers));
    }),
  );
});

test("what is taken out leaves no trace", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 10 }), fc.array(number, { maxLength: 10 }), (kept, gone) => {
      expect(sumOf([...gone, ...kept, ...gone.map((each) => -each)]) + 0).toBe(sumOf(kept) + 0);
    }),
  );
});

test("a sum beyond the largest number stays a number", () => {
  expect(Number.isFinite(sumOf([1e308, 1e308, 1e308]))).toBe(true);
});
