import type { JsonObject, SequenceTrigger, Step, TogetherTrigger } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createProgram, type Program } from "../../program.ts";
import { compareCandidates, type Candidate } from "../../rule/candidate.ts";
import { createEventStore } from "../../state/event-store.ts";
import { compare, event, field, keyPart, nowhere, rule, ruleSet, source, text } from "../../test-rules.ts";
import type { Match } from "../match.ts";
import { compileSteps } from "./compile-steps.ts";
import { Sequence } from "./sequence.ts";
import { StepMemory } from "./step-memory.ts";
import { StepsDetector } from "./steps-detector.ts";
import { Together } from "./together.ts";

type Plain = SequenceTrigger | TogetherTrigger;

const letters = fc.constantFrom("a", "b", "c", "ab", "bc", "abc");
const minutes = fc.integer({ min: 0, max: 9 });
const document: fc.Arbitrary<JsonObject> = fc.record({
  k: fc.constantFrom<JsonObject[string]>("x", "x", "y", ["x", "y"]),
  n: fc.constantFrom("a", "a", "b", "b", "c", "d"),
  place: fc.constantFrom(0, 1, 2, "none"),
});
const happenings = fc.array(fc.tuple(minutes, document), { maxLength: 30, size: "max" });
const within = fc.constantFrom(2, 4, 8).map((length) => length * 60_000);

const sequence: fc.Arbitrary<Plain> = fc
  .record({
    steps: fc.array(letters, { minLength: 1, maxLength: 4 }),
    ends: fc.array(fc.tuple(fc.constantFrom("without" as const, "until" as const), fc.constantFrom("d", "ad")), {
      maxLength: 1,
    }),
    within,
  })
  .map(({ steps: [first, ...others], ends, within: length }) => ({
    kind: "sequence" as const,
    per: [keyPart("k")],
    within: length,
    steps: [
      toStep("step", first!, "s0"),
      ...others.map((each, at) => toStep("step", each, `s${at + 1}`)),
      ...ends.map(([role, each]) => toStep(role, each, "end")),
    ] as const,
  }));
const together: fc.Arbitrary<Plain> = fc
  .record({ parts: fc.array(letters, { minLength: 1, maxLength: 3 }), within })
  .map(({ parts: [first, ...others], within: length }) => ({
    kind: "together" as const,
    per: [keyPart("k")],
    within: length,
    steps: [toStep("step", first!, "s0"), ...others.map((each, at) => toStep("step", each, `s${at + 1}`))] as const,
  }));

function toStep(role: Step["role"], of: string, name: string): Step {
  const where = compare(
    field("n"),
    "is",
    [...of].map((letter) => text(letter)),
  );
  return {
    role,
    name,
    atLeast: 1,
    events: { source: source.name, where, at: nowhere },
    references: null,
    per: [keyPart("k")],
    at: nowhere,
  };
}

function createDetector({ compilation }: Program, trigger: Plain, isPlain: boolean) {
  const steps = compileSteps(compilation, trigger);
  const Kind = trigger.kind === "sequence" ? Sequence : Together;
  const options = { horizon: steps.horizon, mostKeys: 10, events: createEventStore() };
  const memory = new StepMemory(trigger, options);
  return new StepsDetector(new Kind(steps, trigger.steps.length, isPlain), memory, undefined);
}

function toShown({ key, time, steps }: Match) {
  const lines = [...(steps ?? [])].map(([name, held]) => [name, held.map((each) => each.event.origin)]);
  return { key, time, lines };
}

function run(program: Program, trigger: Plain, isPlain: boolean, candidates: readonly Candidate[]) {
  const detector = createDetector(program, trigger, isPlain);
  return [...candidates.flatMap((candidate) => detector.take(candidate)), ...detector.end()].map(toShown);
}

test("what plain steps keep gives the matches that all events give", () => {
  const plain = fc.oneof({ weight: 3, arbitrary: sequence }, together);
  fc.assert(
    fc.property(plain, happenings, (trigger, given) => {
      const sources = [{ ...source, order: "place" }];
      const program = createProgram(ruleSet([rule(trigger)], { sources }));
      const events = given.map(([at, { place, ...rest }], line) =>
        event(at, place === "none" ? rest : { ...rest, place: place! }, line),
      );
      const candidates = events.flatMap((each) => program.match(each)).toSorted(compareCandidates);
      expect(run(program, trigger, true, candidates)).toEqual(run(program, trigger, false, candidates));
    }),
    { numRuns: 500 },
  );
});
