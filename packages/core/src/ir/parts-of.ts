import type { Expression } from "./expression.ts";
import type { EventPattern, KeyPart, SequenceTrigger, TogetherTrigger, Trigger } from "./trigger.ts";

/** One pattern of events that a rule looks at: a rule of steps has several, every other kind one. */
export interface Part {
  /** Of a step; the empty text of a rule that has one pattern. */
  readonly name: string;
  readonly events: EventPattern;
  /** Its fields for the rule's key. */
  readonly per: readonly KeyPart[];
  /** Of a distinct count. */
  readonly of?: Expression;
}

/** The parts of a rule in the order of its text; a candidate names its part by the place among them. */
export function partsOf(trigger: Trigger): readonly [Part, ...Part[]] {
  if (isOfSteps(trigger)) return trigger.steps;
  return [
    {
      name: "",
      events: trigger.events,
      per: "per" in trigger ? trigger.per : [],
      ...(trigger.kind === "distinct" && { of: trigger.of }),
    },
  ];
}

/** A rule over several patterns of events, whose finished match knows which event served which. */
export function isOfSteps(trigger: Trigger): trigger is SequenceTrigger | TogetherTrigger {
  return trigger.kind === "sequence" || trigger.kind === "together";
}

/** Full names of the sources that a rule reads, each once, sorted. */
export function sourcesOf(trigger: Trigger): readonly string[] {
  return [...new Set(partsOf(trigger).map(({ events }) => events.source))].toSorted();
}
