import * as vscode from "vscode";
import type { FileCoverage, RunTestsParams, RunTestsResult, TestOutcome } from "@tocsin/language-server/protocol";
import { toCoverageDetails } from "./coverage-details.ts";
import { toRange } from "./test-tree.ts";

/** Asks the server to run tests. */
export type AskToRun = (params: RunTestsParams, token: vscode.CancellationToken) => Promise<RunTestsResult>;

/** What the tests of a file left uncovered; VS Code asks for the details when the file is shown. */
export class RuleCoverage extends vscode.FileCoverage {
  readonly details: vscode.StatementCoverage[];

  constructor(uri: vscode.Uri, details: vscode.StatementCoverage[]) {
    const branches = details.flatMap(({ branches: ways }) => ways);
    super(
      uri,
      new vscode.TestCoverageCount(details.filter(({ executed }) => Number(executed) > 0).length, details.length),
      new vscode.TestCoverageCount(branches.filter(({ executed }) => Number(executed) > 0).length, branches.length),
    );
    this.details = details;
  }
}

/** Runs these tests as one run of the explorer. */
export async function runTests(
  run: vscode.TestRun,
  tests: readonly vscode.TestItem[],
  coverage: boolean,
  ask: AskToRun,
): Promise<void> {
  const items = new Map(tests.map((test) => [test.id, test]));
  for (const test of tests) run.started(test);
  try {
    const { outcomes, coverage: covered } = await ask({ tests: [...items.keys()], coverage }, run.token);
    for (const outcome of outcomes) {
      const item = items.get(outcome.id);
      if (item !== undefined) report(run, item, outcome);
      items.delete(outcome.id);
    }
    for (const test of items.values()) run.skipped(test);
    for (const file of covered ?? []) run.addCoverage(toCoverage(file));
  } catch (error) {
    const message = new vscode.TestMessage(
      `The tests could not be run: ${error instanceof Error ? error.message : String(error)}`,
    );
    for (const test of items.values()) if (!run.token.isCancellationRequested) run.errored(test, message);
  } finally {
    run.end();
  }
}

function report(run: vscode.TestRun, item: vscode.TestItem, { state, failures, milliseconds }: TestOutcome): void {
  run.appendOutput(`${state === "passed" ? "✓" : "✗"} ${item.parent?.id ?? ""}: ${item.label}\r\n`, undefined, item);
  if (state === "passed") return run.passed(item, milliseconds);
  const messages = failures.map((failure) => {
    const { message, expected, actual, place } = failure;
    const isDifference = expected !== undefined && actual !== undefined;
    const told = isDifference ? vscode.TestMessage.diff(message, expected, actual) : new vscode.TestMessage(message);
    if (place !== undefined) told.location = new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range));
    else if (item.uri !== undefined && item.range !== undefined)
      told.location = new vscode.Location(item.uri, item.range);
    return told;
  });
  for (const { message } of failures) run.appendOutput(`    ${message.replaceAll(/\r?\n/g, "\r\n    ")}\r\n`);
  if (state === "failed") run.failed(item, messages, milliseconds);
  else run.errored(item, messages, milliseconds);
}

function toCoverage({ uri, conditions }: FileCoverage): RuleCoverage {
  const details = toCoverageDetails(conditions).map(({ range, asked, ways }) => {
    const branches = ways.map(({ label, count }) => new vscode.BranchCoverage(count, toRange(range), label));
    return new vscode.StatementCoverage(asked, toRange(range), branches);
  });
  return new RuleCoverage(vscode.Uri.parse(uri), details);
}
