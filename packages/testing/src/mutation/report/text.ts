import { toPercentText } from "../../condition-coverage/report/text.ts";
import type { Paint } from "../../report/text.ts";
import type { ToPosition } from "../../report/to-position.ts";
import { toMutationTotals, type MutationReport, type RuleMutation } from "../mutation-report.ts";

/** For a person: a line per rule, under it the mutants that no test catches, and the totals. */
export function toMutationText({ rules }: MutationReport, toPosition: ToPosition, paint: Paint): string {
  const lines = rules.flatMap((rule) => toRuleLines(rule, toPosition, paint));
  const { caught, mutants, percent, equivalent, uncompiled } = toMutationTotals(rules);
  const total = paint.bold(`Mutants: ${toPercentText(percent)} caught (${caught} of ${mutants}).`);
  const aside = `Not counted: ${equivalent} equivalent to the rule or to another mutant, ${uncompiled} that do not compile.`;
  return `${[...lines, "", total, aside].join("\n")}\n`;
}

function toRuleLines(rule: RuleMutation, toPosition: ToPosition, { good, bad, dim, bold }: Paint): string[] {
  const { caught, mutants, percent } = toMutationTotals([rule]);
  const counts = `${toPercentText(percent)} (${caught} of ${mutants})`;
  const heading = `${bold(rule.rule)}  ${caught === mutants ? good(counts) : bad(counts)}`;
  const failing = rule.failing.map((test) => `  ${bad("left out, for it fails:")} ${test}`);
  if (rule.tests === 0) return [heading, ...failing, `  ${bad("no test that passes")}`];
  const survivors = rule.survivors.map(({ change, at }) => {
    const { line, column } = toPosition(at);
    return `  ${bad("not caught:")} ${change} ${dim(`${at.file}:${line}:${column}`)}`;
  });
  return [heading, ...failing, ...survivors];
}
