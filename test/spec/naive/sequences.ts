import { createHash } from "node:crypto";
import { toCanonicalJson, type JsonObject } from "@tocsin/core";
import fc from "fast-check";
import { compileText, run, runStream, type Example } from "./agreement.ts";
import { firstMoment } from "./scalars.ts";

// When sequences fire, and on what, written down a second time: for each key and each moment every way to give events to
// steps is tried, and the definition asked of each.

/** Durations in seconds; 0: none. */
interface Step {
  readonly letters: string;
  readonly atLeast: number;
  readonly distinct: boolean;
  readonly within: number;
  /** The place of an earlier step whose value it shares. */
  readonly shares: number | undefined;
}

interface Absence extends Pick<Step, "letters" | "within" | "shares"> {
  readonly where: "before" | "between" | "after" | "without" | "until";
  /** Of `between`: the step that it follows. */
  readonly gap: number;
}

interface Plan {
  readonly steps: readonly Step[];
  readonly absences: readonly Absence[];
  readonly within: number;
}

interface Happening {
  readonly time: number;
  readonly keys: readonly string[];
  readonly letter: string;
  readonly values: readonly string[];
  readonly place: number;
  /** How much later it comes, in milliseconds: not so much that it is late. */
  readonly delay: number;
}

/** An event as the definition sees it. */
interface Seen extends Happening {
  readonly line: number;
  readonly identity: string;
}

const letters = fc.constantFrom("a", "b", "c", "ab", "bc", "abc", "abcd");
const step: fc.Arbitrary<Step> = fc.record({
  letters,
  atLeast: fc.constantFrom(1, 1, 1, 2, 3),
  distinct: fc.constantFrom(false, false, true),
  within: fc.constantFrom(0, 0, 2, 4),
  shares: fc.constantFrom(undefined, undefined, 0, 1),
});
const absence: fc.Arbitrary<Absence> = fc.record({
  where: fc.constantFrom("before", "between", "after", "without", "until"),
  letters: fc.constantFrom("d", "d", "a", "bd"),
  within: fc.integer({ min: 1, max: 5 }),
  shares: fc.constantFrom(undefined, undefined, 0, 1),
  gap: fc.nat(1),
});
const plan: fc.Arbitrary<Plan> = fc
  .record({
    steps: fc.constantFrom(1, 2, 2, 3, 3).chain((length) => fc.array(step, { minLength: length, maxLength: length })),
    absences: fc.array(absence, { maxLength: 2 }),
    within: fc.constantFrom(3, 6, 12),
  })
  .map(({ steps, absences, within }) => ({
    steps: steps.map((each, at) => toStep(each, at)),
    absences: absences
      .filter(({ where }) => where !== "between" || steps.length > 1)
      .map((each) => ({
        ...each,
        gap: steps.length > 1 ? each.gap % (steps.length - 1) : 0,
        shares: each.shares === undefined ? undefined : Math.min(each.shares, steps.length - 1),
      })),
    within,
  }));
const happening: fc.Arbitrary<Happening> = fc.record({
  time: fc
    .tuple(fc.nat(9), fc.constantFrom(0, 0, 0, 0, 1, -1))
    .map(([seconds, more]) => firstMoment + 1000 * seconds + more),
  keys: fc.constantFrom(["k"], ["k"], ["k"], ["l"], ["k", "l"], []),
  letter: fc.constantFrom("a", "a", "b", "b", "c", "d"),
  values: fc.constantFrom(["x"], ["x"], ["y"], ["X", "y"], []),
  place: fc.constantFrom(0, 0, 1, 2),
  delay: fc.nat(2000),
});

function toStep(step: Step, at: number): Step {
  const shares = at === 0 || step.shares === undefined ? undefined : Math.min(step.shares, at - 1);
  const counts = step.atLeast > 1 || step.distinct;
  return { ...step, shares, within: counts ? step.within : 0 };
}

export const sequenceExamples: fc.Arbitrary<Example> = fc
  .tuple(plan, fc.array(happening, { maxLength: 11, size: "max" }))
  .map(([planned, events]) => ({ text: writeRule(planned), documents: events.map(toDocument) }));

