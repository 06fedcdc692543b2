import type { Event, RuleSet } from "@tocsin/core";
import { createProgram } from "./program.ts";
import { compareCandidates } from "./rule/candidate.ts";
import { createStage } from "./stage/create-stage.ts";
import type { Emission, StageOptions } from "./stage/rule-stage.ts";

/** Evaluates a rule set over events held in memory, in any order: nothing is late. Emissions by time, then id. */
export function evaluate(ruleSet: RuleSet, events: Iterable<Event>, options: StageOptions = {}): Emission[] {
  const program = createProgram(ruleSet);
  const stage = createStage(program, options);
  const candidates = [...events].flatMap((event) => program.match(event)).toSorted(compareCandidates);
  const emissions = [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
  return emissions.toSorted((left, right) => (toPlace(left) < toPlace(right) ? -1 : 1));
}

function toPlace({ alert }: Emission): string {
  return `${alert["@timestamp"]} ${alert.tocsin.alert.id}`;
}
