import { maximumJsonDepth, parseJson, type Event, type JsonObject } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { event, oneEvent, rule, ruleSet } from "../test-rules.ts";
import { compareCandidates, type Candidate } from "./candidate.ts";
import {
  parseCandidateLine,
  parseStoredCandidate,
  toAlike,
  toCandidateLine,
  toStoredCandidate,
} from "./stored-candidates.ts";

test("an event as deep as one may be is stored and read again", () => {
  const inner = maximumJsonDepth - 1;
  const parsed = parseJson(`{"a":${"[".repeat(inner)}1${"]".repeat(inner)}}`);
  const document = parsed.ok ? (parsed.value as JsonObject) : {};
  const candidates = createProgram(ruleSet([rule(oneEvent())])).match(event(1, document));
  expect(candidates.map(toStoredCandidate).map(parseStoredCandidate)).toEqual(candidates);
});

test("what rules take of one event stands in one line, with the event once", () => {
  const program = createProgram(ruleSet([rule(oneEvent(), { id: "m.b" }), rule(oneEvent(), { id: "m.a" })]));
  const candidates = [1, 2].flatMap((second) => program.match(event(second, { text: "of the event" })));
  const lines = toAlike(candidates).map(toCandidateLine);
  expect(lines.map((line) => line.split("of the event").length)).toEqual([2, 2]);
  const read = lines.flatMap(parseCandidateLine);
  expect(read).toEqual(candidates.toSorted(compareCandidates));
  expect(read[1]!.event).toBe(read[0]!.event);
});

const text = fc.oneof(
  fc.constantFrom("a", 'a"', "a b", "\u{10000}", "\ue000", "\u007f", "~", ""),
  fc.string({ unit: "binary" }),
);
const origin: fc.Arbitrary<Event["origin"]> = fc.oneof(
  fc.record({ file: text, line: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ index: text, id: text }),
);
const place = fc.oneof(
  fc.constant("0"),
  text.map((each) => `3${JSON.stringify(each)}`),
);
const time = fc.constantFrom(undefined, -1, 0, 1, 20, Date.UTC(2026, 0), Date.UTC(9999, 0));

function toCandidate(origin: Event["origin"], time: number | undefined, place: string, identity: string): Candidate {
  return { rule: "m.r", part: 0, event: { document: {}, origin }, time, identity, keys: [], counted: [], place };
}

test("lines sort as their candidates do", () => {
  const candidate = fc.tuple(origin, time, place, fc.constantFrom("00", "0f")).map((parts) => toCandidate(...parts));
  fc.assert(
    fc.property(candidate, candidate, (left, right) => {
      const [ofLeft, ofRight] = [left, right].map((each) => toCandidateLine([each]).split("\t")[0]!);
      const order = Buffer.compare(Buffer.from(ofLeft!), Buffer.from(ofRight!));
      expect(Math.sign(order)).toBe(Math.sign(compareCandidates(left, right)));
    }),
  );
});
