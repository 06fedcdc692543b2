import fc from "fast-check";
import type { Example } from "./agreement.ts";
import {
  checkMatches,
  happeningWithin,
  type Seen,
  showMatch,
  toDocument,
  valuesOf,
  writeLetters,
  writeQuantity,
} from "./steps.ts";

// When `all` fires, and on what, written down a second time: for each key and each moment every way to give events to
// parts is tried.

/** Durations in seconds; 0: none. */
interface Part {
  readonly letters: string;
  readonly atLeast: number;
  readonly distinct: boolean;
  readonly within: number;
}

interface Plan {
  readonly parts: readonly Part[];
  /** The letters of what must not happen. */
  readonly no: string;
  readonly within: number;
}

const part: fc.Arbitrary<Part> = fc
  .record({
    letters: fc.constantFrom("a", "b", "ab", "abc", "c"),
    atLeast: fc.constantFrom(1, 1, 2, 3),
    distinct: fc.constantFrom(false, false, true),
    within: fc.constantFrom(0, 0, 2),
  })
  .map((each) => ({ ...each, within: each.atLeast > 1 || each.distinct ? each.within : 0 }));
const plan: fc.Arbitrary<Plan> = fc.record({
  parts: fc.constantFrom(1, 2, 2, 3).chain((length) => fc.array(part, { minLength: length, maxLength: length })),
  no: fc.constantFrom("", "", "d", "ad"),
  within: fc.constantFrom(2, 4, 8),
});
const happening = happeningWithin(7);

export const togetherExamples: fc.Arbitrary<Example> = fc
  .tuple(plan, fc.array(happening, { maxLength: 8, size: "max" }))
  .map(([planned, events]) => ({ text: writeRule(planned), documents: events.map(toDocument) }));

/** `all` fires on the events on which a naive reading of its definition does, whatever the order of the input. */
export const togetherAgrees = fc.property(
  plan,
  fc.array(happening, { maxLength: 8, size: "max" }),
  (planned, happenings) =>
    checkMatches(writeRule(planned), happenings, happenings.map(toDocument), (events) => fire(planned, events)),
);

function writeRule({ parts, no, within }: Plan): string {
  const lines = parts.map((each, at) => {
    const own = each.within > 0 ? ` within ${each.within} seconds` : "";
    return `p${at}: ${writeQuantity(each)}${writeLetters(each.letters)}${own}`;
  });
  if (no !== "") lines.push(`no n: ${writeLetters(no)}`);
  return `source events typed by untyped late by 2 seconds\nrule example {\n when all per k within ${within} seconds {\n  ${lines.join("\n  ")}\n }\n severity low\n}\n`;
}

function isLater(left: Seen, right: Seen): boolean {
  return left.time === right.time ? left.identity > right.identity : left.time > right.time;
}

function isOf(event: Seen, { letters, distinct }: Part): boolean {
  return letters.includes(event.letter) && (!distinct || event.values.length > 0);
}

/** One key's matches: when, and which events served which part. */
function fire(planned: Plan, events: readonly Seen[]): string[] {
  const length = planned.within * 1000;
  const matches: string[] = [];
  let left = events.filter((event) => planned.parts.some((part) => isOf(event, part)));
  for (const time of [...new Set(left.map((event) => event.time))].toSorted((a, b) => a - b)) {
    // Without what must not happen a window ends at its newest event, with it begins at its oldest.
    const isIn = (event: Seen) =>
      planned.no === ""
        ? event.time > time - length && event.time <= time
        : event.time >= time && event.time < time + length;
    const inWindow = left.filter(isIn).toSorted((a, b) => (isLater(a, b) ? -1 : 1));
    const isSpoilt = events.some((event) => planned.no.includes(event.letter) && event.time > time && isIn(event));
    if (planned.no !== "" && isSpoilt) continue;
    const [best] = waysOf(planned.parts, inWindow)
      .filter((way) => planned.no === "" || way.flat().some((event) => event.time === time))
      .toSorted(compareWays);
    if (best === undefined) continue;
    const used = new Set(best.flat());
    const served = planned.parts.flatMap((part, place) => {
      const counts = part.atLeast > 1 || part.distinct;
      const further = counts ? inWindow.filter((event) => isOf(event, part) && !used.has(event)) : [];
      return [...best[place]!, ...further].map(({ line }) => [`p${place}`, line] as const);
    });
    const end = planned.no === "" ? time : time + length;
    left = left.filter((event) => (planned.no === "" ? event.time > end : event.time >= end));
    matches.push(showMatch(end, served));
  }
  return matches;
}

type Way = readonly (readonly Seen[])[];

/** Every way to give events (the latest first) to parts, none to two. */
function waysOf(parts: readonly Part[], events: readonly Seen[]): Way[] {
  let ways: Way[] = [[]];
  for (const part of parts) {
    const sets = setsOf(
      part,
      events.filter((event) => isOf(event, part)),
    );
    ways = ways.flatMap((way) =>
      sets
        .filter((set) => !way.some((other) => other.some((event) => set.includes(event))))
        .map((set) => [...way, set]),
    );
  }
  return ways;
}

/** The sets of events that make up a part, each event of them needed. */
function setsOf({ atLeast, distinct, within }: Part, events: readonly Seen[]): (readonly Seen[])[] {
  const sets: (readonly Seen[])[] = [];
  const grow = (set: readonly Seen[], rest: readonly Seen[]): void => {
    const number = distinct ? new Set(set.flatMap(valuesOf)).size : set.length;
    if (number >= atLeast) {
      sets.push(set);
      return;
    }
    for (const [at, event] of rest.entries()) {
      if (within > 0 && set.length > 0 && event.time <= set[0]!.time - within * 1000) continue;
      if (distinct && valuesOf(event).every((value) => set.some((other) => valuesOf(other).includes(value)))) continue;
      grow([...set, event], rest.slice(at + 1));
    }
  };
  grow([], events);
  return sets;
}

/** The way whose last part, then the one before it …, has the later events first. */
function compareWays(left: Way, right: Way): number {
  for (let place = left.length - 1; place >= 0; place--) {
    for (const [at, event] of left[place]!.entries()) {
      const other = right[place]![at];
      if (other === undefined || other === event) continue;
      return isLater(event, other) ? -1 : 1;
    }
  }
  return 0;
}
