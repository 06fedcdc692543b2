import { compareTexts } from "@tocsin/core";
import type { Loading } from "../rule-cache/load-runnable-rules.ts";
import type { Program, RuleCounts, SeenCounts, Stage } from "@tocsin/engine";

/** What a hunt counts on its way. */
export interface HuntCounts {
  events: number;
  /** Of text, unpacked. */
  bytes: number;
  /** As stored, for the progress. */
  storedBytes: number;
  malformed: number;
  late: number;
  /** Events that belong to no source of the rules. */
  ofNoSource: number;
  /** Events that belong to a source and whose time cannot be read. */
  untimed: number;
  /** Fields that held values which cannot be read as their type and were left aside, and in how many events. */
  unreadable: SeenCounts["unreadable"];
  /** Alerts that came too late for rules over `alerts`. */
  lateAlerts: number;
  /** Keys and combinations that rules forgot before their time because there were more than one may keep. */
  evicted: number;
  /** What was left out because there was more of one key than is kept: values of measures, events of steps, searches for a match. */
  dropped: number;
  /** Times that there was too little history, or too few peers, to say what is usual. */
  learning: number;
  alerts: number;
  signals: number;
  candidates: number;
  readonly alertsByRule: Map<string, number>;
  /** How often each rule fired, repeats that were folded into an alert included. */
  readonly matchesByRule: Map<string, number>;
}

/** Takes over what the engine counted, once it has seen everything. `before`: what its rules had counted when the hunt began. */
export function takeEngineCounts(
  counts: HuntCounts,
  program: Program,
  stage: Stage,
  before: readonly RuleCounts[] = [],
): void {
  const rules = toCountsSince(before, stage.counts().filter(hasCounted));
  takeRuleCounts(counts, rules);
  const { ofNoSource, withoutTime, unreadable } = program.counts();
  counts.ofNoSource = ofNoSource;
  counts.untimed = withoutTime;
  counts.unreadable = unreadable;
  for (const { rule, matches } of rules) if (matches > 0) counts.matchesByRule.set(rule, matches);
}

/** Of thousands of rules most have nothing to tell. */
function hasCounted({ matches, evicted, dropped, learning, late }: RuleCounts): boolean {
  return matches > 0 || evicted > 0 || dropped > 0 || learning > 0 || late > 0;
}

function toCountsSince(before: readonly RuleCounts[], now: readonly RuleCounts[]): readonly RuleCounts[] {
  const earlier = new Map(before.map((counts) => [counts.rule, counts]));
  return now.map((counts) => {
    const { matches = 0, evicted = 0, dropped = 0, learning = 0, late = 0 } = earlier.get(counts.rule) ?? {};
    return {
      ...counts,
      matches: counts.matches - matches,
      evicted: counts.evicted - evicted,
      dropped: counts.dropped - dropped,
      learning: counts.learning - learning,
      late: counts.late - late,
    };
  });
}

/** What rules did not see, and what they gave up to stay within bounds. */
function takeRuleCounts(counts: HuntCounts, rules: readonly RuleCounts[]): void {
  counts.lateAlerts = rules.reduce((sum, { late }) => sum + late, 0);
  counts.learning = rules.reduce((sum, { learning }) => sum + learning, 0);
  counts.evicted = rules.reduce((sum, { evicted }) => sum + evicted, 0);
  counts.dropped = rules.reduce((sum, { dropped }) => sum + dropped, 0);
}

export function createHuntCounts(): HuntCounts {
  return {
    events: 0,
    bytes: 0,
    storedBytes: 0,
    malformed: 0,
    late: 0,
    ofNoSource: 0,
    untimed: 0,
    unreadable: [],
    lateAlerts: 0,
    evicted: 0,
    dropped: 0,
    learning: 0,
    alerts: 0,
    signals: 0,
    candidates: 0,
    alertsByRule: new Map(),
    matchesByRule: new Map(),
  };
}

/** What `--stats FILE` writes. Sizes in bytes, `peakMemoryBytes` the most this process ever had in memory. */
export function toStats(counts: HuntCounts, seconds: number, loading: Loading) {
  const { events, bytes, malformed, late, alerts, signals, candidates } = counts;
  return {
    events,
    bytes,
    malformed,
    late,
    alerts,
    eventsPerSecond: seconds > 0 ? Math.round(events / seconds) : 0,
    peakMemoryBytes: peakMemoryBytes(),
    seconds: toRounded(seconds),
    ruleSeconds: toRounded(loading.seconds),
    ruleCache: loading.cache,
    signals,
    eventsOfNoSource: counts.ofNoSource,
    eventsWithoutTime: counts.untimed,
    unreadableFields: counts.unreadable,
    lateAlerts: counts.lateAlerts,
    evictedKeys: counts.evicted,
    learning: counts.learning,
    droppedValues: counts.dropped,
    candidates,
    alertsByRule: toSortedObject(counts.alertsByRule),
    matchesByRule: toSortedObject(counts.matchesByRule),
  };
}

function toRounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Node gives it in units of 1,024 bytes on every system. */
export function peakMemoryBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function toSortedObject(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].toSorted(([left], [right]) => compareTexts(left, right)));
}
