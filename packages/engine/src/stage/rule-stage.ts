import {
  partsOf,
  sourcesOf,
  type Alert,
  type Diagnostic,
  type JsonValue,
  type Rule,
  type TextStore,
} from "@tocsin/core";
import { compileAlert } from "../alert/create-alert.ts";
import type { FinishedMatch } from "../alert/finished-match.ts";
import { compileRedactions } from "../alert/redaction.ts";
import { toFixedVerdict } from "../alert/verdict.ts";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import type { CompiledException } from "../rule/compile-rule.ts";
import type { EventStore } from "../state/event-store.ts";
import type { Hash } from "../state/hash-text.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import type { RuleState, Snapshot } from "../snapshot/snapshot.ts";
import { createDetector } from "./create-detector.ts";
import { restoreHeld, saveHeld } from "./held-alerts.ts";
import { HistoryFilter, type SavedHistory } from "./history-filter.ts";
import type { Detector, Match } from "./match.ts";
import { toOneEventMatch } from "./one-event.ts";
import { toRuleHash, type Ordinals } from "./ordinals.ts";
import { SourceTimes, type SavedTimes } from "./source-times.ts";
import { compileSuppressionKey } from "./suppression-key.ts";
import type { Suppressor } from "./suppressor.ts";

/** What left the stage, final. A signal is kept for other rules and notifies nobody. */
export interface Emission {
  readonly kind: "alert" | "signal";
  readonly alert: Alert;
}

export interface StageOptions {
  /** The secret that `hash` makes pseudonyms with. */
  readonly pseudonymKey?: string;
  /** Of a rule's memory of keys and combinations: the most it holds at once, the oldest going first; default 100,000. */
  readonly mostKeys?: number;
  /** Of `takeAtOnce`: events that rules met, the most that are remembered to number identical ones; default 262,144. */
  readonly mostAtOnce?: number;
  /** Where the events that rules remember are kept as texts; default: in memory, as they are. */
  readonly texts?: TextStore;
  /** Where to go on; default: anew. Rules that mean what they meant keep their state, others start anew. */
  readonly from?: Snapshot;
}

/** What the stage of one rule is made with. */
export interface RuleStageOptions extends StageOptions {
  /** One for all rules of a stage. */
  readonly events: EventStore;
}

const mostKeysUnlessGiven = 100_000;

// Most events bring nothing: that is one array for all of them.
const nothing: readonly Emission[] = [];

export interface RuleCounts {
  readonly rule: string;
  /** Times that the rule fired. */
  readonly matches: number;
  /** Matches that began an alert. */
  readonly alerts: number;
  readonly signals: number;
  /** Matches folded into an earlier alert. */
  readonly suppressed: number;
  /** Keys and combinations forgotten before their time because there were more than a rule may keep. */
  readonly evicted: number;
  /** What was left out because there was more of one key than is kept: values of measures, events of steps, searches for a match. */
  readonly dropped: number;
  /** Times that a key could not be compared with what is usual: too little history, or too few peers. */
  readonly learning: number;
  /** Of a rule over `alerts`: those that came after their time had passed, and that it did not see. */
  readonly late: number;
}

/** A rule's state as it was saved, with the events that it refers to. */
export interface SavedRule extends Pick<RuleState, "state" | "held"> {
  readonly events: EventReader;
}

type SavedState = readonly [
  detector: JsonValue,
  /** By part. */
  histories: readonly (SavedHistory | null)[],
  times: SavedTimes,
  counts: readonly [matches: number, alerts: number, signals: number, suppressed: number],
];

