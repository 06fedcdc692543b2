import type { Diagnostic } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { RuleStage, type Emission, type RuleCounts, type StageOptions } from "./rule-stage.ts";

/**
 * The one stateful stage of a program: candidates in, alerts and signals out, each once and final.
 *
 * INVARIANT: the candidates of one rule come in the order of `compareCandidates`, so that nothing depends on the order
 * of the input.
 */
export interface Stage {
  readonly take: (candidate: Candidate) => Emission[];
  /** Takes a candidate of a one-event rule that comes after its time has passed, or has no time. */
  readonly takeLate: (candidate: Candidate) => Emission[];
  /** Tells that every candidate before a time (milliseconds) has been taken of the rules that read just these sources (sorted). */
  readonly advance: (sources: readonly string[], time: number) => Emission[];
  /** Tells that there are no more candidates: the watermark passes everything, or stops at `upTo` for good. */
  readonly end: (upTo?: number) => Emission[];
  /** By rule, in the order of the rule set. */
  readonly counts: () => readonly RuleCounts[];
  readonly diagnostics: readonly Diagnostic[];
}

export function createStage(program: Program, options: StageOptions = {}): Stage {
  const stages = new Map([...program.rules].map(([id, { rule }]) => [id, new RuleStage(program, rule, options)]));
  const groups = Map.groupBy(stages.values(), ({ sources }) => sources.join("\n"));
  const stageOf = ({ rule }: Candidate) => {
    const stage = stages.get(rule);
    if (stage === undefined) throw new Error(`The program has no rule ${rule}.`);
    return stage;
  };
  return {
    take: (candidate) => stageOf(candidate).take(candidate),
    takeLate: (candidate) => stageOf(candidate).takeLate(candidate),
    advance: (sources, time) => (groups.get(sources.join("\n")) ?? []).flatMap((stage) => stage.advance(time)),
    end: (upTo) => [...stages.values()].flatMap((stage) => stage.end(upTo)),
    counts: () => [...stages.values()].map((stage) => stage.counts),
    diagnostics: [...stages.values()].flatMap((stage) => stage.diagnostics),
  };
}
