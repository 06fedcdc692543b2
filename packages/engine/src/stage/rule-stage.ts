import {
  partsOf,
  sourcesOf,
  toCanonicalJson,
  type Alert,
  type Diagnostic,
  type Rule,
  type TextStore,
} from "@tocsin/core";
import { compileAlert, type Finished } from "../alert/create-alert.ts";
import { compileRedactions } from "../alert/redaction.ts";
import { compileShown, distinct } from "../alert/shown-values.ts";
import type { Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { compileExpected } from "../rule/compile-expected.ts";
import type { Scope } from "../scope.ts";
import { createMeasureDetector } from "./measure/create-measure-detector.ts";
import type { CompiledException } from "../rule/compile-rule.ts";
import type { EventStore } from "../state/event-store.ts";
import { CountWindow } from "./count-window.ts";
import { DistinctWindow } from "./distinct-window.ts";
import { HistoryFilter } from "./history-filter.ts";
import type { Detector, Match } from "./match.ts";
import { OneEvent } from "./one-event.ts";
import { SilenceWatch } from "./silence-watch.ts";
import { SequenceDetector } from "./steps/sequence-detector.ts";
import { TogetherDetector } from "./steps/together-detector.ts";
import { Suppressor } from "./suppressor.ts";

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
  /** Where the events that rules remember are kept as texts; default: in memory, as they are. */
  readonly texts?: TextStore;
}

/** What the stage of one rule is made with. */
export interface RuleStageOptions extends StageOptions {
  /** One for all rules of a stage. */
  readonly events: EventStore;
}

const mostKeysUnlessGiven = 100_000;

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
  /** Values that a measure left out because there were more of one key than it keeps. */
  readonly dropped: number;
  /** Times that a key could not be compared with what is usual: too little history, or too few peers. */
  readonly learning: number;
  /** Of a rule over `alerts`: those that came after their time had passed, and that it did not see. */
  readonly late: number;
}

/** The stateful part of one rule: windows, verdict, suppression. */
export class RuleStage {
  readonly diagnostics: readonly Diagnostic[];
  readonly #rule: Rule;
  readonly #detector: Detector;
  /** By part; undefined: it asks nothing of the past. */
  readonly #histories: readonly (HistoryFilter | undefined)[];
  readonly #excepts: readonly CompiledException[];
  /** Of all events of the rule's sources seen so far. */
  readonly #newestTime: () => number | undefined;
  readonly #onAlert: ((alert: Alert) => void) | undefined;
  readonly #finish: (match: Match) => Finished;
  readonly #suppressor: Suppressor | undefined;
  readonly #suppressionKey: (match: Match, scope: Scope) => string;
  readonly #counts = { matches: 0, alerts: 0, signals: 0, suppressed: 0 };

  /** `onAlert` is told of every alert and signal when it is let through, before anything is folded into it. */
  constructor(program: Program, rule: Rule, options: RuleStageOptions, onAlert?: (alert: Alert) => void) {
    this.#onAlert = onAlert;
    const redactions = compileRedactions(rule, options.pseudonymKey);
    this.#rule = rule;
    this.diagnostics = redactions.diagnostics;
    this.#detector = createDetector(program, rule, options);
    this.#histories = createHistories(program, rule, options);
    this.#newestTime = () => newestOf(this.sources.map(program.newestTimeOf));
    this.#excepts = program.rules.get(rule.id)?.matchExceptions ?? [];
    this.#finish = compileAlert(program, rule, redactions);
    this.#suppressor = rule.suppression && new Suppressor(rule.suppression.window);
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

  take(candidate: Candidate): Emission[] {
    const released = candidate.time === undefined ? [] : this.advance(candidate.time);
    const admitted = this.#admit(candidate);
    if (admitted === undefined) return released;
    const emitted = this.#detector.take(admitted).flatMap((match) => this.#emit(match, false));
    return released.length === 0 ? emitted : [...released, ...emitted];
  }

  /** The candidate as the detector sees it; undefined: its past is not as the rule asks. */
  #admit(candidate: Candidate): Candidate | undefined {
    const history = this.#histories[candidate.part];
    if (history === undefined) return candidate;
    const key = history.admit(candidate);
    if (key === undefined || candidate.onlyPast) return undefined;
    return this.#rule.trigger.kind === "one event" ? { ...candidate, keys: [key] } : candidate;
  }

