import type { SequenceTrigger, Step, TogetherTrigger } from "@tocsin/core";
import type { Compilation } from "../../compilation.ts";
import { compileCondition } from "../../condition/compile-condition.ts";
import type { MatchScope } from "../../scope.ts";
import type { KeptEvent } from "./kept-event.ts";

/** The events that each step holds, by its name. */
export type Held = ReadonlyMap<string, readonly KeptEvent[]>;

/** A step that must happen. */
export interface PositiveStep {
  readonly name: string;
  /** The place among the rule's parts. */
  readonly part: number;
  /** Takes more than one event. */
  readonly counts: boolean;
  readonly atLeast: number;
  readonly distinct: boolean;
  /** Its own rolling window; infinite where it has none. */
  readonly within: number;
  /** The steps that `refers` asks about, by their places among those that must happen. */
  readonly refersTo: readonly number[];
  /** Whether what an event must share with other steps' events holds. */
  readonly refers: (event: KeptEvent, held: Held) => boolean;
}

/** Something that must not happen. */
export interface Absence {
  readonly part: number;
  /** Where; `between`: after the step at `after`, before the next. */
  readonly where: "before" | "between" | "after" | "without" | "until";
  readonly after: number;
  /** Of `before` and `after`: how far it reaches. */
  readonly within: number;
  readonly isReferring: boolean;
  readonly refers: (event: KeptEvent, held: Held) => boolean;
}

export interface CompiledSteps {
  readonly positive: readonly [PositiveStep, ...PositiveStep[]];
  readonly absences: readonly Absence[];
  /** Infinite where the rule has none. */
  readonly within: number;
  /** How long after its last event a match is judged; 0: at once. */
  readonly wait: number;
  /** Events this long ago matter no more. */
  readonly horizon: number;
}

export function compileSteps(compilation: Compilation, trigger: SequenceTrigger | TogetherTrigger): CompiledSteps {
  const parts = trigger.steps.map((step, part) => ({ step, part }));
  const names = trigger.steps.filter(({ role }) => role === "step").map(({ name }) => name);
  const [first, ...others] = parts
    .filter(({ step }) => step.role === "step")
    .map(({ step, part }): PositiveStep => {
      const { name, atLeast, of, within = Number.POSITIVE_INFINITY } = step;
      const counts = atLeast > 1 || of !== undefined;
      const refers = compileReferences(compilation, step);
      const refersTo = names.flatMap((other, index) => (speaksOf(step, other) ? [index] : []));
      return { name, part, counts, atLeast, distinct: of !== undefined, within, refersTo, refers };
    });
  if (first === undefined) throw new Error("A rule of steps has none that must happen.");
  const absences = parts
    .filter(({ step }) => step.role !== "step")
    .map(({ step, part }) => toAbsence(compilation, step, part, trigger, names.length));
  const within = trigger.within ?? Number.POSITIVE_INFINITY;
  const wait = longest(absences, "after");
  const ofSteps =
    trigger.within ??
    (first.counts && Number.isFinite(first.within) ? first.within : first.counts ? Number.POSITIVE_INFINITY : 0);
  return {
    positive: [first, ...others],
    absences,
    within,
    wait,
    horizon: ofSteps + wait + longest(absences, "before"),
  };
}

function toAbsence(
  compilation: Compilation,
  step: Step,
  part: number,
  { steps }: SequenceTrigger | TogetherTrigger,
  positive: number,
): Absence {
  const before = steps.slice(0, part).filter(({ role }) => role === "step").length;
  const where = step.role === "no" ? (before === 0 ? "before" : before === positive ? "after" : "between") : step.role;
  return {
    part,
    where: where === "step" ? "without" : where,
    after: before - 1,
    within: step.within ?? 0,
    isReferring: step.references !== null,
    refers: compileReferences(compilation, step),
  };
}

function compileReferences(compilation: Compilation, { references }: Step): PositiveStep["refers"] {
  if (references === null) return () => true;
  const holds = compileCondition(compilation, references);
  return ({ document, time, slots }, held) => {
    const match: MatchScope = { key: [], measured: undefined, risk: 0, steps: held };
    return holds({ document, time, slots, match });
  };
}

/** Whether the references of a step name another. */
function speaksOf({ references }: Step, name: string): boolean {
  return JSON.stringify(references).includes(`"step":${JSON.stringify(name)}`);
}

function longest(absences: readonly Absence[], where: Absence["where"]): number {
  return Math.max(0, ...absences.filter((absence) => absence.where === where).map(({ within }) => within));
}
