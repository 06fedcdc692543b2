import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTime, toTimeText } from "./parse-time.ts";

const noon = Date.UTC(2027, 2, 31, 12);

test("a time without a zone is UTC, a date its midnight", () => {
  expect(parseTime("2027-03-31T12:00:00")).toBe(noon);
  expect(parseTime("2027-03-31 12:00")).toBe(noon);
  expect(parseTime("2027-03-31")).toBe(noon - 12 * 3_600_000);
});

test("a zone is taken off", () => {
  for (const zone of ["14:00:00+02:00", "14:00:00+0200", "14:00:00+02", "08:30:00-03:30", "12:00:00Z"]) {
    expect(parseTime(`2027-03-31T${zone}`)).toBe(noon);
  }
});

test("what is finer than a millisecond is cut off", () => {
  expect(parseTime("2027-03-31T12:00:00.123987654Z")).toBe(noon + 123);
  expect(parseTime("2027-03-31T12:00:00,5")).toBe(noon + 500);
  expect(parseTime(1699999999.1239)).toBe(1699999999123);
});

test("a number is epoch seconds below 10^11, milliseconds from there on", () => {
  expect([noon / 1000, noon, String(noon / 1000), ` ${noon} `, `${noon / 1000}.250`].map(parseTime)).toEqual([
    noon,
    noon,
    noon,
    noon,
    noon + 250,
  ]);
});

test("what only looks like a time is none", () => {
  const texts = ["2027-02-29", "2027-13-01", "2027-1-1", "2027-03-31T24:00:00Z", "2027-03-31T12:00:60Z", "0000-01-01"];
  const others = ["", "now", "Mar 31 2027", "31/03/2027", "2027-03-31T12:00:00 Z", "2027-03-31Z", "2027-03-31T12"];
  const values = [...texts, ...others, true, null, {}, 1e300, "1e300", 10n ** 20n, Number.POSITIVE_INFINITY];
  for (const value of values) expect(parseTime(value)).toBeUndefined();
});

test("every time from year 1 to 9999 reads back from its text", () => {
  const times = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
  fc.assert(fc.property(times, (time) => parseTime(toTimeText(time)) === time));
});

test("a time as it is mostly written, or with a space or without a zone, is what it is with another sign for UTC", () => {
  const digits = (length: number, most: number) =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, "0"));
  const parts = fc.tuple(digits(4, 9999), digits(2, 13), digits(2, 32), digits(2, 25), digits(2, 61), digits(2, 61));
  fc.assert(
    fc.property(parts, fc.option(digits(3, 999)), ([year, month, day, hour, minute, second], milliseconds) => {
      const date = `${year}-${month}-${day}`;
      const clock = `${hour}:${minute}:${second}${milliseconds === null ? "" : `.${milliseconds}`}`;
      const expected = parseTime(`${date}T${clock}+00:00`);
      for (const text of [`${date}T${clock}`, `${date} ${clock}`]) {
        expect([parseTime(text), parseTime(`${text}Z`)]).toEqual([expected, expected]);
      }
    }),
    { numRuns: 1000 },
  );
});
