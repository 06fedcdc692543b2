import type { TestFailure, TestReport, TestResult } from "@tocsin/testing";
import { toPhysicalLocation, toSarifLog } from "../output/sarif-log.ts";
import type { Texts } from "../output/texts.ts";

const rule = {
  id: "test-failed",
  shortDescription: { text: "A test of a rule fails" },
  fullDescription: { text: "The rule does not give the alerts that one of its tests expects." },
  defaultConfiguration: { level: "error" },
};

/** SARIF 2.1.0 (OASIS): a result per expectation that is not met, at the expectation. */
export function toTestSarif({ results }: TestReport, texts: Texts, version: string): string {
  return toSarifLog(
    [rule],
    results.flatMap((result) => result.failures.map((failure) => toResult(result, failure, texts))),
    version,
  );
}

function toResult(
  { rule: name, test }: TestResult,
  { message, at, expected, got, decided }: TestFailure,
  texts: Texts,
) {
  const text = [`${name}, "${test}": ${message}`, `expected: ${expected}`, `got: ${got}`, ...decided].join("\n");
  return {
    ruleId: rule.id,
    ruleIndex: 0,
    level: "error",
    message: { text },
    locations: [
      {
        physicalLocation: toPhysicalLocation(at, texts),
        logicalLocations: [{ fullyQualifiedName: name, kind: "module" }],
      },
    ],
  };
}
