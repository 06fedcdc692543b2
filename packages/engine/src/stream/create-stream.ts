import { sourcesOf, type Event, type JsonValue } from "@tocsin/core";
import type { Examined, Program } from "../program.ts";
import type { Candidate } from "../rule/candidate.ts";
import { EventReader, EventWriter } from "../snapshot/event-table.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { createStage, type Stage } from "../stage/create-stage.ts";
import type { Emission, StageOptions } from "../stage/rule-stage.ts";
import { OrderedBuffer } from "./ordered-buffer.ts";

/** Evaluates events as they come, in any order within the lateness that their sources allow. */
export interface Stream {
  /** Takes one event; `boundSources` as for `Program.match`. Returns what became final. */
  readonly take: (event: Event, boundSources?: ReadonlySet<string>) => Emission[];
  /** The watermarks pass everything. */
  readonly end: () => Emission[];
  readonly counts: () => StreamCounts;
  /** All that it knows: one made anew with it goes on as if it had never stopped. To be called between any two events. */
  readonly save: () => Snapshot;
  readonly stage: Stage;
}

export interface StreamCounts {
  /** Events that came after the watermark of a rule's sources had passed them. One-event rules saw them, the others did not. */
  readonly late: number;
  /** Candidates that wait for the watermark. */
  readonly waiting: number;
}

type Saved = readonly [
  late: number,
  groups: readonly (readonly [sources: readonly string[], watermark: number | null, waiting: readonly number[]])[],
];

/** The rules that read just these sources: they share a watermark and an order. */
interface Group {
  /** Full names, sorted. */
  readonly sources: readonly string[];
  /** The largest that one of the sources allows. */
  readonly lateness: number;
  /** Newest time of any of the sources less the lateness: everything before it has come. */
  watermark: number;
  readonly buffer: OrderedBuffer;
}

/**
 * Makes a stream. Its emissions are those of the same events put in order beforehand, as long as none is late; memory
 * is what matched within the lateness. A rule over several sources goes by the newest time of them all: a source that
 * falls silent holds nobody up.
 */
export function createStream(program: Program, options: StageOptions = {}): Stream {
  const { from } = options;
  const stage = createStage(program, from === undefined ? options : { ...options, from: { ...from, stream: null } });
  const groups = toGroups(program);
  const all = new Set(groups.values());
  let late = from === undefined ? 0 : restoreGroups(from, groups, stage);

  const takeOne = (candidate: Candidate, lateIn: ReadonlySet<Group>): Emission[] => {
    const group = groups.get(candidate.rule)!;
    const { ordered } = program.rules.get(candidate.rule)!;
    if (candidate.time === undefined) return stage.take(candidate);
    if (lateIn.has(group)) return ordered ? [] : stage.takeLate(candidate);
    group.buffer.add(candidate);
    return [];
  };

  return {
    stage,
    take: (event, boundSources) => {
      const { candidates, times } = program.examine(event, boundSources);
      const lateIn = new Set([...all].filter((group) => isLate(group, times)));
      if (lateIn.size > 0) late++;
      const emissions = candidates.flatMap((candidate) => takeOne(candidate, lateIn));
      for (const group of all) {
        const time = newestTime(group, times);
        if (time !== undefined) emissions.push(...advance(stage, group, time));
      }
      return emissions;
    },
    end: () => {
      const rest = [...all].flatMap(({ buffer }) => buffer.takeBefore(Number.POSITIVE_INFINITY));
      return [...rest.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
    },
    save: () => {
      const saved = stage.save();
      const events = new EventWriter(saved.events);
      const stream = saveGroups(late, all, events);
      return { ...saved, stream, events: events.texts };
    },
    counts: () => ({ late, waiting: [...all].reduce((sum, { buffer }) => sum + buffer.size, 0) }),
  };
}

function saveGroups(late: number, groups: ReadonlySet<Group>, events: EventWriter): JsonValue {
  const saved = [...groups].map(
    ({ sources, watermark, buffer }) =>
      [sources, Number.isFinite(watermark) ? watermark : null, buffer.save(events)] as const,
  );
  return [late, saved] satisfies Saved;
}

/** The watermark of sources goes on whatever became of their rules; what waits for it only goes to rules that go on. Gives the number of late events. */
function restoreGroups(from: Snapshot, groups: ReadonlyMap<string, Group>, stage: Stage): number {
  const [late, saved] = (from.stream as Saved | null) ?? [0, []];
  const bySources = new Map([...groups.values()].map((group) => [group.sources.join("\n"), group]));
  const kept = new Set(stage.restored?.rules.flatMap(({ rule, what }) => (what === "kept" ? [rule] : [])));
  const events = new EventReader(from.events);
  for (const [sources, watermark, waiting] of saved) {
    const group = bySources.get(sources.join("\n"));
    if (group === undefined) continue;
    group.watermark = watermark ?? Number.NEGATIVE_INFINITY;
    const candidates = waiting.map((place) => events.at(place)).filter(({ rule }) => kept.has(rule));
    for (const candidate of candidates) group.buffer.add(candidate);
  }
  return late;
}

/** The group of each rule, by the rule's full name. */
function toGroups(program: Program): ReadonlyMap<string, Group> {
  const lateness = new Map(program.ruleSet.sources.map((source) => [source.name, source.lateness]));
  const bySources = new Map<string, Group>();
  const groups = new Map<string, Group>();
  for (const [id, { rule }] of program.rules) {
    const sources = sourcesOf(rule.trigger);
    const name = sources.join("\n");
    const group =
      bySources.get(name) ?? toGroup(sources, Math.max(...sources.map((source) => lateness.get(source) ?? 0)));
    bySources.set(name, group);
    groups.set(id, group);
  }
  return groups;
}

function toGroup(sources: readonly string[], lateness: number): Group {
  return { sources, lateness, watermark: Number.NEGATIVE_INFINITY, buffer: new OrderedBuffer() };
}

type Times = Examined["times"];

/** The newest time that an event has in one of the group's sources. */
function newestTime({ sources }: Group, times: Times): number | undefined {
  const own = times.flatMap(({ source, time }) => (time !== undefined && sources.includes(source) ? [time] : []));
  return own.length === 0 ? undefined : Math.max(...own);
}

function isLate({ sources, watermark }: Group, times: Times): boolean {
  return times.some(({ source, time }) => time !== undefined && time < watermark && sources.includes(source));
}

/** Moves the watermark on and gives the stage what it has passed. */
function advance(stage: Stage, group: Group, time: number): Emission[] {
  const watermark = time - group.lateness;
  if (watermark <= group.watermark) return [];
  group.watermark = watermark;
  const passed = group.buffer.takeBefore(watermark).flatMap((candidate) => stage.take(candidate));
  return [...passed, ...stage.advance(group.sources, watermark)];
}
