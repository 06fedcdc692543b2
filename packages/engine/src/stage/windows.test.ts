import type { CountTrigger, DistinctTrigger, Event, JsonValue, RuleSet, Trigger } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { createProgram } from "../program.ts";
import { compareCandidates } from "../rule/candidate.ts";
import { parseStoredCandidate, toStoredCandidate } from "../rule/stored-candidates.ts";
import { createStream } from "../stream/create-stream.ts";
import { event, field, keyPart, rule, ruleSet, source, start } from "../test-rules.ts";
import { createStage } from "./create-stage.ts";
import type { Emission } from "./rule-stage.ts";

const minute = 60_000;
const events = { source: source.name, where: null, at: { file: "", start: 0, end: 0 } };

function count(atLeast: number, minutes: number, maybe = false): CountTrigger {
  return { kind: "count", events, atLeast, per: [keyPart("k", maybe)], within: minutes * minute };
}

function distinct(atLeast: number, minutes: number): DistinctTrigger {
  return { kind: "distinct", events, of: field("v"), atLeast, per: [keyPart("k")], within: minutes * minute };
}

/** Minutes after the start at which the rule fired. */
function firings(trigger: Trigger, input: readonly Event[]): number[] {
  return evaluate(ruleSet([rule(trigger)]), input).map(
    ({ alert }) => (Date.parse(alert["@timestamp"]) - start) / minute,
  );
}

function at(...minutes: number[]): Event[] {
  return minutes.map((when, line) => event(when, { k: "a", n: line }, line));
}

test("a count fires at the event that reaches the number, and again only after it was below", () => {
  expect(firings(count(3, 5), at(0, 1, 2, 3, 4, 7.5))).toEqual([2, 7.5]);
});

test("what expires and what arrives at one instant count together", () => {
  expect(firings(count(2, 5), at(0, 4, 5, 9, 14, 18.9))).toEqual([4, 18.9]);
  expect(firings(count(2, 5), at(0, 5, 9))).toEqual([9]);
  expect(firings(count(1, 5), at(0, 5, 10, 15.1))).toEqual([0, 15.1]);
});

test("events of one instant count together, and the identity chooses which of them completes", () => {
  const input = at(0, 3, 3, 3);
  const [emission] = evaluate(ruleSet([rule(count(3, 5))]), input);
  const program = createProgram(ruleSet([rule(count(3, 5))]));
  const ordered = input.flatMap((each) => program.match(each)).toSorted(compareCandidates);
  expect(emission?.alert.tocsin.alert.events.map(({ line }) => line)).toEqual(
    ordered.slice(0, 3).map(({ event: { origin } }) => "line" in origin && origin.line),
  );
});

test("an alert of a count says what was counted, when, and the key as first spelt", () => {
  const input = [event(0, { k: "Ann" }, 1), event(1, { k: "ann" }, 2), event(2, { k: "bob" }, 3)];
  const [emission, ...others] = evaluate(ruleSet([rule(count(2, 5))]), input);
  expect(others).toEqual([]);
  expect(emission?.alert.tocsin.alert).toMatchObject({
    key: { k: "Ann" },
    value: 2,
    window: { start: "2026-01-04T23:56:00.000Z", end: "2026-01-05T00:01:00.000Z" },
    events_total: 2,
    events: [{ file: "events.ndjson", line: 1 }, { line: 2 }],
  });
});

test("an event without a key field belongs to no key, unless per maybe keeps it under an empty value", () => {
  const input = [event(0, {}), event(1, { k: null }), event(2, { k: "" })];
  expect(firings(count(2, 5), input)).toEqual([]);
  expect(firings(count(3, 5, true), input)).toEqual([2]);
  expect(evaluate(ruleSet([rule(count(2, 5, true))]), input)[0]?.alert.tocsin.alert.key).toEqual({ k: "" });
});

test("an event with several values of a key field belongs to each of the keys, the first 64", () => {
  const many = Array.from({ length: 100 }, (_, at) => `k${at}`);
  expect(firings(count(2, 5), [event(0, { k: ["a", "b"] }), event(1, { k: "b" }), event(2, { k: "a" })])).toEqual([
    1, 2,
  ]);
  expect(firings(count(1, 5), [event(0, { k: many })])).toHaveLength(64);
});

test("a distinct count counts values, not events, and an event brings all of its values", () => {
  const input = ["x", "X", "y", ["y", "z"]].map((v, when) => event(when, { k: "a", v }, when));
  expect(firings(distinct(3, 5), input)).toEqual([3]);
  expect(firings(distinct(2, 5), input)).toEqual([2]);
  const [emission] = evaluate(ruleSet([rule(distinct(3, 5))]), input);
  expect(emission?.alert.tocsin.alert.events.map(({ line }) => line)).toEqual([1, 3]);
});

test("an event without the value, or without a time, does not count", () => {
  expect(firings(distinct(1, 5), [event(0, { k: "a", v: [] })])).toEqual([]);
  const timeless: Event = { document: { k: "a", v: "x" }, origin: { file: "f", line: 1 } };
  expect(firings(count(1, 5), [timeless])).toEqual([]);
  const program = createProgram(ruleSet([rule(count(1, 5))]));
  program.match(timeless);
  expect(program.counts()).toMatchObject({ events: 1, withoutTime: 1 });
});

