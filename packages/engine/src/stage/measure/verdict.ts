import type { Amount, MeasureTrigger, SummaryTrigger, Verdict } from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import { compileCondition } from "../../condition/compile-condition.ts";
import { createScope } from "../../scope.ts";
import type { Key } from "../../rule/key.ts";
import type { Usual } from "./statistics.ts";

export type UsualAmount = Extract<Amount, { kind: "usual" }>;

const unusualPast = 14 * 86_400_000;
const unusualDeviations = 6;
const unusualEvents = 20;

/** What `is unusual` compares with. */
export const unusualAmount: UsualAmount = { kind: "usual", factor: 1, deviations: 0, over: unusualPast };

/** One key's measures, and what they are compared with. */
export interface Judged {
  readonly key: Key;
  readonly values: Readonly<Record<string, number>>;
  readonly events: number;
  /** Undefined: it is not known yet. */
  readonly usual: (amount: UsualAmount) => Usual | undefined;
}

export function compileJudge(
  compilation: Compilation,
  trigger: MeasureTrigger | SummaryTrigger,
): (judged: Judged) => boolean {
  if (trigger.kind === "measure") return (judged) => trigger.verdicts.every((verdict) => holds(verdict, judged));
  const verdict = compileCondition(compilation, trigger.verdict);
  return ({ key, values }) => verdict(createScope({}, undefined, { key: key.values, measured: values, risk: 0 }));
}

/** The amounts of a verdict that ask for what is usual. */
export function usualAmountsOf(trigger: MeasureTrigger | SummaryTrigger): readonly UsualAmount[] {
  if (trigger.kind === "summary") return [];
  const amounts = trigger.verdicts.flatMap((verdict): Amount[] =>
    verdict.kind === "unusual" ? [unusualAmount] : [verdict.amount, ...(verdict.upper ? [verdict.upper] : [])],
  );
  return amounts.filter((amount) => amount.kind === "usual");
}

function holds(verdict: Verdict, judged: Judged): boolean {
  const { value } = judged.values;
  if (value === undefined) return false;
  if (verdict.kind === "unusual") return isUnusual(value, judged);
  const { comparison } = verdict;
  const amount = toNumber(verdict.amount, comparison, judged);
  if (amount === undefined) return false;
  switch (comparison) {
    case "exceeds":
      return value > amount;
    case "falls below":
      return value < amount;
    case "at least":
      return value >= amount;
    case "at most":
      return value <= amount;
    case "is":
      return value === amount;
    case "between": {
      const upper = verdict.upper && toNumber(verdict.upper, comparison, judged);
      return upper !== undefined && value >= amount && value <= upper;
    }
  }
}

function isUnusual(value: number, { events, usual }: Judged): boolean {
  const known = events >= unusualEvents ? usual(unusualAmount) : undefined;
  return known !== undefined && Math.abs(value - known.median) > unusualDeviations * known.deviation;
}

/** Deviations lie above what is usual, for upper bounds below it. */
function toNumber(amount: Amount, comparison: string, { usual }: Judged): number | undefined {
  if (amount.kind === "number") return amount.value;
  const known = usual(amount);
  if (known === undefined) return undefined;
  const sign = comparison === "falls below" || comparison === "at most" ? -1 : 1;
  return amount.factor * known.median + sign * amount.deviations * known.deviation;
}