/** Sequences fire on the events on which a naive reading of their definition does, whatever the order of the input. */
export const sequencesAgree = fc.property(
  plan,
  fc.array(happening, { maxLength: 11, size: "max" }),
  (planned, happenings) => {
    const text = writeRule(planned);
    const documents = happenings.map(toDocument);
    const seen = happenings.map((each, line): Seen => ({ ...each, line, identity: identify(documents[line]!) }));
    const expected = ["k", "l"].flatMap((key) =>
      fire(
        planned,
        seen.filter(({ keys }) => keys.includes(key)),
      ).map((match) => `"${key}" ${match}`),
    );
    const coming = seen.toSorted((left, right) => left.time + left.delay - right.time - right.delay);
    for (const input of [seen, seen.toReversed(), coming]) {
      const evaluate = input === coming ? runStream : run;
      const found = evaluate(
        compileText(text),
        input.map(({ line }) => documents[line]!),
      ).map(({ alert }) => {
        const { key, events } = alert.tocsin.alert;
        const served = events.map((event) => `${JSON.stringify(event["step"])}:${input[Number(event["line"])]!.line}`);
        return `${JSON.stringify(key["k"])} ${Date.parse(alert["@timestamp"]) - firstMoment} ${served.toSorted().join(" ")}`;
      });
      if (found.toSorted().join("; ") === expected.toSorted().join("; ")) continue;
      throw new Error(`${text}alerts ${found.toSorted().join("; ")}, should ${expected.toSorted().join("; ")}`);
    }
  },
);

function writeRule({ steps, absences, within }: Plan): string {
  const write = (each: Pick<Step, "letters" | "shares">) =>
    `events where t in [${[...each.letters].map((letter) => `"${letter}"`).join(", ")}]` +
    (each.shares === undefined ? "" : ` and w is s${each.shares}.w`);
  const no = (each: Absence, at: number) =>
    `no n${at}: ${write(each)}${each.where === "between" ? "" : ` within ${each.within} seconds`}`;
  const lines: string[] = [];
  const add = (where: Absence["where"], gap?: number) =>
    absences.forEach((each, at) => {
      if (each.where !== where || (gap !== undefined && gap !== each.gap)) return;
      if (where === "without" || where === "until") lines.push(`${where} n${at}: ${write(each)}`);
      else lines.push(`${lines.length > 0 ? "then " : ""}${no(each, at)}`);
    });
  add("before");
  for (const [at, each] of steps.entries()) {
    const quantity = each.distinct
      ? `at least ${each.atLeast} distinct w of `
      : each.atLeast > 1
        ? `at least ${each.atLeast} `
        : "";
    const own = each.within > 0 ? ` within ${each.within} seconds` : "";
    lines.push(`${lines.length > 0 ? "then " : ""}s${at}: ${quantity}${write(each)}${own}`);
    if (at < steps.length - 1) add("between", at);
  }
  add("after");
  add("without");
  add("until");
  const source = "source events typed by untyped ordered by place late by 2 seconds\n";
  return `${source}rule example {\n when sequence per k within ${within} seconds {\n  ${lines.join("\n  ")}\n }\n severity low\n}\n`;
}

function toDocument({ time, keys, letter, values, place }: Happening, line: number): JsonObject {
  return { "@timestamp": time, k: keys, t: letter, w: values, ...(place > 0 && { place }), line };
}

function identify(document: JsonObject): string {
  return createHash("sha256").update(toCanonicalJson(document)).digest("hex").slice(0, 32);
}

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

/** Text is compared without regard to case. */
function valuesOf(event: Seen): string[] {
  return [...new Set(event.values.map((value) => value.toLowerCase()))];
}

function sharesWith(event: Seen, others: readonly Seen[]): boolean {
  return others.some((other) => valuesOf(other).some((value) => valuesOf(event).includes(value)));
}

interface Assigned {
  readonly reaches: readonly Seen[];
  readonly held: readonly (readonly Seen[])[];
}

/** One key's matches: when, and which events served which step. */
function fire(planned: Plan, events: readonly Seen[]): string[] {
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
    const served = best.held.flatMap((held, place) => held.map(({ line }) => `"s${place}":${line}`));
    matches.push(`${at + wait - firstMoment} ${served.toSorted().join(" ")}`);
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
