import { isLowerBound, type Rule, type RuleSet } from "@tocsin/core";
import { checkExpectations } from "../check-expectations.ts";
import type { TestHost } from "../run-test.ts";
import type { TestedRun } from "../tested-run.ts";
import { prepareRules, runVariant, type PreparedRule, type PreparedRun } from "../variant/prepared-rule.ts";
import { mutantsOf } from "./mutants-of.ts";
import type { Mutant } from "./mutant.ts";
import type { MutationReport, RuleMutation, Survivor } from "./mutation-report.ts";
import { toNormalForm } from "./normal-form.ts";

/** Changes each rule, one thing at a time, and looks whether its tests notice. The same rules give the same report. */
export function mutateRules(ruleSet: RuleSet, host: TestHost): MutationReport {
  return { rules: prepareRules(ruleSet, host).map((prepared) => mutateRule(prepared, host)) };
}

function mutateRule({ rule, runs, failing }: PreparedRule, { textOf }: TestHost): RuleMutation {
  const known = new Set([toNormalForm(rule)]);
  const counts = { caught: 0, equivalent: 0, uncompiled: 0 };
  const survivors: Survivor[] = [];
  for (const mutant of mutantsOf(rule, textOf)) {
    const form = toNormalForm(mutant.variant);
    const fate = known.has(form) ? "equivalent" : toFate(mutant, runs);
    known.add(form);
    const { kind, change, at } = mutant;
    if (fate === "survived") survivors.push({ kind, change, at });
    else counts[fate]++;
  }
  return { rule: rule.id, at: rule.at, tests: runs.length, failing, ...counts, survivors };
}

function toFate({ variant }: Mutant, runs: readonly PreparedRun[]): "caught" | "survived" | "uncompiled" {
  if (isRefused(variant)) return "uncompiled";
  for (const prepared of runs) {
    const run = runOrRefuse(prepared, variant);
    if (run === undefined) return "uncompiled";
    if (checkExpectations(prepared.test, run).length > 0) return "caught";
  }
  return "survived";
}

/** What the compiler refuses though the engine would take it: a window rolls for verdicts of lower bounds alone. */
function isRefused({ trigger }: Rule): boolean {
  if (trigger.kind !== "measure" && trigger.kind !== "summary") return false;
  return trigger.window.mode === "within" && !isLowerBound(trigger);
}

/** Undefined where the engine does not take the mutant: not every change of a compiled rule makes another. */
function runOrRefuse(prepared: PreparedRun, variant: Mutant["variant"]): TestedRun | undefined {
  try {
    return runVariant(prepared, variant);
  } catch {
    return undefined;
  }
}
