export { coverRules } from "./condition-coverage/cover-rules.ts";
export { toCoverageTotals } from "./condition-coverage/coverage-report.ts";
export type {
  ConditionCoverage,
  CoverageReport,
  CoverageTotals,
  RuleCoverage,
} from "./condition-coverage/coverage-report.ts";
export { toCoverageJson } from "./condition-coverage/report/json.ts";
export { toCoverageLcov } from "./condition-coverage/report/lcov.ts";
export { toCoverageText, toPercentText } from "./condition-coverage/report/text.ts";
export { createToPosition } from "./report/to-position.ts";
export type { ToPosition } from "./report/to-position.ts";
export { toTestJson } from "./report/json.ts";
export { toTestJunit } from "./report/junit.ts";
export { toTestTap } from "./report/tap.ts";
export { toTestText } from "./report/text.ts";
export type { Paint } from "./report/text.ts";
export { runTests } from "./run-tests.ts";
export { runTest } from "./run-test.ts";
export type { TestHost } from "./run-test.ts";
export type { TestedRun } from "./tested-run.ts";
export type { ReadEvents } from "./test-input.ts";
export { testEpoch } from "./test-events.ts";
export { toTotals } from "./test-result.ts";
export type { TestFailure, TestReport, TestResult, TestTotals } from "./test-result.ts";
export { mutateRules } from "./mutation/mutate-rules.ts";
export type { MutationKind } from "./mutation/mutant.ts";
export { toMutationTotals } from "./mutation/mutation-report.ts";
export type { MutationReport, MutationTotals, RuleMutation, Survivor } from "./mutation/mutation-report.ts";
export { toMutationJson } from "./mutation/report/json.ts";
export { toMutationText } from "./mutation/report/text.ts";
export { runMatchCase } from "./run-match-case.ts";
export type { MatchCase } from "./run-match-case.ts";
