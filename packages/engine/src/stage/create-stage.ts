import { watchesAlerts, type Alert, type Diagnostic, type Rule, type RuleSet } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { restoreRules, type RestoredRules } from "../snapshot/restore-rules.ts";
import { createRuleMeanings } from "../snapshot/rule-meanings.ts";
import { snapshotVersion, type RestoredRule, type Snapshot } from "../snapshot/snapshot.ts";
import { createEventStore } from "../state/event-store.ts";
import { recalledEvents } from "../state/recalled-events.ts";
import { AlertFeed } from "./alert-feed.ts";
import { releaseHeld } from "./held-alerts.ts";
import { Ordinals } from "./ordinals.ts";
import { RuleStage, toAlertEmission, type Emission, type RuleCounts, type StageOptions } from "./rule-stage.ts";

/**
 * The one stateful stage of a program: candidates in, alerts and signals out, each once and final.
 *
 * INVARIANT: the candidates of one rule come in the order of `compareCandidates`, so that nothing depends on the order
 * of the input.
 */
export interface Stage {
  readonly take: (candidate: Candidate) => readonly Emission[];
  /**
   * Takes a candidate without waiting until all are in order, where its rule asks neither what came before nor whether it is
   * a repeat; undefined: it is to be taken in order. Candidates are first to be given here all, in the order of the origins
   * of their events, which then numbers identical events.
   */
  readonly takeAtOnce: (candidate: Candidate) => readonly Emission[] | undefined;
  /** Takes a candidate of a one-event rule that comes after its time has passed, or has no time. */
  readonly takeLate: (candidate: Candidate) => readonly Emission[];
  /**
   * Tells that every candidate before a time (milliseconds) has been taken of the rules that read just these sources (sorted).
   * `foundBefore`: the time before which that is so of all rules, which rules over `alerts` go by; default: the same time.
   */
  readonly advance: (sources: readonly string[], time: number, foundBefore?: number) => readonly Emission[];
  /** The same of all sources that passed a time at once. */
  readonly advanceAll: (passed: readonly Passed[], foundBefore: number) => readonly Emission[];
  /** Tells that there are no more candidates: the watermark passes everything, or stops at `upTo` for good. */
  readonly end: (upTo?: number) => readonly Emission[];
  /** By rule, in the order of the rule set. */
  readonly counts: () => readonly RuleCounts[];
  readonly diagnostics: readonly Diagnostic[];
  /** All that it knows: one made anew with it goes on as if it had never stopped. To be called between any two takes. */
  readonly save: () => Snapshot;
  /** Of a stage that goes on with a snapshot; undefined: it starts anew. */
  readonly restored: Restored | undefined;
}

/** Sources (sorted) of which every candidate before a time has been taken. */
export interface Passed {
  readonly sources: readonly string[];
  readonly time: number;
}

/** What became of a snapshot. */
export interface Restored {
  /** In the order of the rule set, those that are gone last. */
  readonly rules: readonly RestoredRule[];
  /** Alerts that were held back and are final now: their rules are gone, or changed in what they mean or suppress. */
  readonly emissions: readonly Emission[];
}

/** Throws where a snapshot is of a stream, which holds events that a stage knows nothing of. */
export function createStage(program: Program, options: StageOptions = {}): Stage {
  const { from } = options;
  if (from !== undefined && from.stream !== null) throw new Error("What a stream saved goes on as a stream.");
  const compiled = [...program.rules.values()];
  const stageOptions = { ...options, events: createEventStore(options.texts, recalledEvents(program)) };
  const found: Alert[] = [];
  const onAlert = compiled.some(({ rule }) => watchesAlerts(rule.trigger))
    ? (alert: Alert) => void found.push(alert)
    : undefined;
  const rules = compiled.map(({ rule }) => rule);
  const restored = from && restoreRules(from, program.ruleSet, rules);
  const savedEvents = new EventReader(from?.events ?? []);
  const stages = new Map(
    rules.map((rule) => {
      const saved = restored?.kept.get(rule.id);
      return [rule.id, new RuleStage(program, rule, stageOptions, onAlert, saved && { ...saved, events: savedEvents })];
    }),
  );
  const feed = new AlertFeed(program, stages);
  if (from !== undefined) feed.restore(from.feed, savedEvents, (rule) => restored?.kept.has(rule) === true);
  const others = [...stages].flatMap(([id, stage]) => (feed.isWatcher(id) ? [] : [stage]));
  const groups = Map.groupBy(others, ({ sources }) => sources.join("\n"));
  /** Passes on what was let through, and what comes of that at once. */
  const withFed = (emissions: readonly Emission[]): readonly Emission[] => {
    if (found.length === 0) return emissions;
    const all = [...emissions];
    for (let alert = found.shift(); alert !== undefined; alert = found.shift()) all.push(...feed.add(alert));
    return all;
  };
  const stageOf = ({ rule }: Candidate) => {
    const stage = stages.get(rule);
    if (stage === undefined) throw new Error(`The program has no rule ${rule}.`);
    return stage;
  };
  const ordinals = new Ordinals(options.mostAtOnce);
  const advanceOwn = ({ sources, time }: Passed) =>
    (groups.get(sources.join("\n")) ?? []).flatMap((stage) => stage.advance(time));
  const advanceAll = (passed: readonly Passed[], foundBefore: number): readonly Emission[] => {
    const own = withFed(passed.flatMap(advanceOwn));
    if (onAlert === undefined || passed.length === 0) return own;
    return [...own, ...feed.advance(foundBefore, withFed)];
  };
  return {
    take: (candidate) =>
      withFed(feed.isWatcher(candidate.rule) ? feed.take(candidate) : stageOf(candidate).take(candidate)),
    takeAtOnce: (candidate) => {
      if (feed.isWatcher(candidate.rule)) return undefined;
      const emissions = stageOf(candidate).takeAtOnce(candidate, ordinals);
      return emissions && withFed(emissions);
    },
    takeLate: (candidate) => withFed(stageOf(candidate).takeLate(candidate)),
    advance: (sources, time, foundBefore = time) => advanceAll([{ sources, time }], foundBefore),
    advanceAll,
    end: (upTo) => {
      const own = withFed(others.flatMap((stage) => stage.end(upTo)));
      return [...own, ...feed.end(withFed, upTo)];
    },
    counts: () => [...stages].map(([id, stage]) => ({ ...stage.counts, late: feed.lateFor(id) })),
    diagnostics: [...stages.values()].flatMap((stage) => stage.diagnostics),
    save: () => saveStage(program.ruleSet, rules, stages, feed),
    restored: restored && toRestored(restored, stages.values()),
  };
}

function toRestored({ rules, dropped }: RestoredRules, stages: Iterable<RuleStage>): Restored {
  const held = dropped.flatMap((state) => releaseHeld(state.held)).map(toAlertEmission);
  return { rules, emissions: [...held, ...[...stages].flatMap(({ released }) => released)] };
}

function saveStage(
  ruleSet: RuleSet,
  rules: readonly Rule[],
  stages: ReadonlyMap<string, RuleStage>,
  feed: AlertFeed,
): Snapshot {
  const events = new EventWriter();
  const meaningOf = createRuleMeanings(ruleSet);
  return {
    version: snapshotVersion,
    rules: rules.map((rule) => ({ rule: rule.id, meaning: meaningOf(rule), ...stages.get(rule.id)!.save(events) })),
    feed: feed.save(events),
    stream: null,
    events: events.texts,
  };
}