  /** Takes an event that is behind the others: only for one-event rules. */
  takeLate(candidate: Candidate): Emission[] {
    return this.#detector.take(candidate).flatMap((match) => this.#emit(match, true));
  }

  /** Tells that every candidate before a time has been taken. */
  advance(time: number): Emission[] {
    const matched = this.#detector.advance?.(time).flatMap((match) => this.#emitAtItsTime(match)) ?? [];
    const released = this.#suppressor?.release(time).map(toAlertEmission) ?? [];
    return [...matched, ...released];
  }

  /** Tells that there are no more candidates: the watermark passes everything, or stops at `upTo` for good. */
  end(upTo?: number): Emission[] {
    const last = upTo ?? this.#newestTime();
    const passed = last === undefined ? [] : this.advance(last);
    const ended = upTo === undefined ? this.#detector.end?.() : this.#detector.settle?.();
    const matched = ended?.flatMap((match) => this.#emitAtItsTime(match)) ?? [];
    return [...passed, ...matched, ...(this.#suppressor?.releaseAll().map(toAlertEmission) ?? [])];
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
    if (finished.signal) {
      this.#counts.signals++;
      const alert = finished.createAlert();
      this.#onAlert?.(alert);
      return [{ kind: "signal", alert }];
    }
    if (this.#isFolded(match, finished, late)) {
      this.#counts.suppressed++;
      return [];
    }
    this.#counts.alerts++;
    this.#onAlert?.(finished.createAlert());
    return this.#suppressor !== undefined && !late ? [] : [toAlertEmission(finished.createAlert())];
  }

  /** Folds the match, or holds its alert where it comes in order. */
  #isFolded(match: Match, { scope, createAlert }: Finished, late: boolean): boolean {
    if (this.#suppressor === undefined) return false;
    const key = this.#suppressionKey(match, scope);
    return late ? this.#suppressor.fold(key, match.time) : this.#suppressor.take(key, match.time, createAlert);
  }
}

function newestOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function createHistories(program: Program, rule: Rule, options: StageOptions): (HistoryFilter | undefined)[] {
  const mostKeys = options.mostKeys ?? mostKeysUnlessGiven;
  return partsOf(rule.trigger).map(({ events: { history, source } }) =>
    history === undefined ? undefined : new HistoryFilter(history, mostKeys, () => program.firstTimeOf(source)),
  );
}

function createDetector(program: Program, { trigger }: Rule, options: RuleStageOptions): Detector {
  const mostKeys = options.mostKeys ?? mostKeysUnlessGiven;
  switch (trigger.kind) {
    case "one event":
      return new OneEvent();
    case "count":
      return new CountWindow(trigger, mostKeys);
    case "distinct":
      return new DistinctWindow(trigger, mostKeys);
    case "sequence":
      return new SequenceDetector(program.compilation, trigger, mostKeys);
    case "together":
      return new TogetherDetector(program.compilation, trigger, mostKeys);
    case "measure":
    case "summary":
      return createMeasureDetector(program.compilation, trigger, mostKeys);
    case "silence": {
      const expected = compileExpected(program.compilation, trigger);
      return new SilenceWatch(trigger, expected, mostKeys, () => program.firstTimeOf(trigger.events.source));
    }
  }
}

/** `per` of the suppression, with all values that each part has; without it the rule's key. */
function compileSuppressionKey(program: Program, { suppression }: Rule): (match: Match, scope: Scope) => string {
  const per = suppression?.per ?? null;
  if (per === null) return ({ key }) => key.id;
  const parts = per.map(({ expression }) => compileShown(program.compilation, expression));
  return (_match, scope) =>
    toCanonicalJson(
      parts.map((part) =>
        distinct(part(scope))
          .map(({ identity }) => identity)
          .toSorted(),
      ),
    );
}

function toAlertEmission(alert: Alert): Emission {
  return { kind: "alert", alert };
}
