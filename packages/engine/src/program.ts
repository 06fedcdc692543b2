import { alertsSource, ruleSetVersion, type Event, type RuleSet } from "@tocsin/core";
import { Subjects } from "./atom/subjects.ts";
import { Compilation } from "./compilation.ts";
import { EventKinds, type EventKind } from "./event-kind.ts";
import type { PathSet } from "./field/path-set.ts";
import type { ProgramPlan } from "./program-plan.ts";
import type { Candidate } from "./rule/candidate.ts";
import { compileRule, type CompiledRule } from "./rule/compile-rule.ts";
import { compileSource, type CompiledSource } from "./rule/compile-source.ts";
import { toFiltered, toPlaces, type PartPlace } from "./rule/part-places.ts";
import { isMet, readPart, toRulePart, type FoundInEvent, type RulePart } from "./rule/rule-part.ts";
import { atTime, createScope, type Scope } from "./scope.ts";
import { SeenEvents, type Seen, type SeenCounts } from "./seen-events.ts";
import { createOpenFilter, type EventClass, type FilteredSource, type RuleFilter } from "./witness/rule-filter.ts";
import { WitnessIndex } from "./witness/witness-index.ts";

/** The rules of a rule set, disabled ones left out. It holds no state but its counts. */
export interface Program {
  readonly ruleSet: RuleSet;
  /** By full name. */
  readonly rules: ReadonlyMap<string, CompiledRule>;
  readonly compilation: Compilation;
  /**
   * The rules whose events this event is one of: it meets the source's filter and the rule's `where`, and no exception
   * takes it away. `boundSources` are the full names of the only sources that the event may belong to; without it
   * every source is asked.
   */
  readonly match: (event: Event, boundSources?: ReadonlySet<string>) => Candidate[];
  /** Like `match`, and tells to which sources the event belongs, at which times. */
  readonly examine: (event: Event, boundSources?: ReadonlySet<string>) => Examined;
  /** The fields by which kinds of events are told; undefined: by more than fields. */
  readonly kindsToldBy: () => PathSet | undefined;
  /**
   * The kind of the event that was examined last; undefined: a rule takes it, or whether one does depends on more than its
   * values. Another object for the same events once more of their fields are asked about.
   */
  readonly kindOfLast: () => EventKind | undefined;
  /** Counts an event of a kind that comes to nothing, as if it had been examined. `time`: its own, in milliseconds since 1970. */
  readonly countAlike: (kind: EventKind, time: number | undefined) => void;
  /** The candidate that an event was of one part of a rule, which it must meet. It counts as no event. */
  readonly recall: (rule: string, part: number, event: Event) => Candidate;
  /** What was seen since the program was made, or since it was taken. */
  readonly counts: () => SeenCounts;
  /** What was seen, times included, which is then forgotten here: for another program of the same rules. */
  readonly takeSeen: () => Seen;
  /** Adds what another program of the same rules saw. */
  readonly addSeen: (seen: Seen) => void;
  /**
   * Makes ready now what else is made when the first event of a source comes. Throws where a rule asks for a list or a
   * lookup that the rule set does not have.
   */
  readonly prepare: () => void;
  /** The rules over `alerts` that an alert of another one is an event of; it counts as no event. */
  readonly matchAlert: (alert: Event) => Candidate[];
  /** The earliest time of the events of a source seen so far, whether a rule matched them or not. */
  readonly firstTimeOf: (source: string) => number | undefined;
  /** The newest time of them. */
  readonly newestTimeOf: (source: string) => number | undefined;
}

export interface Examined {
  readonly candidates: Candidate[];
  /** Every source that the event belongs to; `time` undefined: none that can be read. */
  readonly times: readonly { readonly source: string; readonly time: number | undefined }[];
}

export interface ProgramOptions {
  /** Of the same rule set. */
  readonly plan?: ProgramPlan | undefined;
  /** Asks every rule about every event, and compares each value anew: slow, and what everything faster is held against. */
  readonly plain?: boolean;
}

/**
 * Compiles a rule set once, the rules of a source when the first event of it comes. Throws where it is of a version that this
 * engine does not know, or a rule is of a source that it does not have.
 */
