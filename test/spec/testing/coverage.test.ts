import { coverRules, toCoverageTotals } from "@tocsin/testing";
import { expect, test } from "vitest";
import { toCompiled } from "./compiled.ts";

/** By the text of a condition: the tests that it decided by holding, and by not holding. */
function cover(rule: string) {
  const { ruleSet, host } = toCompiled(rule);
  const { rules } = coverRules(ruleSet, host);
  const conditions = rules.flatMap((covered) => covered.conditions);
  const decided = conditions.map(({ text, held, notHeld }) => [text, [held.join(" "), notHeld.join(" ")]] as const);
  return { ...Object.fromEntries(decided), percent: toCoverageTotals(rules).percent };
}

test("of what `and` joins, a part decides where the others hold", () => {
  expect(
    cover(`rule r { severity low when any e where a is "1" and b is "2"
      test "both" { given e { a: "1", b: "2" } expect 1 alert }
      test "one" { given e { a: "1", b: "0" } expect no alert }
      test "none" { given e { a: "0", b: "0" } expect no alert }
    }`),
  ).toEqual({
    'a is "1" and b is "2"': ["both", "one none"],
    'a is "1"': ["both", ""],
    'b is "2"': ["both", "one"],
    percent: (100 * 5) / 6,
  });
});

test("of what `or` joins, a part decides where the others do not hold", () => {
  expect(
    cover(`rule r { severity low when any e where a is "1" or b is "2"
      test "both" { given e { a: "1", b: "2" } expect 1 alert }
      test "one" { given e { a: "1", b: "0" } expect 1 alert }
    }`),
  ).toMatchObject({ 'a is "1"': ["one", ""], 'b is "2"': ["", ""] });
});

test("a `not` is one condition with what it negates, and what `and` joins below it is looked at", () => {
  const covered = cover(`rule r { severity low when any e where not (a is "1" and b is not "2")
    test "quiet" { given e { a: "1", b: "0" } expect no alert }
  }`);
  expect(covered).toMatchObject({ 'a is "1"': ["quiet", ""], 'b is not "2"': ["quiet", ""] });
  expect(Object.keys(covered)).toHaveLength(4);
});

test("an exception masks the condition and the exceptions beside it", () => {
  expect(
    cover(`rule r { severity low when any e where a is "1"
      except when b is "2" because "b"
      except when c is "3" because "c"
      test "b" { given e { a: "1", b: "2" } expect no alert }
      test "b and c" { given e { a: "1", b: "2", c: "3" } expect no alert }
    }`),
  ).toMatchObject({ 'a is "1"': ["", ""], 'b is "2"': ["b", ""], 'c is "3"': ["", ""] });
});

test("an exception that has expired decides nothing", () => {
  expect(
    cover(`rule r { severity low when any e where a is "1"
      except when b is "2" because "b" until 2026-01-31
      test "later" { given e { a: "1", b: "2" } at 2026-02-01 expect 1 alert }
    }`),
  ).toMatchObject({ 'b is "2"': ["", ""] });
});

test("a severity decides where no later one holds and it is another than without it", () => {
  expect(
    cover(`rule r { severity low when any e
      severity high when a is "1"
      severity critical when b is "2"
      severity low when c is "3"
      test "a" { given e { a: "1" } expect 1 alert with severity high }
      test "a and b" { given e { a: "1", b: "2" } expect 1 alert with severity critical }
      test "c" { given e { c: "3" } expect 1 alert with severity low }
    }`),
  ).toMatchObject({ 'a is "1"': ["a", ""], 'b is "2"': ["a and b", "a"], 'c is "3"': ["", "a a and b"] });
});

test("conditions of risk and of signals are looked at", () => {
  expect(
    cover(`rule r { severity low when any e where a is "1"
      risk 10 on a when b is "2"
      signal only when c is "3"
      test "t" { given e { a: "1", b: "2" } expect 1 alert with risk 10 }
    }`),
  ).toMatchObject({ 'b is "2"': ["t", ""], 'c is "3"': ["", "t"] });
});

test("an event that a window does not need decides nothing", () => {
  expect(
    cover(`rule r { severity low when at least 3 e where a is "1" within 1 minute
      test "two, and another" { given 2 of e { a: "1" } given e { a: "0" } expect no alert }
      test "one, and another" { given e { a: "1" } given e { a: "0" } expect no alert }
      test "three" { given 3 of e { a: "1" } expect 1 alert }
    }`),
  ).toMatchObject({ 'a is "1"': ["three", "two, and another"] });
});

test("a test that fails shows nothing, and a rule without conditions is wholly covered", () => {
  expect(
    cover(`rule r { severity low when any e where a is "1" test "t" { given e { a: "1" } expect no alert } }`),
  ).toEqual({
    'a is "1"': ["", ""],
    percent: 0,
  });
  expect(cover(`rule r { severity low when any e }`)).toEqual({ percent: 100 });
});
