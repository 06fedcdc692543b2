import { type Happening, type Seen as SeenHappening, showMatch, valuesOf } from "./steps.ts";

// When sequences fire, and on what, written down a second time: for each key and each moment every way to give events to
// steps is tried, and the definition asked of each.

/** Durations in seconds; 0: none. */
export interface Step {
  readonly letters: string;
  readonly atLeast: number;
  readonly distinct: boolean;
  readonly within: number;
  /** The place of an earlier step whose value it shares. */
  readonly shares: number | undefined;
}

export interface Absence extends Pick<Step, "letters" | "within" | "shares"> {
  readonly where: "before" | "between" | "after" | "without" | "until";
  /** Of `between`: the step that it follows. */
  readonly gap: number;
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly absences: readonly Absence[];
  readonly within: number;
}

/** `place`: where its source orders it within its time; 0: it does not. */
export interface PlacedHappening extends Happening {
  readonly place: number;
}

type Seen = SeenHappening<PlacedHappening>;

/** Whether one may come before the other: of events of one time that both have a place, the places decide. */
function may(left: Seen, right: Seen): boolean {
  if (left.time !== right.time) return left.time < right.time;
  return left.place === 0 || right.place === 0 || left.place <= right.place;
}

function must(left: Seen, right: Seen): boolean {
  return !may(right, left);
}

function compare(left: Seen, right: Seen): number {
  return (
    left.time - right.time || left.place - right.place || (left.identity < right.identity ? -1 : left === right ? 0 : 1)
  );
}

/** An event without a value is none of a distinct count's. */
function isOf(event: Seen, { letters, distinct }: Pick<Step, "letters"> & Partial<Step>): boolean {
  return letters.includes(event.letter) && (distinct !== true || event.values.length > 0);
}

function sharesWith(event: Seen, others: readonly Seen[]): boolean {
  return others.some((other) => valuesOf(other).some((value) => valuesOf(event).includes(value)));
}

interface Assigned {
  readonly reaches: readonly Seen[];
  readonly held: readonly (readonly Seen[])[];
}

/** One key's matches: when, and which events served which step. */
export function fireSequence(planned: Plan, events: readonly Seen[]): string[] {
  const wait =
    Math.max(0, ...planned.absences.filter(({ where }) => where === "after").map(({ within }) => within)) * 1000;
  const matches: string[] = [];
  let forgotten = Number.NEGATIVE_INFINITY;
  for (const at of [...new Set(events.map(({ time }) => time))].toSorted((a, b) => a - b)) {
    const [best] = assignAt(planned, events, { at, forgotten, wait }).toSorted((left, right) => {
      const places = left.reaches.map((_, place) => place).toReversed();
      return (
        places.map((place) => compare(right.reaches[place]!, left.reaches[place]!)).find((order) => order !== 0) ?? 0
      );
    });
    if (best === undefined) continue;
    forgotten = at;
    const served = best.held.flatMap((held, place) => held.map(({ line }) => [`s${place}`, line] as const));
    matches.push(showMatch(at + wait, served));
  }
  return matches;
}

interface Moment {
  readonly at: number;
  readonly forgotten: number;
  readonly wait: number;
}

/** Every way to give events to steps so that the last step is complete at a moment. */
function assignAt(planned: Plan, events: readonly Seen[], moment: Moment): Assigned[] {
  const { at, forgotten } = moment;
  const inWindow = events.filter(({ time }) => time <= at && time > at - planned.within * 1000 && time > forgotten);
  let ways: readonly (readonly Seen[])[] = [[]];
  for (const each of planned.steps) {
    ways = ways.flatMap((way) =>
      inWindow
        .filter((event) => isOf(event, each) && !way.includes(event) && way.every((before) => may(before, event)))
        .map((event) => [...way, event]),
    );
  }
  return ways
    .filter((way) => way.at(-1)!.time === at)
    .flatMap((way) => assign(planned, { all: events, inWindow }, way, moment) ?? []);
}

