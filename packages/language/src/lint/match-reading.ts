import { isOfSteps, type Condition, type Step, type Trigger } from "@tocsin/core";
import type { Given } from "./judged-condition.ts";
import { Reading } from "./logic/to-formula.ts";
import { createIsSingle, readPattern, toCompleting, toGivenOf, type LintContext } from "./rule-sources.ts";

/** How conditions over the finished matches of a rule are read, and what holds for each of them. */
export interface MatchReading {
  readonly reading: Reading;
  readonly given: readonly Given[];
}

export function toMatchReading(trigger: Trigger, context: LintContext): MatchReading {
  if (isOfSteps(trigger)) return toStepsReading(trigger.steps, context);
  const completing = toCompleting(trigger);
  if (completing === undefined) return { reading: new Reading(() => false), given: [] };
  const reading = readPattern(completing, context);
  return { reading, given: toGivenOf(completing, reading, context) };
}

/** A step that is one event meets its condition; a counted one holds several. */
function toStepsReading(steps: readonly Step[], context: LintContext): MatchReading {
  const singles = steps.filter(({ role, atLeast, of }) => role === "step" && atLeast === 1 && of === undefined);
  const isSingleIn = new Map(
    singles.flatMap(({ name, events }) => {
      const schema = context.sources.get(events.source)?.context.schema;
      return schema === undefined ? [] : [[name, createIsSingle(schema)] as const];
    }),
  );
  const reading = new Reading((path, step) => step !== undefined && isSingleIn.get(step)?.(path) === true);
  const given = singles.flatMap(({ name, events }) => {
    const filter = context.sources.get(events.source)?.source.filter ?? null;
    return [filter, events.where].flatMap((condition) => {
      if (condition === null) return [];
      return [{ formula: reading.read(ofStep(condition, name)), words: `step ${name}` }];
    });
  });
  return { reading, given };
}

/**
 * A condition over the event of a step, as one over the match would speak of it.
 *
 * INVARIANT: what the match may find to be otherwise (entries of a list that have expired by then) is nothing that a
 * condition over the match speaks of.
 */
function ofStep(condition: Condition, step: string): Condition {
  return JSON.parse(JSON.stringify(condition), (_, value: unknown) =>
    isAboutEvent(value) ? { ...value, step } : value,
  ) as Condition;
}

function isAboutEvent(value: unknown): value is object {
  if (typeof value !== "object" || value === null || !("op" in value) || "step" in value) return false;
  return value.op === "field" || value.op === "anywhere" || value.op === "list";
}
