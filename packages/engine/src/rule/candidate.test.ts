import { maximumJsonDepth, parseJson, type JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { event, oneEvent, rule, ruleSet } from "../test-rules.ts";
import { moveCandidate, parseStoredCandidate, toStoredCandidate } from "./candidate.ts";

test("an event as deep as one may be is stored and read again", () => {
  const inner = maximumJsonDepth - 1;
  const parsed = parseJson(`{"a":${"[".repeat(inner)}1${"]".repeat(inner)}}`);
  const document = parsed.ok ? (parsed.value as JsonObject) : {};
  const candidates = createProgram(ruleSet([rule(oneEvent())])).match(event(1, document));
  expect(candidates.map(toStoredCandidate).map(parseStoredCandidate)).toEqual(candidates);
});

test("a candidate that is moved to another line sorts as one found there", () => {
  const program = createProgram(ruleSet([rule(oneEvent())]));
  const [before, there] = [event(1, {}, 3), event(1, {}, 30)].map((each) => program.match(each)[0]!);
  expect(moveCandidate(before!, there!.event)).toEqual(there);
});
