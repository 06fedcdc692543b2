import type { Alert, Diagnostic, Rule } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { restoreRules, type RestoredRules } from "../snapshot/restore-rules.ts";
import { createRuleMeanings } from "../snapshot/rule-meanings.ts";
import { snapshotVersion, type RestoredRule, type Snapshot } from "../snapshot/snapshot.ts";
import { createEventStore } from "../state/event-store.ts";
import { recalledEvents } from "../state/recalled-events.ts";
import { AlertFeed, watchesAlerts } from "./alert-feed.ts";
import { releaseHeld } from "./held-alerts.ts";
import { Ordinals } from "./ordinals.ts";
import { RuleStage, toAlertEmission, type Emission, type RuleCounts, type StageOptions } from "./rule-stage.ts";
import { RuleStages } from "./rule-stages.ts";

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
  const stageOptions = { ...options, events: createEventStore(options.texts, recalledEvents(program)) };
  const found: Alert[] = [];
  const onAlert = [...program.rules.values()].some(watchesAlerts)
    ? (alert: Alert) => void found.push(alert)
    : undefined;
  const restored = from && restoreRules(from, program.ruleSet, rulesOf(program));
  const savedEvents = new EventReader(from?.events ?? []);
  const stages = new RuleStages(program.rules, from !== undefined, ({ rule }) => {
    const saved = restored?.kept.get(rule.id);
    return new RuleStage(program, rule, stageOptions, onAlert, saved && { ...saved, events: savedEvents });
  });
  const feed = new AlertFeed(program, stages);
  if (from !== undefined) feed.restore(from.feed, savedEvents, (rule) => restored?.kept.has(rule) === true);
  const others = stages.made().flatMap(([id, stage]) => (feed.isWatcher(id) ? [] : [stage]));
  const groups = Map.groupBy(others, ({ sources }) => sources.join("\n"));
  /** Passes on what was let through, and what comes of that at once. */
  const withFed = (emissions: readonly Emission[]): readonly Emission[] => {
    if (found.length === 0) return emissions;
    const all = [...emissions];
    for (let alert = found.shift(); alert !== undefined; alert = found.shift()) all.push(...feed.add(alert));
    return all;
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
      withFed(feed.isWatcher(candidate.rule) ? feed.take(candidate) : stages.of(candidate.rule).take(candidate)),
    takeAtOnce: (candidate) => {
      if (feed.isWatcher(candidate.rule)) return undefined;
      const emissions = stages.of(candidate.rule).takeAtOnce(candidate, ordinals);
      return emissions && withFed(emissions);
    },
    takeLate: (candidate) => withFed(stages.of(candidate.rule).takeLate(candidate)),
    advance: (sources, time, foundBefore = time) => advanceAll([{ sources, time }], foundBefore),
    advanceAll,
    end: (upTo) => {
      const own = withFed(others.flatMap((stage) => stage.end(upTo)));
      return [...own, ...feed.end(withFed, upTo)];
    },
    counts: () => stages.counts((id) => feed.lateFor(id)),
    diagnostics: stages.diagnostics(),
    save: () => saveStage(program, stages, feed),
    restored: restored && toRestored(restored, stages),
  };
}

function rulesOf({ rules }: Program): readonly Rule[] {
  return [...rules.values()].map(({ rule }) => rule);
}

function toRestored({ rules, dropped }: RestoredRules, stages: RuleStages): Restored {
  const held = dropped.flatMap((state) => releaseHeld(state.held)).map(toAlertEmission);
  return { rules, emissions: [...held, ...stages.made().flatMap(([, { released }]) => released)] };
}

function saveStage(program: Program, stages: RuleStages, feed: AlertFeed): Snapshot {
  const events = new EventWriter();
  const meaningOf = createRuleMeanings(program.ruleSet);
  return {
    version: snapshotVersion,
    rules: rulesOf(program).map((rule) => ({
      rule: rule.id,
      meaning: meaningOf(rule),
      ...stages.of(rule.id).save(events),
    })),
    feed: feed.save(events),
    stream: null,
    events: events.texts,
  };
}
