import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Event, Place, Rule, RuleSet } from "@tocsin/core";
import { parseRegressionCases, type RegressionCase } from "@tocsin/importers";
import { foldersFrom } from "@tocsin/project";
import { runMatchCase, type TestReport, type TestResult } from "@tocsin/testing";
import { createEventShapes } from "../hunt/event-shapes.ts";
import { readFixture } from "./read-fixture.ts";

export interface SigmaCaseReport {
  readonly report: TestReport;
  /** The files that list the cases, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Adds to a report the cases that rules of Sigma name as `regression_tests_path`. */
export function withSigmaCases(report: TestReport, ruleSet: RuleSet, sigmaFiles: readonly string[]): SigmaCaseReport {
  const texts = new Map<string, string>();
  if (sigmaFiles.length === 0) return { report, texts };
  const results = ruleSet.rules.flatMap((rule) => runCases(ruleSet, rule, texts));
  const tested = new Set(results.map(({ rule }) => rule));
  const untested = report.untested.filter((rule) => !tested.has(rule));
  return { report: { results: [...report.results, ...results], untested }, texts };
}

function runCases(ruleSet: RuleSet, rule: Rule, texts: Map<string, string>): readonly TestResult[] {
  const path = rule.metadata.data["regression_tests_path"];
  if (path === undefined) return [];
  const root = foldersFrom(dirname(rule.at.file)).find((folder) => existsSync(join(folder, path)));
  if (root === undefined) return [];
  const info = join(root, path);
  const text = readFileSync(info, "utf8");
  texts.set(info, text);
  const { cases, diagnostics } = parseRegressionCases(info, text);
  const start = { file: info, start: 0, end: 0 };
  const unread = diagnostics.map(({ message, place = start }) => toUnread(rule, "info.yml", place, message));
  const results = cases.flatMap((one) => runCase(ruleSet, rule, one, root, { file: info, ...one.span }) ?? []);
  return [...unread, ...results];
}

const types = ["", "evtx", "json", "ndjson", "jsonl"];

/** The events lie as JSON where the case names the log of Windows; of other products' tests there is nothing. */
function runCase(
  ruleSet: RuleSet,
  rule: Rule,
  { name, path, type, atLeast }: RegressionCase,
  root: string,
  at: Place,
): TestResult | undefined {
  if (!types.includes(type.toLowerCase())) return undefined;
  const file = [path.replace(/\.evtx$/i, ".json"), path]
    .map((below) => join(root, below))
    .find((below) => existsSync(below));
  if (file === undefined) return toUnread(rule, name, at, `The events of the case are not there: \`${path}\`.`);
  if (/\.evtx$/i.test(file)) return toUnread(rule, name, at, `There are no events as JSON beside \`${path}\`.`);
  const read = readFixture(file);
  if ("error" in read) return toUnread(rule, name, at, read.error);
  const { reshape } = createEventShapes(true);
  const events: readonly Event[] = read.events.map(reshape);
  return runMatchCase(ruleSet, { rule, name, at, events, atLeast });
}

function toUnread(rule: Rule, test: string, at: Place, message: string): TestResult {
  return { rule: rule.id, test, at, failures: [{ message, at, expected: "events", got: "none", decided: [] }] };
}
