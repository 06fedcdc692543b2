import { partsOf, type SequenceTrigger, type TogetherTrigger } from "@tocsin/core";
import type { Program } from "../../program.ts";
import type { DetectorOptions } from "../create-detector.ts";
import { compileSteps } from "./compile-steps.ts";
import { Sequence } from "./sequence.ts";
import { StepMemory } from "./step-memory.ts";
import { StepsDetector } from "./steps-detector.ts";
import { isPlain } from "./superseded.ts";
import { Together } from "./together.ts";

/** What a program's sequences, and parts that happen together, are found with. */
export function createStepsDetector(
  { compilation, ruleSet }: Pick<Program, "compilation" | "ruleSet">,
  trigger: SequenceTrigger | TogetherTrigger,
  { mostKeys, events, from }: Pick<DetectorOptions, "mostKeys" | "events" | "from">,
): StepsDetector {
  const steps = compileSteps(compilation, trigger);
  const read = new Set(partsOf(trigger).map((part) => part.events.source));
  const sources = ruleSet.sources.filter(({ name }) => read.has(name));
  const Kind = trigger.kind === "sequence" ? Sequence : Together;
  const kind = new Kind(steps, trigger.steps.length, isPlain(steps, sources));
  return new StepsDetector(kind, new StepMemory(trigger, { horizon: steps.horizon, mostKeys, events }), from);
}