export function createProgram(ruleSet: RuleSet, { plain = false, plan }: ProgramOptions = {}): Program {
  const version: unknown = ruleSet.version;
  if (version !== ruleSetVersion) {
    throw new Error(`This engine reads rule sets of version ${ruleSetVersion}, not ${String(version)}.`);
  }
  const compilation = new Compilation(ruleSet, plain ? undefined : new Subjects());
  const sources = new Map(ruleSet.sources.map((source) => [source.name, compileSource(compilation, source)]));
  const rules = ruleSet.rules.flatMap((rule, at) =>
    rule.disabled === undefined ? [compileRule(compilation, rule, sources, plan?.outlines[at])] : [],
  );
  return new CompiledProgram(ruleSet, compilation, sources, rules, plan);
}

class CompiledProgram implements Program {
  readonly ruleSet: RuleSet;
  readonly compilation: Compilation;
  readonly rules: ReadonlyMap<string, CompiledRule>;
  readonly #sources: readonly CompiledSource[];
  /** Those of the first source first. */
  readonly #places: readonly PartPlace[];
  /** By place; undefined as long as none was asked about an event. */
  readonly #parts: (RulePart | undefined)[] = [];
  readonly #filter: RuleFilter;
  readonly #seen = new SeenEvents();
  /** By part. */
  readonly #sourceOfPart: readonly number[];
  /** By source: the last event that belonged to it, at the time that the source gives it. */
  readonly #scopes: (Scope | undefined)[];
  /** By source: the round of that event. */
  readonly #includedIn: Float64Array;
  #round = 0;
  readonly #kinds: EventKinds;
  /** Of the event that was examined last; undefined: it is not certain that others like it come to nothing, too. */
  #lastClass: EventClass | undefined;
  /** The parts that it met, and that did not take it. */
  readonly #lastMet: number[] = [];

  constructor(
    ruleSet: RuleSet,
    compilation: Compilation,
    sources: ReadonlyMap<string, CompiledSource>,
    rules: readonly CompiledRule[],
    plan: ProgramPlan | undefined,
  ) {
    this.ruleSet = ruleSet;
    this.compilation = compilation;
    this.rules = new Map(rules.map((rule) => [rule.rule.id, rule]));
    const places = Map.groupBy(
      rules.flatMap((rule) => toPlaces(rule, sources)),
      ({ source }) => source,
    );
    this.#sources = [...sources.values()].filter((source) => places.has(source));
    const bySource = this.#sources.map((source) => places.get(source) ?? []);
    this.#places = bySource.flat();
    this.#sourceOfPart = bySource.flatMap((parts, source) => parts.map(() => source));
    this.#scopes = this.#sources.map(() => undefined);
    this.#includedIn = new Float64Array(this.#sources.length);
    this.#kinds = new EventKinds(this.#sources);
    this.#filter = createFilter(compilation, toFiltered(this.#sources, bySource, plan));
  }

