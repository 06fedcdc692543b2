import { type Event, type Rule } from "@tocsin/core";
import { compareCandidates, createProgram, createStage, explainRule, type Explanation } from "@tocsin/engine";
import { type Linked, type ParsedFile, type RuleDeclaration, toRuleSetOf } from "@tocsin/language";
import { toVerdicts, type Verdict } from "./verdicts.ts";

export interface WhyNot {
  readonly problem?: string;
  readonly fires: boolean;
  /** One sentence. */
  readonly summary: string;
  readonly verdicts: readonly Verdict[];
}

/** How a rule takes events in the order of time: whether it fires, and what its clauses say of the last one. */
export function whyNot(file: ParsedFile, linked: Linked, ruleId: string, events: readonly Event[]): WhyNot {
  const found = linked.check(file).rules.find(({ id }) => id === ruleId);
  const last = events.at(-1);
  if (found === undefined) return toProblem(`The rule ${ruleId} has errors, so it takes no events.`);
  if (last === undefined) return toProblem("There is no event.");
  const rule: Rule = { ...found, disabled: undefined };
  const program = createProgram(toRuleSetOf([rule], linked.declarations));
  const candidates = events.flatMap((event) => program.match(event)).toSorted(compareCandidates);
  const stage = createStage(program);
  const alerts = [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
  const explanation = explainRule(program, rule.id, last);
  const declaration = file.tree.declarations.find(
    (one): one is RuleDeclaration => one.kind === "rule" && one.name.text === rule.name,
  );
  if (explanation === undefined || declaration === undefined) return toProblem(`There is no rule ${ruleId}.`);
  const verdicts = toVerdicts(declaration, explanation);
  return {
    fires: alerts.length > 0,
    summary: toSummary(alerts.length, events.length, explanation, verdicts, file),
    verdicts,
  };
}

function toProblem(problem: string): WhyNot {
  return { problem, fires: false, summary: problem, verdicts: [] };
}

function toSummary(
  alerts: number,
  events: number,
  explanation: Explanation,
  verdicts: readonly Verdict[],
  file: ParsedFile,
): string {
  if (alerts > 0) return `The rule fires: ${alerts === 1 ? "1 alert" : `${alerts} alerts`}.`;
  const which = events === 1 ? "the event" : "the last event";
  const excepted = explanation.exceptions.find(({ holds }) => holds);
  if (!explanation.source.holds) return `The rule does not fire: ${which} is none of ${explanation.source.name}.`;
  if (excepted !== undefined) return `The rule does not fire: ${which} is excepted because "${excepted.because}".`;
  const failed = verdicts.find(({ state }) => state === "failed");
  if (!explanation.matches && failed !== undefined) {
    const text = file.text.slice(failed.span.start, failed.span.end).replaceAll(/\s+/g, " ");
    return `The rule does not fire: \`${text}\` does not hold on ${which}${failed.values === "" ? "" : ` (${failed.values})`}.`;
  }
  if (!explanation.matches) return `The rule does not fire: ${which} lacks the time or the key that the rule asks for.`;
  return `The rule does not fire yet: ${which} counts, but more has to happen.`;
}
