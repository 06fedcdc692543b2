import { mutateRules, toMutationTotals } from "@tocsin/testing";
import { expect, test } from "vitest";
import { toCompiled } from "./compiled.ts";

function mutate(rule: string) {
  const { ruleSet, host } = toCompiled(rule);
  const report = mutateRules(ruleSet, host);
  return {
    survivors: report.rules.flatMap(({ survivors }) => survivors.map(({ change }) => change)),
    ...toMutationTotals(report.rules),
    report,
  };
}

const one = 'test "one" { given e { a: "1", b: "2" } expect 1 alert with severity low }';

test("a part of a condition, its operator and its literal are changed", () => {
  const { survivors, caught } = mutate(`rule r { severity low when any e where a is "1" and b is "2" ${one} }`);
  expect(survivors).toEqual([
    '`a is "1" and b is "2"` dropped',
    '`a is "1"` dropped',
    '`b is "2"` dropped',
    '`a is "1" and b is "2"` with `or` in place of `and`',
  ]);
  // Negations, literals, and the severity.
  expect(caught).toBe(5);
});

test("tests that have each part decide catch every change of the condition", () => {
  const { survivors, percent } = mutate(`rule r { severity low when any e where a is "1" and b is "2" ${one}
    test "two" { given e { a: "1", b: "0" } expect no alert }
    test "three" { given e { a: "0", b: "2" } expect no alert }
  }`);
  expect([survivors, percent]).toEqual([[], 100]);
});

test("edges of numbers are caught by events at them", () => {
  const rule = (tests: string) => `rule r { severity low when any e where size > 5 ${tests} }`;
  expect(mutate(rule('test "a" { given e { size: 9 } expect 1 alert with severity low }')).survivors).toEqual([
    "`size > 5` dropped",
    "`size > 5` with `>=`",
    "`size > 5` with 6 in place of 5",
  ]);
  const edges = `test "a" { given e { size: 6 } expect 1 alert with severity low }
    test "b" { given e { size: 5 } expect no alert }`;
  expect(mutate(rule(edges)).survivors).toEqual([]);
});

test("of a list of values each half is dropped", () => {
  expect(
    mutate(`rule r { severity low when any e where a in ["1", "2", "3", "4", "5"] ${one}
      test "none" { given e { a: "0" } expect no alert }
    }`).survivors,
  ).toEqual(['`a in ["1", "2", "3", "4", "5"]` without its last 2 values']);
});

test("quantities, windows, keys and the kind of a count are changed", () => {
  const given = (n: number) => `given ${n} of e { user.name: "u{n}", source.ip: "192.0.2.1" } every 10 seconds`;
  expect(
    mutate(`rule r { severity low when at least 5 distinct user.name of e per source.ip within 1 minute
      test "nine" { ${given(9)} expect 1 alert with severity low }
    }`).survivors,
  ).toEqual([
    "at least: 4 in place of 5",
    "at least: 6 in place of 5",
    "per: source.ip dropped",
    "within: 2 minutes in place of 1 minute",
    "events counted in place of different values",
  ]);
});

test("kinds that need no word of their own are changed as well", () => {
  const { survivors, percent } = mutate(`rule r { severity low
    when sum of size of e per a every 1 hour exceeds 5 and is at most 9
    test "t" { given e { size: 7, a: "1" } expect 1 alert with severity low }
  }`);
  expect(survivors).toEqual([
    "per: a dropped",
    "window: 30 minutes in place of 1 hour",
    "window: 2 hours in place of 1 hour",
    "verdict: line 1 dropped",
    "verdict: line 2 dropped",
    "verdict 1 comparison: `at least` in place of `exceeds`",
    "verdict 1 amount: 6 in place of 5",
    "verdict 2 comparison: `falls below` in place of `at most`",
    "verdict 2 amount: 10 in place of 9",
  ]);
  // A sum counted, and the severity.
  expect(percent).toBe((100 * 2) / 11);
});

test("of a sequence the key of all steps is changed at once, and what must not happen is dropped", () => {
  const { survivors } = mutate(`rule r { severity low
    when sequence per user.name within 1 hour {
      x: at least 2 e where a is "1" within 10 minutes
      then y: e where a is "2" and host.name is x.host.name
      without z: e where a is "3"
    }
    test "t" {
      given 2 of e { a: "1", user.name: "u", host.name: "h" }
      given e { a: "2", user.name: "u", host.name: "h" } after 1 minute
      expect 1 alert with severity low
    }
  }`);
  expect(survivors.filter((change) => /^(per|step)/.test(change))).toEqual([
    "step: `without` z dropped",
    "step 1 at least: 1 in place of 2",
    "step 1 within: 5 minutes in place of 10 minutes",
    "step 1 within: 20 minutes in place of 10 minutes",
    "per: user.name dropped",
  ]);
});

test("clauses are dropped and severities changed", () => {
  const { survivors } = mutate(`rule r { severity low when any e where a is "1"
    except when b is "3" because "why"
    severity high when c is "1"
    risk 10 on a when c is "2"
    signal only when c is "4"
    suppress for 1 hour
    test "a" { given e { a: "1", b: "2" } expect 1 alert }
  }`);
  expect(survivors).toEqual(
    expect.arrayContaining([
      'except … because "why" dropped',
      "`severity high when …` dropped",
      "severity informational in place of low",
      "severity medium in place of high",
      "`risk 10 on a` dropped",
      "`when` of the risk on a dropped",
      "`signal only` dropped",
      "`when` of `signal only` dropped",
      "`suppress` dropped",
      "suppress window: 30 minutes in place of 1 hour",
    ]),
  );
});

test("a mutant with the normal form of the rule or of another is counted apart", () => {
  const { equivalent } = mutate(`rule r { severity low when any e where a contains any of ["x", "xy"]
    severity low when c is "1"
    test "a" { given e { a: "x" } expect 1 alert with severity low }
  }`);
  // Without "xy"; and of the severity that changes nothing: each mutant of its condition, and itself dropped.
  expect(equivalent).toBe(4);
});

test("a rule without a test that passes catches nothing, and failing tests are named", () => {
  const { percent, report } = mutate(`rule r { severity low when any e where a is "1"
    test "bad" { given e { a: "1" } expect no alert }
  }`);
  expect(percent).toBe(0);
  expect(report.rules[0]).toMatchObject({ tests: 0, failing: ["bad"], caught: 0 });
});

test("the same rules give the same report", () => {
  const rule = `rule r { severity low when any e where (a is "1" or b is "2") and c > 4 ${one} }`;
  expect(JSON.stringify(mutate(rule).report)).toBe(JSON.stringify(mutate(rule).report));
});