  readonly prepare = (): void => {
    this.compilation.isEager = true;
    this.#filter.prepare();
    for (const at of this.#places.keys()) this.#partAt(at);
  };

  #partAt(at: number): RulePart {
    return (this.#parts[at] ??= this.#toPart(at));
  }

  #toPart(at: number): RulePart {
    const { rule, index } = this.#places[at]!;
    return toRulePart(this.compilation, rule, index, this.#filter.restOf(at));
  }

  readonly match = (event: Event, boundSources?: ReadonlySet<string>): Candidate[] =>
    this.examine(event, boundSources).candidates;

  readonly examine = (event: Event, boundSources?: ReadonlySet<string>): Examined => {
    const examined = this.#examine(event, boundSources);
    this.#seen.events++;
    if (examined.times.length === 0) this.#seen.ofNoSource++;
    if (examined.times.some(({ time }) => time === undefined)) this.#seen.withoutTime++;
    return examined;
  };

  readonly kindsToldBy = (): PathSet | undefined => this.#filter.toldBy();

  readonly kindOfLast = (): EventKind | undefined => {
    const dependence = this.#lastClass && this.#filter.dependenceOf(this.#lastClass, this.#lastMet);
    return dependence && this.#kinds.of(this.#lastClass!, dependence);
  };

  readonly countAlike = ({ sources }: EventKind, time: number | undefined): void => {
    this.#seen.events++;
    if (sources.length === 0) this.#seen.ofNoSource++;
    for (const source of sources) this.#seen.noteTime(source, time);
  };

  readonly matchAlert = (alert: Event): Candidate[] => {
    const { candidates } = this.#examine(alert, new Set([alertsSource.name]));
    // An alert says nothing of the event that it is of.
    this.#lastClass = undefined;
    return candidates;
  };

  readonly recall = (rule: string, index: number, event: Event): Candidate => {
    const compiled = this.rules.get(rule);
    const part = compiled?.parts[index];
    if (compiled === undefined || part === undefined) throw new Error(`The program has no part ${index} of ${rule}.`);
    const timeless = createScope(event.document, undefined);
    const scope: Scope = { ...timeless, time: part.source.timeOf(timeless) };
    // It met the conditions when it was kept; lists and lookups may hold something else by now.
    const { outline, measuredOf } = compiled;
    const { isOrdered } = outline;
    const accepting = { ...part, id: rule, index, isOrdered, measuredOf, exceptions: [] };
    const found = readPart(accepting, scope);
    if (found === undefined) throw new Error(`An event that was kept is none of ${rule} any more.`);
    return toCandidate(accepting, recognise(part.source, event, scope), event, scope, found);
  };

  readonly #examine = (event: Event, boundSources: ReadonlySet<string> | undefined): Examined => {
    const timeless = createScope(event.document, undefined, undefined, this.#seen.countUnreadable);
    const candidates: Candidate[] = [];
    const times: { source: string; time: number | undefined }[] = [];
    const eventClass = this.#filter.classOf(timeless);
    let scope: Scope = timeless;
    let timeOf: CompiledSource["timeOf"] | undefined;
    this.#round++;
    const { unreadable } = this.#seen;
    for (const { place, isCertain } of eventClass.sources) {
      const source = this.#sources[place]!;
      if (boundSources !== undefined && !boundSources.has(source.source.name)) continue;
      if (source.timeOf !== timeOf) {
        timeOf = source.timeOf;
        scope = atTime(timeless, timeOf(timeless));
      }
      const { time } = scope;
      if (!isCertain && !source.includes(scope)) continue;
      times.push({ source: source.source.name, time });
      this.#seen.noteTime(source.source.name, time);
      this.#scopes[place] = scope;
      this.#includedIn[place] = this.#round;
    }
    this.#lastMet.length = 0;
    if (times.length > 0) this.#collect(event, this.#filter.partsFor(timeless, eventClass), candidates);
    const isTimed = times.length === 0 || scope.time !== undefined;
    const isOfAll = times.length === eventClass.sources.length;
    const isAlike = candidates.length === 0 && isTimed && isOfAll && this.#seen.unreadable === unreadable;
    this.#lastClass = isAlike ? eventClass : undefined;
    return { candidates, times };
  };

  /** Adds a candidate for each of the parts that the event meets, of sources to which it belongs. */
  #collect(event: Event, parts: readonly number[], candidates: Candidate[]): void {
    let last: RecognisedEvent | undefined;
    for (const at of parts) {
      const part = this.#partAt(at);
      const place = this.#sourceOfPart[at]!;
      if (this.#includedIn[place] !== this.#round) continue;
      const scope = this.#scopes[place]!;
      if (!isMet(part, scope)) continue;
      const found = readPart(part, scope);
      if (found === undefined) {
        this.#lastMet.push(at);
        continue;
      }
      if (last?.source !== part.source) last = recognise(part.source, event, scope);
      candidates.push(toCandidate(part, last, event, scope, found));
    }
  }

  readonly counts = (): SeenCounts => this.#seen.counts();

  readonly takeSeen = (): Seen => this.#seen.take();

  readonly addSeen = (seen: Seen): void => this.#seen.add(seen);

  readonly firstTimeOf = (source: string): number | undefined => this.#seen.firstTimeOf(source);

  readonly newestTimeOf = (source: string): number | undefined => this.#seen.newestTimeOf(source);
}

function createFilter(compilation: Compilation, sources: readonly FilteredSource[]): RuleFilter {
  const { subjects } = compilation;
  return subjects === undefined ? createOpenFilter(sources) : new WitnessIndex(compilation, subjects, sources);
}

/** What the candidates of one source that an event is have in common. */
interface RecognisedEvent {
  readonly source: CompiledSource;
  readonly identity: string;
  readonly place: string;
}

function recognise(source: CompiledSource, event: Event, scope: Scope): RecognisedEvent {
  return { source, identity: source.identityOf(scope), place: source.placeOf(event.document) };
}

function toCandidate(
  { index, id }: RulePart,
  { identity, place }: RecognisedEvent,
  event: Event,
  { time }: Scope,
  found: FoundInEvent,
): Candidate {
  const { keys, counted, measured, combinations } = found;
  const candidate = { rule: id, part: index, event, time, identity, place, keys, counted };
  return measured === undefined && combinations === undefined ? candidate : { ...candidate, ...found };
}
