import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { ProgramPlan } from "@tocsin/engine";
import type { Texts } from "../output/texts.ts";
import type { PackedRules } from "../rule-cache/packed-rules.ts";
import type { LoadedRules } from "./load-rules.ts";

/** Of loaded rules what it takes to run them, and to say what is wrong with them. */
export interface RunnableRules extends Pick<
  LoadedRules,
  "ruleSet" | "diagnostics" | "leftOut" | "problems" | "sigmaFiles"
> {
  readonly texts: Texts;
  /** Of the rules; undefined: a program works it out. */
  readonly plan?: ProgramPlan | undefined;
  /** The rules, for other threads; undefined where they are not from the cache. */
  readonly packed?: PackedRules;
}

/** What keeps the rules from being run. */
export function whyNotRunnable(
  { problems, diagnostics, leftOut, ruleSet }: Pick<RunnableRules, "problems" | "diagnostics" | "leftOut" | "ruleSet">,
  paths: readonly string[],
): readonly Diagnostic[] {
  const reasons = [...problems, ...diagnostics.filter(({ severity }) => severity === "error")];
  if (reasons.length > 0 || ruleSet.rules.length > 0) return reasons;
  if (leftOut.length > 0) return leftOut;
  return [createDiagnostic("TOC6001", { path: paths.join(", ") })];
}
