import { isOfSteps, type Because, type Rule, type Step } from "@tocsin/core";
import { alertsOf, type TestedRun } from "./tested-run.ts";

/**
 * The clause that kept a rule from alerting more than it did: the one without which there would be more alerts. Exceptions
 * are asked one by one, in their order, then together, then what must not happen, then suppression; else the condition itself did not come true, or
 * not often enough.
 */
export function decidingClause({ rule, ruleSet, events, upTo, alerts }: TestedRun): Because {
  const isMore = (changed: Rule) => alertsOf({ ...ruleSet, rules: [changed] }, { events, upTo }).length > alerts.length;
  const { exceptions, suppression, ...rest } = rule;
  const decisive = exceptions.find((exception) =>
    isMore({ ...rule, exceptions: exceptions.filter((other) => other !== exception) }),
  );
  if (decisive !== undefined) return { clause: "except", reason: decisive.because };
  const [first, ...others] = exceptions;
  if (first !== undefined && others.length > 0 && isMore({ ...rule, exceptions: [] })) {
    return { clause: "except", reason: first.because };
  }
  for (const [changed, because] of withoutAbsences(rule)) if (isMore(changed)) return because;
  if (suppression !== undefined && isMore({ ...rest, exceptions })) return { clause: "suppress" };
  return { clause: "when" };
}

/**
 * The rule without each thing that must not happen, one at a time. A `no` behind the last step comes last: without it the
 * rule does not wait, which makes more alerts also where it was something else that happened meanwhile.
 */
function withoutAbsences(rule: Rule): (readonly [Rule, Because])[] {
  const { trigger } = rule;
  if (!isOfSteps(trigger)) return [];
  const { steps } = trigger;
  const last = steps.findLastIndex(({ role }) => role === "step");
  const isTrailing = ({ role }: Step, index: number) => role === "no" && index > last;
  const asked = [...steps.filter((step, index) => !isTrailing(step, index)), ...steps.filter(isTrailing)];
  return asked.flatMap((step) => {
    const { role, name } = step;
    const [first, ...others] = steps.filter((other) => other !== step);
    if (role === "step" || first === undefined) return [];
    return [
      [
        { ...rule, trigger: { ...trigger, steps: [first, ...others] } },
        { clause: role, step: name },
      ] as const,
    ];
  });
}

export function toClauseText(because: Because): string {
  if ("reason" in because) return `except … because ${JSON.stringify(because.reason)}`;
  return "step" in because ? `${because.clause} ${because.step}` : because.clause;
}
