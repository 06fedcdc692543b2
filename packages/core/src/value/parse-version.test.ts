import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions, parseVersion, toVersionKey } from "./parse-version.ts";

function compare(left: string, right: string): number {
  return compareVersions(parseVersion(left)!, parseVersion(right)!);
}

test("numbers compare as numbers, a missing one counts as 0", () => {
  expect(compare("1.10", "1.9")).toBe(1);
  expect(compare("v1.2", "1.2.0.0")).toBe(0);
  expect(compare("10.0.19041.1288", "10.0.19041.1289")).toBe(-1);
  expect(compare("1.99999999999999999998", "1.99999999999999999999")).toBe(-1);
});

test("a pre-release stands before its release, in the order of Semantic Versioning", () => {
  const sorted = [
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
  ];
  const versions = sorted.map((text) => parseVersion(text)!);
  expect(
    versions
      .toReversed()
      .toSorted(compareVersions)
      .map((version) => version.text),
  ).toEqual(sorted);
  expect(compare("1.0+build1", "1.0+build2")).toBe(0);
});

test("what is no version is undefined", () => {
  for (const text of ["", "latest", "1.", ".1", "1..2", "1.2 beta", "1.2-", `1${".1".repeat(200)}`]) {
    expect(parseVersion(text)).toBeUndefined();
  }
});

test("versions have one key where they are equal", () => {
  const version = fc.stringMatching(/^[0-2](\.[0-2]){0,3}(-(a|B|0|01|1))?$/);
  fc.assert(
    fc.property(version, version, (left, right) => {
      const same = toVersionKey(parseVersion(left)!) === toVersionKey(parseVersion(right)!);
      expect(same).toBe(compare(left, right) === 0);
    }),
  );
});
