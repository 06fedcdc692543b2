import { maximumJsonDepth, parseJson, type JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { event, oneEvent, rule, ruleSet } from "../test-rules.ts";
import { parseStoredAfter, parseStoredCandidate, toStoredAfter, toStoredCandidate } from "./candidate.ts";

test("an event as deep as one may be is stored and read again", () => {
  const inner = maximumJsonDepth - 1;
  const parsed = parseJson(`{"a":${"[".repeat(inner)}1${"]".repeat(inner)}}`);
  const document = parsed.ok ? (parsed.value as JsonObject) : {};
  const candidates = createProgram(ruleSet([rule(oneEvent())])).match(event(1, document));
  expect(candidates.map(toStoredCandidate).map(parseStoredCandidate)).toEqual(candidates);
});

test("the event of several candidates is stored once, and is one object when they are read", () => {
  const program = createProgram(ruleSet([rule(oneEvent()), rule(oneEvent(), { id: "m.other" })]));
  const candidates = [1, 2].flatMap((second) => program.match(event(second, { text: "of this event" })));
  const stored = candidates.map((candidate, at) => toStoredAfter(candidate, candidates[at - 1]));
  expect(stored.map((line) => line.includes("of this event"))).toEqual([true, false, true, false]);
  const read: ReturnType<typeof parseStoredAfter>[] = [];
  for (const line of stored) read.push(parseStoredAfter(line, read.at(-1)));
  expect(read).toEqual(candidates);
  expect(read[1]!.event).toBe(read[0]!.event);
});
