import type { JsonObject } from "@tocsin/core";
import type { Emission } from "@tocsin/engine";
import fc from "fast-check";
import { compileText, run, runStream, type Example } from "./agreement.ts";
import { timesOf } from "./firing.ts";
import { firstMoment, fold } from "./scalars.ts";

// What is new and what is known, written down a second time: all events are kept, and each is asked anew what came before it.

/** Durations in seconds; 0: the clause is not there. */
interface Plan {
  readonly state: "new" | "known";
  readonly per: boolean;
  readonly over: number;
  readonly stays: number;
  readonly learning: number;
  /** The rule counts two of the events within so long; 0: it is about one event. */
  readonly counted: number;
}

interface Happening {
  readonly time: number;
  readonly user: readonly string[];
  readonly country: readonly string[];
  readonly fits: boolean;
  readonly excepted: boolean;
}

/** An event with its place in the order of all. */
interface Placed extends Happening {
  readonly place: number;
}

const spelling = fc.constantFrom("a", "a", "A", "b", "");
const several = fc.oneof(
  { weight: 3, arbitrary: spelling.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(spelling, { maxLength: 3 }) },
);
const moment = fc
  .tuple(fc.nat(8), fc.constantFrom(0, 0, 0, 1, -1))
  .map(([seconds, more]) => firstMoment + 1000 * seconds + more);
const often = fc.constantFrom(true, true, true, true, true, false);
const happening: fc.Arbitrary<Happening> = fc.record({
  time: moment,
  user: several,
  country: several,
  fits: often,
  excepted: often.map((usual) => !usual),
});
const plan: fc.Arbitrary<Plan> = fc.record({
  state: fc.constantFrom("new", "known"),
  per: fc.boolean(),
  over: fc.constantFrom(2, 3, 6, 20),
  stays: fc.constantFrom(0, 0, 1, 2),
  learning: fc.constantFrom(0, 0, 3),
  counted: fc.constantFrom(0, 0, 3),
});
const shuffled = fc
  .array(happening, { minLength: 2, maxLength: 14, size: "max" })
  .chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events.keys()], { minLength: events.length })),
  );

export const historyExamples: fc.Arbitrary<Example> = fc
  .tuple(plan, shuffled)
  .map(([planned, [events]]) => ({ text: writeRule(planned), documents: events.map(toDocument) }));

/** Rules over what is new or known fire when a naive reading of them does, whatever the order of the input. */
export const historyAgrees = fc.property(plan, shuffled, (planned, [events, order]) => {
  const placed = events
    .map((event, place): Placed => ({ ...event, place }))
    .toSorted((left, right) => left.time - right.time || left.place - right.place);
  const text = writeRule(planned);
  const documents = order.map((index) => toDocument(events[index]!, index));
  checkOrder(text.replace("ordered by n", ""), documents);
  checkStream(text, documents);
  const found = run(compileText(text), documents).map(({ alert }) => {
    const { key } = alert.tocsin.alert;
    const names = planned.state === "known" || planned.counted > 0 ? [] : planned.per ? ["u", "c"] : ["c"];
    return `${Date.parse(alert["@timestamp"]) - firstMoment} ${names.map((name) => fold(JSON.stringify(key[name]))).join()}`;
  });
  const expected = fire(planned, placed);
  if (found.toSorted().join("\n") !== expected.toSorted().join("\n")) {
    throw new Error(`${text}alerts ${found.toSorted().join("; ")}, should ${expected.toSorted().join("; ")}`);
  }
});

/** Where nothing says which of the events of one time comes first, still any order of the input gives the same. */
function checkOrder(text: string, documents: readonly JsonObject[]): void {
  const idsOf = (all: readonly JsonObject[]) => run(compileText(text), all).map(({ alert }) => alert.tocsin.alert.id);
  const [there, back] = [idsOf(documents), idsOf(documents.toReversed())];
  if (there.join() !== back.join()) throw new Error(`${text}the order of the input makes a difference`);
}

/** In the order of their times, as a stream that allows a second, events give the same. */
function checkStream(text: string, documents: readonly JsonObject[]): void {
  const late = text.replace("ordered by n", "ordered by n late by 1 second");
  const inTime = documents.toSorted((left, right) => Number(left["@timestamp"]) - Number(right["@timestamp"]));
  const idsOf = (emissions: readonly Emission[]) => emissions.map(({ alert }) => alert.tocsin.alert.id).toSorted();
  if (idsOf(runStream(compileText(late), inTime)).join() === idsOf(run(compileText(text), documents)).join()) return;
  throw new Error(`${text}a stream makes a difference`);
}

function writeRule({ state, per, over, stays, learning, counted }: Plan): string {
  const history = [
    `with ${state} c`,
    ...(per ? ["per u"] : []),
    `over ${over} seconds`,
    ...(stays > 0 ? [`for ${stays} seconds`] : []),
    ...(learning > 0 ? [`learning ${learning} seconds`] : []),
  ].join(" ");
  const events = `events where fits is "yes" ${history}`;
  const when = counted > 0 ? `at least 2 ${events} within ${counted} seconds` : `any ${events}`;
  const except = 'except when excepted is "yes" because "e"';
  return `source events typed by untyped ordered by n\nrule example { when ${when} ${except} severity low }\n`;
}

function toDocument({ time, user, country, fits, excepted }: Happening, n: number): JsonObject {
  const words = { fits: fits ? "yes" : "no", excepted: excepted ? "yes" : "no" };
  return { "@timestamp": time, n, u: user, c: country, ...words };
}

function fire(planned: Plan, events: readonly Placed[]): string[] {
  const own = events.filter(({ fits }) => fits);
  const start = Math.min(...events.map(({ time }) => time)) + planned.learning * 1000;
  const through = own.flatMap((event) => {
    const first = combinationsOf(planned, event).find((combination) => isAsAsked(planned, own, event, combination));
    return first === undefined || event.excepted || event.time < start ? [] : [{ time: event.time, first }];
  });
  if (planned.counted > 0) {
    const counted = { atLeast: 2, distinct: false, within: planned.counted };
    return timesOf(
      counted,
      through.map(({ time }) => ({ time, values: [] })),
    ).map((time) => `${time - firstMoment} `);
  }
  return through.map(({ time, first }) => {
    const key = planned.state === "known" ? "" : first.map((value) => JSON.stringify(value)).join();
    return `${time - firstMoment} ${key}`;
  });
}

function combinationsOf({ per }: Plan, { user, country }: Happening): readonly (readonly string[])[] {
  const countries = [...new Set(country.map(fold))];
  const users = [...new Set(user.map(fold))];
  return per ? users.flatMap((one) => countries.map((two) => [one, two])) : countries.map((one) => [one]);
}

function isAsAsked(planned: Plan, own: readonly Placed[], event: Placed, combination: readonly string[]): boolean {
  const has = (other: Placed) =>
    combinationsOf(planned, other).some((each) => each.join("\n") === combination.join("\n"));
  const pastOf = ({ time }: Placed, at: number) =>
    own.slice(0, at).filter((other) => other.time > time - planned.over * 1000);
  const at = own.indexOf(event);
  const begun = own.slice(0, at + 1).findLastIndex((other, index) => has(other) && !pastOf(other, index).some(has));
  const beginning = own[begun]!;
  const isFresh = beginning === event || event.time - beginning.time < planned.stays * 1000;
  if (planned.state === "known") return !isFresh;
  const spoke = ({ user, country }: Placed) => country.length > 0 && user.map(fold).includes(combination[0]!);
  return isFresh && (!planned.per || pastOf(beginning, begun).some(spoke));
}
