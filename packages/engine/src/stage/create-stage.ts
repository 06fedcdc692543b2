import { watchesAlerts, type Alert, type Diagnostic } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { createEventStore } from "../state/event-store.ts";
import { AlertFeed } from "./alert-feed.ts";
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
  const compiled = [...program.rules.values()];
  const stageOptions = { ...options, events: createEventStore(options.texts) };
  const found: Alert[] = [];
  const onAlert = compiled.some(({ rule }) => watchesAlerts(rule.trigger))
    ? (alert: Alert) => void found.push(alert)
    : undefined;
  const stages = new Map(compiled.map(({ rule }) => [rule.id, new RuleStage(program, rule, stageOptions, onAlert)]));
  const feed = new AlertFeed(program, stages);
  const others = [...stages].flatMap(([id, stage]) => (feed.isWatcher(id) ? [] : [stage]));
  const groups = Map.groupBy(others, ({ sources }) => sources.join("\n"));
  /** Passes on what was let through, and what comes of that at once. */
  const withFed = (emissions: Emission[]): Emission[] => {
    for (let alert = found.shift(); alert !== undefined; alert = found.shift()) emissions.push(...feed.add(alert));
    return emissions;
  };
  const stageOf = ({ rule }: Candidate) => {
    const stage = stages.get(rule);
    if (stage === undefined) throw new Error(`The program has no rule ${rule}.`);
    return stage;
  };
  return {
    take: (candidate) =>
      withFed(feed.isWatcher(candidate.rule) ? feed.take(candidate) : stageOf(candidate).take(candidate)),
    takeLate: (candidate) => withFed(stageOf(candidate).takeLate(candidate)),
    advance: (sources, time) => {
      const own = withFed((groups.get(sources.join("\n")) ?? []).flatMap((stage) => stage.advance(time)));
      return onAlert === undefined ? own : [...own, ...feed.advance(time, withFed)];
    },
    end: (upTo) => {
      const own = withFed(others.flatMap((stage) => stage.end(upTo)));
      return [...own, ...feed.end(withFed, upTo)];
    },
    counts: () => [...stages].map(([id, stage]) => ({ ...stage.counts, late: feed.lateFor(id) })),
    diagnostics: [...stages.values()].flatMap((stage) => stage.diagnostics),
  };
}