/** What each step holds where its event, or the one that reaches its number, is given; undefined: it is no assignment. */
function assign(
  { steps, absences }: Plan,
  { all, inWindow }: { readonly all: readonly Seen[]; readonly inWindow: readonly Seen[] },
  reaches: readonly Seen[],
  { at, wait }: Moment,
): Assigned | undefined {
  const isSingle = (step: Step) => step.atLeast === 1 && !step.distinct;
  const taken: (readonly Seen[])[] = steps.map((step, place) => (isSingle(step) ? [reaches[place]!] : []));
  const starts: Seen[] = [];
  const holders: ((next: Seen | undefined) => readonly Seen[])[] = [];
  const heldAt = (place: number, event: Seen) => holders[place]!(starts[place + 1] ?? event);
  for (const [place, step] of steps.entries()) {
    const reach = reaches[place]!;
    const agrees = (event: Seen) => step.shares === undefined || sharesWith(event, heldAt(step.shares, event));
    if (isSingle(step)) {
      if (!agrees(reach)) return undefined;
      starts.push(reach);
      holders.push(() => [reach]);
    } else {
      const others = () => new Set(taken.filter((_, other) => other !== place).flat());
      const cuts =
        place > 0
          ? []
          : absences
              .filter(({ where, shares }) => (where === "without" || where === "until") && shares === undefined)
              .flatMap((cut) => all.filter((event) => isOf(event, cut) && event.time < at));
      const fits = inWindow
        .filter((event) => isOf(event, step) && !others().has(event) && !cuts.some((cut) => must(event, cut)))
        .filter(
          (event) =>
            (place === 0 || (may(reaches[place - 1]!, event) && event !== reaches[place - 1])) && agrees(event),
        )
        .toSorted(compare);
      const upTo = (last: Seen) =>
        countNewest(
          step,
          fits.filter((event) => compare(event, last) <= 0),
        );
      const first = place === 0 ? reach : fits.find((event) => upTo(event) !== undefined);
      const counted = first === reach ? upTo(reach) : undefined;
      if (counted === undefined) return undefined;
      taken[place] = counted;
      starts.push(counted[0]!);
      holders.push((next) =>
        fits.filter((event) => {
          if (place > 0 && compare(event, counted[0]!) < 0) return false;
          if (counted.includes(event)) return true;
          return !others().has(event) && (next === undefined ? compare(event, reach) <= 0 : may(event, next));
        }),
      );
    }
    if (place > 0 && !may(reaches[place - 1]!, starts[place]!)) return undefined;
  }
  const held = holders.map((hold, place) => hold(starts[place + 1]));
  const [start, last] = [starts[0]!, reaches.at(-1)!];
  const lies: Record<Absence["where"], (event: Seen, absence: Absence) => boolean> = {
    before: (event, { within }) => event.time > start.time - within * 1000 && must(event, start),
    between: (event, { gap }) => must(reaches[gap]!, event) && must(event, starts[gap + 1]!),
    after: (event, { within }) => must(last, event) && event.time <= last.time + within * 1000,
    without: (event) => must(start, event) && must(event, last),
    until: (event) => must(start, event) && (wait > 0 ? event.time <= last.time + wait : must(event, last)),
  };
  const spoilt = absences.some((absence) =>
    all.some(
      (event) =>
        isOf(event, absence) &&
        lies[absence.where](event, absence) &&
        (absence.shares === undefined || sharesWith(event, held[absence.shares]!)),
    ),
  );
  return spoilt ? undefined : { reaches, held };
}

/** The newest events that make the number, of which the last is needed for it; of distinct values, the newest of each. */
function countNewest({ atLeast, distinct, within }: Step, fits: readonly Seen[]): readonly Seen[] | undefined {
  const last = fits.at(-1);
  if (last === undefined) return undefined;
  const recent = fits.filter(({ time }) => within === 0 || time > last.time - within * 1000);
  if (!distinct) return recent.length < atLeast ? undefined : recent.slice(-atLeast);
  const newest = new Map<string, Seen>();
  for (const event of recent) for (const value of valuesOf(event)) newest.set(value, event);
  if (newest.size < atLeast || valuesOf(last).length === 0) return undefined;
  const counted = recent.filter((event) => [...newest.values()].includes(event)).toReversed();
  const values = new Set<string>();
  const needed = counted.filter((event) => {
    if (values.size >= atLeast) return false;
    for (const [value, shown] of newest) if (shown === event) values.add(value);
    return true;
  });
  return needed.toReversed();
}
