import type { RuleSet } from "@tocsin/core";
import {
  mutateRules,
  toMutationJson,
  toMutationText,
  toMutationTotals,
  toPercentText,
  type TestHost,
  type ToPosition,
} from "@tocsin/testing";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { toPaint } from "./paint.ts";
import type { MutationOptions } from "./test-options.ts";

/** Changes the rules, and prints which changes their tests do not catch. */
export function reportMutation(
  ruleSet: RuleSet,
  host: TestHost,
  toPosition: ToPosition,
  { format, minimum }: MutationOptions,
  terminal: Terminal,
): ExitCode {
  const report = mutateRules(ruleSet, host);
  if (format === "json") terminal.out(toMutationJson(report, toPosition));
  else terminal.out(toMutationText(report, toPosition, toPaint(terminal)));
  const { percent } = toMutationTotals(report.rules);
  const isBelow = minimum !== undefined && percent < minimum;
  if (isBelow) {
    terminal.error(`The tests catch ${toPercentText(percent)} of the mutants, below the ${minimum} % asked for.\n`);
  }
  const hasFailing = report.rules.some(({ failing }) => failing.length > 0);
  return isBelow || hasFailing ? exitCodes.found : exitCodes.fine;
}
