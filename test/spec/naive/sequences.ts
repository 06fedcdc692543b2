import type { JsonObject } from "@tocsin/core";
import fc from "fast-check";
import type { Example } from "./agreement.ts";
import { type Absence, fireSequence, type PlacedHappening, type Plan, type Step } from "./sequence-assignments.ts";
import { checkMatches, happeningWithin, toDocument, writeLetters, writeQuantity } from "./steps.ts";

// Random sequences, as text and as they are planned.

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
    isPlain: fc.constantFrom(true, false, false),
  })
  .map((each) => (each.isPlain ? { ...each, ...toPlain(each) } : each))
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
const happening: fc.Arbitrary<PlacedHappening> = fc
  .tuple(happeningWithin(9), fc.constantFrom(0, 0, 1, 2))
  .map(([each, place]) => ({ ...each, place }));

/** Of steps that take one event each, and ask nothing of each other's, an engine may keep less. */
function toPlain({ steps, absences }: Pick<Plan, "steps" | "absences">): Pick<Plan, "steps" | "absences"> {
  return {
    steps: steps.map((each) => ({ ...each, atLeast: 1, distinct: false, shares: undefined })),
    absences: absences
      .filter(({ where }) => where === "without" || where === "until")
      .map((each) => ({ ...each, shares: undefined })),
  };
}

function toStep(step: Step, at: number): Step {
  const shares = at === 0 || step.shares === undefined ? undefined : Math.min(step.shares, at - 1);
  const counts = step.atLeast > 1 || step.distinct;
  return { ...step, shares, within: counts ? step.within : 0 };
}

export const sequenceExamples: fc.Arbitrary<Example> = fc
  .tuple(plan, fc.array(happening, { maxLength: 11, size: "max" }))
  .map(([planned, events]) => ({ text: writeRule(planned), documents: events.map(toPlacedDocument) }));

/** Sequences fire on the events on which a naive reading of their definition does, whatever the order of the input. */
export const sequencesAgree = fc.property(
  plan,
  fc.array(happening, { maxLength: 11, size: "max" }),
  (planned, happenings) =>
    checkMatches(writeRule(planned), happenings, happenings.map(toPlacedDocument), (events) =>
      fireSequence(planned, events),
    ),
);

function writeRule({ steps, absences, within }: Plan): string {
  const write = (each: Pick<Step, "letters" | "shares">) =>
    writeLetters(each.letters) + (each.shares === undefined ? "" : ` and w is s${each.shares}.w`);
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
    const own = each.within > 0 ? ` within ${each.within} seconds` : "";
    lines.push(`${lines.length > 0 ? "then " : ""}s${at}: ${writeQuantity(each)}${write(each)}${own}`);
    if (at < steps.length - 1) add("between", at);
  }
  add("after");
  add("without");
  add("until");
  const source = "source events typed by untyped ordered by place late by 2 seconds\n";
  return `${source}rule example {\n when sequence per k within ${within} seconds {\n  ${lines.join("\n  ")}\n }\n severity low\n}\n`;
}

function toPlacedDocument(happening: PlacedHappening, line: number): JsonObject {
  const { place } = happening;
  return { ...toDocument(happening, line), ...(place > 0 && { place }) };
}
