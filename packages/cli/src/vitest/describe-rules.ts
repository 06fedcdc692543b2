import { createToPosition, runTests, type TestFailure, type ToPosition } from "@tocsin/testing";
import picocolors from "picocolors";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import { loadRules } from "../rules/load-rules.ts";
import { readFixture } from "../testing/read-fixture.ts";

/** What a suite is built with: of Vitest, or of anything that has the two. */
export interface SuiteApi {
  readonly describe: (name: string, build: () => void) => void;
  readonly test: (name: string, run: () => void) => void;
}

/**
 * Declares a test that the rule file compiles, and a suite for each of its rules with the tests inside it. Modules that the
 * file uses are found as the command line finds them.
 */
export function describeRules(file: string, { describe, test }: SuiteApi): void {
  const { ruleSet, diagnostics, problems, texts } = loadRules([file]);
  const errors = [...problems, ...diagnostics.filter(({ severity }) => severity === "error")];
  test("compiles", () => {
    if (errors.length > 0) throw new Error(toDiagnosticsText(errors, texts, picocolors.createColors(false)));
  });
  if (errors.length > 0) return;
  const { results } = runTests(ruleSet, { readEvents: readFixture, textOf: (name) => texts.get(name) ?? "" });
  const toPosition = createToPosition(texts);
  for (const [rule, inside] of Map.groupBy(results, (result) => result.rule)) {
    describe(rule, () => {
      for (const { test: name, failures } of inside) {
        test(name, () => {
          const [first] = failures;
          if (first !== undefined) throw new ExpectationError(first, toPosition);
        });
      }
    });
  }
}

/** An expectation that was not met; its stack leads to the place in the rule file. */
class ExpectationError extends Error {
  readonly expected: string;
  readonly actual: string;

  constructor({ message, at, expected, got, decided }: TestFailure, toPosition: ToPosition) {
    const { line, column } = toPosition(at);
    super([message, `expected: ${expected}`, `got: ${got}`, ...decided, `${at.file}:${line}:${column}`].join("\n"));
    this.name = "ExpectationError";
    this.expected = expected;
    this.actual = got;
  }
}