// Everything below compares with a window that keeps all and recomputes.

const body = fc.record({
  minutes: fc.integer({ min: 0, max: 12 }),
  k: fc.oneof(fc.constantFrom<string>("a", "A", "b"), fc.constant(null), fc.constant(["a", "b"])),
  v: fc.oneof(fc.constantFrom<string>("x", "X", "y", "z"), fc.constant([]), fc.constant(["x", "y", "z"])),
});
const input = fc
  .array(body, { maxLength: 25 })
  .map((bodies) => bodies.map(({ minutes, k, v }, line) => event(minutes, { k, v }, line)));
const trigger = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .map(([counts, atLeast, within]): Trigger => (counts ? count(atLeast, within) : distinct(atLeast, within)));

function toTexts(value: JsonValue | undefined): string[] {
  return [value].flat().map((item) => (typeof item === "string" ? item.toLowerCase() : "none"));
}

interface Occurrence {
  readonly time: number;
  readonly values: readonly string[];
}

/** Times at which a naive rule fires for one key: the number is worked out anew at every half minute. */
function naiveFirings(rule: CountTrigger | DistinctTrigger, occurrences: readonly Occurrence[]): number[] {
  const fired: number[] = [];
  let armed = true;
  for (let time = 0; time <= 24; time += 0.5) {
    const inside = occurrences.filter((each) => each.time > time - rule.within / minute && each.time <= time);
    const reached = rule.kind === "count" ? inside.length : new Set(inside.flatMap(({ values }) => values)).size;
    if (reached < rule.atLeast) armed = true;
    else if (armed) {
      fired.push(time);
      armed = false;
    }
  }
  return fired;
}

test("count and distinct fire when a rule that keeps everything and recomputes does", () => {
  fc.assert(
    fc.property(input, trigger, (all, tried) => {
      if (tried.kind !== "count" && tried.kind !== "distinct") return;
      const expected = ["a", "b"].flatMap((key) => {
        const occurrences = all.flatMap(({ document }): Occurrence[] => {
          const keys = toTexts(document["k"]);
          const values = toTexts(document["v"]);
          const time = (Date.parse(document["@timestamp"] as string) - start) / minute;
          return keys.includes(key) && (tried.kind === "count" || values.length > 0) ? [{ time, values }] : [];
        });
        return naiveFirings(tried, occurrences);
      });
      expect(firings(tried, all)).toEqual(expected.toSorted((left, right) => left - right));
    }),
    { numRuns: 1000 },
  );
});

function toText(emissions: readonly Emission[]): string[] {
  return emissions.map((emission) => JSON.stringify(emission)).toSorted();
}

function suppressed(tried: Trigger): RuleSet {
  return ruleSet([
    rule(tried, { suppression: { window: 3 * minute, per: null, at: events.at } }),
    rule({ kind: "one event", events }, { name: "one" }),
  ]);
}

test("the order of the input makes no difference", () => {
  const shuffled = input.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, trigger, ([all, other], tried) => {
      expect(toText(evaluate(suppressed(tried), other))).toEqual(toText(evaluate(suppressed(tried), all)));
    }),
  );
});

test("candidates that were stored and sorted as text give the same", () => {
  fc.assert(
    fc.property(input, trigger, (all, tried) => {
      const program = createProgram(suppressed(tried));
      const stage = createStage(program);
      const stored = all.flatMap((each) => program.match(each)).map(toStoredCandidate);
      const read = stored.map(parseStoredCandidate).toSorted(compareCandidates);
      const taken = read.flatMap((candidate) => stage.take(candidate));
      expect(toText([...taken, ...stage.end()])).toEqual(toText(evaluate(suppressed(tried), all)));
    }),
  );
});

test("a stream in any order within the lateness gives the same", () => {
  const disorder = fc.array(fc.integer({ min: 0, max: 5 * minute }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(input, trigger, disorder, (all, tried, delays) => {
      const arriving = all
        .map((each, index) => ({ each, arrival: Date.parse(each.document["@timestamp"] as string) + delays[index]! }))
        .toSorted((left, right) => left.arrival - right.arrival);
      const stream = createStream(createProgram(suppressed(tried)));
      const emissions = arriving.flatMap(({ each }) => stream.take(each));
      expect(toText([...emissions, ...stream.end()])).toEqual(toText(evaluate(suppressed(tried), all)));
      expect(stream.counts()).toEqual({ late: 0, waiting: 0 });
    }),
  );
});

test("keys beyond those that may be kept are given up, the longest quiet first, and counted", () => {
  const program = createProgram(ruleSet([rule(count(2, 60))]));
  const stage = createStage(program, { mostKeys: 2 });
  const keys = ["a", "b", "c", "a", "c", "b"].map((k, minutes) => event(minutes, { k }, minutes));
  const candidates = keys.flatMap((each) => program.match(each)).toSorted(compareCandidates);
  const fired = candidates.flatMap((candidate) => stage.take(candidate)).map(({ alert }) => alert.tocsin.alert.key);
  expect(fired).toEqual([{ k: "c" }]);
  expect(stage.counts()).toMatchObject([{ evicted: 3 }]);
});
