import type { Condition, JsonObject, Rule, RuleSet } from "@tocsin/core";
import { createProgram } from "@tocsin/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRule, compileRules, compileWhere, event, toRule, where } from "./random-conditions.ts";

// What the linter says never or always holds, or changes nothing, is so on every event that fits its schema. The engine
// is the judge: with the part put for true or false, or mended, it must say the same of every event.

const events = fc.array(event, { minLength: 20, maxLength: 40 });

/** The verdicts of the rule over the events, with another condition. */
function verdicts(ruleSet: RuleSet, change: (condition: Condition) => Condition, documents: readonly JsonObject[]) {
  const rules = ruleSet.rules.map((rule): Rule => {
    if (rule.trigger.kind !== "one event" || rule.trigger.events.where === null) throw new Error("another rule");
    const events = { ...rule.trigger.events, where: change(rule.trigger.events.where) };
    return { ...rule, trigger: { ...rule.trigger, events } };
  });
  const program = createProgram({ ...ruleSet, rules });
  return documents.map((document, at) => {
    const origin = { file: "events.ndjson", line: at + 1 };
    return program.match({ document, origin }).length > 0;
  });
}

/** The verdicts of one rule, its exceptions left out of its events. */
function verdictsOf(ruleSet: RuleSet, name: string, documents: readonly JsonObject[]): readonly boolean[] {
  const rules = ruleSet.rules.filter((rule) => rule.name === name);
  const exceptions = rules.flatMap((rule) => rule.exceptions);
  const without = (where: Condition): Condition => ({
    op: "all",
    of: [where, ...exceptions.map(({ when, at }): Condition => ({ op: "not", of: when, at }))],
    at: where.at,
  });
  return verdicts({ ...ruleSet, rules }, without, documents);
}

/** The condition with the parts at a place put for a constant. */
function put(condition: Condition, start: number, end: number, holds: boolean): Condition {
  if (condition.at.start === start && condition.at.end === end) return { op: "constant", holds, at: condition.at };
  if (condition.op === "not") return { ...condition, of: put(condition.of, start, end, holds) };
  if (condition.op !== "all" && condition.op !== "any") return condition;
  return { ...condition, of: condition.of.map((part) => put(part, start, end, holds)) };
}

test("what never or always holds, and what changes nothing, can be put for a constant", () => {
  let said = 0;
  fc.assert(
    fc.property(where, events, (condition, documents) => {
      const { ruleSet, diagnostics } = compileWhere(condition);
      if (ruleSet.rules.length === 0) return;
      const before = verdicts(ruleSet, (same) => same, documents);
      for (const { code, place, message } of diagnostics) {
        if (!["TOC4013", "TOC4014", "TOC4015"].includes(code)) continue;
        said++;
        const after = [true, false].map((holds) =>
          verdicts(ruleSet, (same) => put(same, place!.start, place!.end, holds), documents),
        );
        const [asTrue, asFalse] = after;
        if (code === "TOC4013") expect(asFalse, message).toEqual(before);
        else if (code === "TOC4014") expect(asTrue, message).toEqual(before);
        else expect(after, message).toContainEqual(before);
      }
    }),
    { numRuns: 400 },
  );
  expect(said).toBeGreaterThan(50);
});

test("a fix that claims to leave the meaning as it is does so", () => {
  let mended = 0;
  fc.assert(
    fc.property(where, events, (condition, documents) => {
      const { text, ruleSet, diagnostics } = compileWhere(condition);
      if (ruleSet.rules.length === 0) return;
      const before = verdicts(ruleSet, (same) => same, documents);
      for (const { fix, message } of diagnostics) {
        if (fix?.safe !== "same meaning") continue;
        mended++;
        const edits = fix.edits.toSorted((a, b) => b.place.start - a.place.start);
        const after = edits.reduce(
          (all, { place, newText }) => all.slice(0, place.start) + newText + all.slice(place.end),
          text,
        );
        const now = compileRule(after);
        expect(now.ruleSet.rules, message).toHaveLength(1);
        expect(
          verdicts(now.ruleSet, (same) => same, documents),
          message,
        ).toEqual(before);
      }
    }),
    { numRuns: 400 },
  );
  expect(mended).toBeGreaterThan(50);
});

test("an exception that is said to leave nothing to fire on leaves nothing", () => {
  let said = 0;
  fc.assert(
    fc.property(where, where, events, (condition, exception, documents) => {
      const { ruleSet, diagnostics } = compileRules([toRule("r", condition, exception)]);
      if (!diagnostics.some(({ code }) => code === "TOC4009")) return;
      said++;
      expect(verdictsOf(ruleSet, "r", documents)).not.toContain(true);
    }),
    { numRuns: 1000 },
  );
  expect(said).toBeGreaterThan(5);
});

test("a rule that is said to be covered fires on no event that the other does not fire on", () => {
  let said = 0;
  const rule = (name: string) =>
    fc.tuple(where, fc.option(where)).map(([on, but]) => toRule(name, on, but ?? undefined));
  fc.assert(
    fc.property(rule("one"), rule("other"), events, (one, other, documents) => {
      const { text, ruleSet, diagnostics } = compileRules([one, other]);
      const lint = diagnostics.find(({ code }) => code === "TOC4016");
      if (lint === undefined) return;
      said++;
      const isAboutOne = text.slice(lint.place!.start, lint.place!.end) === "one";
      const [inner, outer] = [isAboutOne, !isAboutOne].map((first) =>
        verdictsOf(ruleSet, first ? "one" : "other", documents),
      );
      expect(documents.filter((_, at) => inner?.[at] === true && outer?.[at] === false)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(said).toBeGreaterThan(5);
});
