import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { runSelectedTests, type TestSelection } from "./run-selected-tests.ts";

const text = `module m
source logins typed by ecs
rule r {
  when any logins where event.outcome is "failure" and user.name is not "root"
  severity low
  test "fires" { given logins { event.outcome: "failure", user.name: "ann" } expect 1 alert }
  test "is wrong" { given logins { event.outcome: "success" } expect 1 alert }
}
rule broken {
  when any nothing
  severity low
  test "cannot run" { given logins expect no alert }
}
`;

const host = { readEvents: () => ({ error: "there is none" }), textOf: () => text, coverage: true };

function run(selection: TestSelection = {}) {
  const { view } = toMarkedView(text);
  return runSelectedTests(view.file, view.linked, selection, host);
}

test("tests pass, fail, or cannot run", () => {
  expect(run().tests.map(({ id, state }) => `${id} ${state}`)).toEqual([
    "m.r/fires passed",
    "m.r/is wrong failed",
    "m.broken/cannot run errored",
  ]);
});

test("a failure says what was expected, what came, and which clause decided", () => {
  const failure = run().tests[1]?.failures[0];
  expect(failure).toMatchObject({ expected: "1 alert", got: expect.stringContaining("no alert") });
  expect(failure?.decided.join("\n")).toContain("event.outcome");
  expect(text.slice(failure!.at!.start, failure!.at!.end)).toBe("expect 1 alert");
});

test("one test, or one rule, may be chosen", () => {
  expect(run({ tests: new Set(["m.r/fires"]) }).tests).toHaveLength(1);
  expect(run({ rules: new Set(["m.r"]) }).tests).toHaveLength(2);
});

test("of each condition it is told how many tests it decided, where it stands", () => {
  const told = run().coverage.map(({ at, held, notHeld }) => [
    text.slice(at.start, at.end),
    held.length,
    notHeld.length,
  ]);
  expect(told).toEqual([
    ['event.outcome is "failure"', 1, 0],
    ['user.name is not "root"', 1, 0],
  ]);
});