/** The stateful part of one rule: windows, verdict, suppression. */
export class RuleStage {
  readonly diagnostics: readonly Diagnostic[];
  /** Alerts of a saved state that are final now, for the rule suppresses otherwise than it did. */
  readonly released: readonly Emission[];
  readonly #rule: Rule;
  readonly #detector: Detector;
  /** By part; undefined: it asks nothing of the past. */
  readonly #histories: readonly (HistoryFilter | undefined)[];
  readonly #excepts: readonly CompiledException[];
  readonly #times: SourceTimes;
  readonly #onAlert: ((alert: Alert) => void) | undefined;
  readonly #finish: (match: Match) => FinishedMatch;
  readonly #suppressor: Suppressor | undefined;
  /** Undefined: the rule takes events in their order alone. */
  readonly #hash: Hash | undefined;
  readonly #suppressionKey: (finished: FinishedMatch) => string;
  readonly #counts: { matches: number; alerts: number; signals: number; suppressed: number } = {
    matches: 0,
    alerts: 0,
    signals: 0,
    suppressed: 0,
  };

  /**
   * `onAlert` is told of every alert and signal when it is let through, before anything is folded into it. `saved`: what
   * a rule of the same meaning saved.
   */
  constructor(
    program: Program,
    rule: Rule,
    options: RuleStageOptions,
    onAlert?: (alert: Alert) => void,
    saved?: SavedRule,
  ) {
    const [detector, histories, times, counts] = (saved?.state as SavedState | undefined) ?? [];
    this.#onAlert = onAlert;
    const redactions = compileRedactions(rule, options.pseudonymKey);
    this.#rule = rule;
    this.diagnostics = redactions.diagnostics;
    this.#times = new SourceTimes(program, this.sources, times);
    const mostKeys = options.mostKeys ?? mostKeysUnlessGiven;
    this.#detector = createDetector(program, rule, {
      mostKeys,
      events: options.events,
      firstTimeOf: (source) => this.#times.first(source),
      from: saved && detector !== undefined ? { value: detector, events: saved.events } : undefined,
    });
    this.#histories = createHistories(rule, mostKeys, this.#times, histories);
    this.#excepts = program.rules.get(rule.id)?.matchExceptions ?? [];
    this.#finish = whenAsked(() => compileAlert(program, rule, redactions), toFixedVerdict(rule) === undefined);
    const held = restoreHeld(rule, saved?.held ?? null);
    this.#suppressor = held.suppressor;
    this.released = held.released.map(toAlertEmission);
    const takesAtOnce = program.rules.get(rule.id)?.outline.isOrdered === false && this.#suppressor === undefined;
    this.#hash = takesAtOnce ? toRuleHash(rule.id) : undefined;
    if (counts !== undefined) {
      const [matches, alerts, signals, suppressed] = counts;
      this.#counts = { matches, alerts, signals, suppressed };
    }
    this.#suppressionKey = compileSuppressionKey(program, rule);
  }

  /** Full names of the sources that the rule reads. */
  get sources(): readonly string[] {
    return sourcesOf(this.#rule.trigger);
  }

  get counts(): Omit<RuleCounts, "late"> {
    const filtered = this.#histories.reduce((sum, filter) => sum + (filter?.evicted ?? 0), 0);
    return {
      rule: this.#rule.id,
      ...this.#counts,
      evicted: filtered + (this.#detector.evicted ?? 0),
      dropped: this.#detector.dropped ?? 0,
      learning: this.#detector.learning ?? 0,
    };
  }

  save(events: EventWriter): Pick<RuleState, "state" | "held"> {
    const { matches, alerts, signals, suppressed } = this.#counts;
    const state: SavedState = [
      this.#detector.save(events),
      this.#histories.map((history) => history?.save() ?? null),
      this.#times.save(),
      [matches, alerts, signals, suppressed],
    ];
    return { state, held: saveHeld(this.#rule, this.#suppressor) };
  }

  take(candidate: Candidate): readonly Emission[] {
    const released = candidate.time === undefined ? nothing : this.advance(candidate.time);
    const admitted = this.#admit(candidate);
    if (admitted === undefined) return released;
    const matches = this.#detector.take(admitted);
    if (matches.length === 0) return released;
    if (matches.length === 1 && released.length === 0) return this.#emit(matches[0]!, false);
    return [...released, ...matches.flatMap((match) => this.#emit(match, false))];
  }

  /** The candidate as the detector sees it; undefined: its past is not as the rule asks. */
  #admit(candidate: Candidate): Candidate | undefined {
    const history = this.#histories[candidate.part];
    if (history === undefined) return candidate;
    const key = history.admit(candidate);
    if (key === undefined || candidate.onlyPast) return undefined;
    return this.#rule.trigger.kind === "one event" ? { ...candidate, keys: [key] } : candidate;
  }

  /** As `Stage.takeAtOnce`. */
  takeAtOnce(candidate: Candidate, ordinals: Ordinals): readonly Emission[] | undefined {
    if (this.#hash === undefined) return undefined;
    const ordinal = ordinals.next(candidate.identity, candidate.time, this.#hash);
    return ordinal === undefined ? undefined : this.#emit(toOneEventMatch(candidate, ordinal), false);
  }

  /** Takes an event that is behind the others: only for one-event rules. */
  takeLate(candidate: Candidate): Emission[] {
    return this.#detector.take(candidate).flatMap((match) => this.#emit(match, true));
  }

  /** Tells that every candidate before a time has been taken. */
  advance(time: number): readonly Emission[] {
    const matches = this.#detector.advance?.(time);
    const matched = matches === undefined || matches.length === 0 ? nothing : this.#emitAll(matches);
    const released = this.#suppressor?.release(time);
    if (released === undefined || released.length === 0) return matched;
    return [...matched, ...released.map(toAlertEmission)];
  }

  /** Tells that there are no more candidates: the watermark passes everything, or stops at `upTo` for good. */
  end(upTo?: number): Emission[] {
    const last = upTo ?? this.#times.newest();
    const passed = last === undefined ? [] : this.advance(last);
    const ended = upTo === undefined ? this.#detector.end?.() : this.#detector.settle?.();
    const matched = this.#emitAll(ended ?? []);
    return [...passed, ...matched, ...(this.#suppressor?.releaseAll().map(toAlertEmission) ?? [])];
  }

  #emitAll(matches: readonly Match[]): Emission[] {
    return matches.flatMap((match) => this.#emitAtItsTime(match));
  }

  /** A match that time brought: alerts whose windows of suppression end before it are final first. */
  #emitAtItsTime(match: Match): Emission[] {
    const released = match.time === undefined ? [] : (this.#suppressor?.release(match.time).map(toAlertEmission) ?? []);
    return [...released, ...this.#emit(match, false)];
  }

  #emit(match: Match, late: boolean): Emission[] {
    const finished = this.#finish(match);
    if (this.#excepts.some(({ holds }) => holds(finished.scope))) return [];
    this.#counts.matches++;
    if (finished.verdict.signal) {
      this.#counts.signals++;
      const alert = finished.createAlert();
      this.#onAlert?.(alert);
      return [{ kind: "signal", alert }];
    }
    if (this.#isFolded(finished, late)) {
      this.#counts.suppressed++;
      return [];
    }
    this.#counts.alerts++;
    this.#onAlert?.(finished.createAlert());
    return this.#suppressor !== undefined && !late ? [] : [toAlertEmission(finished.createAlert())];
  }

  /** Folds the match, or holds its alert where it comes in order. */
  #isFolded(finished: FinishedMatch, late: boolean): boolean {
    if (this.#suppressor === undefined) return false;
    const { match } = finished;
    const key = this.#suppressionKey(finished);
    if (late) return this.#suppressor.fold(key, match.time);
    return this.#suppressor.take(key, match.time, () => finished.createAlert());
  }
}

/** Most of thousands of rules never fire. `atOnce`: the index over all conditions must not change when events are looked at. */
function whenAsked(compile: () => (match: Match) => FinishedMatch, atOnce: boolean): (match: Match) => FinishedMatch {
  let finish = atOnce ? compile() : undefined;
  return (match) => (finish ??= compile())(match);
}

function createHistories(
  rule: Rule,
  mostKeys: number,
  times: SourceTimes,
  saved: readonly (SavedHistory | null)[] = [],
): (HistoryFilter | undefined)[] {
  return partsOf(rule.trigger).map(({ events: { history, source } }, part) =>
    history === undefined
      ? undefined
      : new HistoryFilter(history, mostKeys, () => times.first(source), saved[part] ?? undefined),
  );
}

export function toAlertEmission(alert: Alert): Emission {
  return { kind: "alert", alert };
}
