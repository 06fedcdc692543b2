import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNumbers, parseNumber, toNumberText } from "./parse-number.ts";

test("a text is a number by JSON's grammar, white space around it left aside", () => {
  expect(["42", " -0.5e2\n", "0"].map(parseNumber)).toEqual([42, -50, 0]);
  for (const text of ["", "042", "+1", "1.", ".5", "0x10", "1_000", "NaN", "Infinity", "1 2", "4 2"]) {
    expect(parseNumber(text)).toBeUndefined();
  }
});

test("whole numbers beyond 2^53 keep their digits", () => {
  expect(parseNumber("9007199254740993")).toBe(9007199254740993n);
  expect(parseNumber("-9223372036854775808")).toBe(-9223372036854775808n);
  expect(parseNumber("9007199254740991")).toBe(9007199254740991);
});

test("what is not finite, too long or no scalar is no number", () => {
  const values = ["1e999", "9".repeat(5000), Number.POSITIVE_INFINITY, true, null, [], {}];
  expect(values.map(parseNumber)).toEqual(values.map(() => undefined));
});

test("numbers compare exactly, whatever their kind", () => {
  expect(compareNumbers(9007199254740993n, 9007199254740992)).toBe(1);
  expect(compareNumbers(2 ** 53, 9007199254740992n)).toBe(0);
  expect(compareNumbers(1.5, 2n)).toBe(-1);
});

test("numbers have one text where they are equal", () => {
  const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt(), fc.integer());
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      expect(toNumberText(left) === toNumberText(right)).toBe(compareNumbers(left, right) === 0);
    }),
  );
  expect(toNumberText(1e21)).toBe(toNumberText(10n ** 21n));
  expect(toNumberText(-0)).toBe("0");
});
