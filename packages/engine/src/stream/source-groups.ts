import { alertsSource, type JsonValue } from "@tocsin/core";
import type { Examined, Program } from "../program.ts";
import { EventReader, type EventWriter } from "../snapshot/event-table.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Stage } from "../stage/create-stage.ts";
import { OrderedBuffer } from "./ordered-buffer.ts";

type Saved = readonly [
  late: number,
  groups: readonly (readonly [sources: readonly string[], watermark: number | null, waiting: readonly number[]])[],
];

/** The rules that read just these sources: they share a watermark and an order. */
export interface Group {
  /** Full names, sorted. */
  readonly sources: readonly string[];
  /** The largest that one of the sources allows. */
  readonly lateness: number;
  /** Newest time of any of the sources less the lateness: everything before it has come. */
  watermark: number;
  readonly buffer: OrderedBuffer;
}

export function saveGroups(late: number, groups: Iterable<Group>, events: EventWriter): JsonValue {
  const saved = [...groups].map(
    ({ sources, watermark, buffer }) =>
      [sources, Number.isFinite(watermark) ? watermark : null, buffer.save(events)] as const,
  );
  return [late, saved] satisfies Saved;
}

/** The watermark of sources goes on whatever became of their rules; what waits for it only goes to rules that go on. Gives the number of late events. */
export function restoreGroups(from: Snapshot, groups: ReadonlyMap<string, Group>, stage: Stage): number {
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

/** The watermarks that sources have, as plain data; of which nothing has come yet are left out. */
export type Watermarks = readonly (readonly [sources: readonly string[], watermark: number])[];

export function watermarksOf(groups: Iterable<Group>): Watermarks {
  const spoken = [...groups].filter(hasSpoken);
  return spoken.map(({ sources, watermark }) => [sources, watermark]);
}

/** Of a program of the same rules. */
export function setWatermarks(groups: ReadonlyMap<string, Group>, watermarks: Watermarks): void {
  const bySources = new Map(watermarks.map(([sources, watermark]) => [sources.join("\n"), watermark]));
  for (const group of groups.values()) {
    group.watermark = bySources.get(group.sources.join("\n")) ?? Number.NEGATIVE_INFINITY;
  }
}

/** The group of each rule, by the rule's full name. */
export function toGroups(program: Program): ReadonlyMap<string, Group> {
  const lateness = new Map(program.ruleSet.sources.map((source) => [source.name, source.lateness]));
  const bySources = new Map<string, Group>();
  const groups = new Map<string, Group>();
  for (const [id, { sources }] of program.rules) {
    const name = sources.length === 1 ? sources[0]! : sources.join("\n");
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

/**
 * The time before which the rules over events have found what they find: rules over `alerts` wait for the source that is
 * furthest behind. Sources of which nothing has come yet hold nobody up. Where all rules are over `alerts`, theirs.
 */
export function foundBefore(groups: readonly Group[]): number {
  const spoken = groups.filter(hasSpoken);
  const overEvents = spoken.filter(({ sources }) => !sources.includes(alertsSource.name));
  return Math.min(...(overEvents.length > 0 ? overEvents : spoken).map(({ watermark }) => watermark));
}

/** Whether something of its sources has come. */
export function hasSpoken({ watermark }: Group): boolean {
  return Number.isFinite(watermark);
}

type Times = Examined["times"];

/** The newest time that an event has in one of the group's sources. */
export function newestTime({ sources }: Group, times: Times): number | undefined {
  const own = times.flatMap(({ source, time }) => (time !== undefined && sources.includes(source) ? [time] : []));
  return own.length === 0 ? undefined : Math.max(...own);
}

export function isLate({ sources, watermark }: Group, times: Times): boolean {
  return times.some(({ source, time }) => time !== undefined && time < watermark && sources.includes(source));
}
