import type { SequenceTrigger, Step, TogetherTrigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { explainRule } from "../../explain/explain-rule.ts";
import { createProgram } from "../../program.ts";
import { compare, event, field, keyPart, nowhere, rule, ruleSet, source, text } from "../../test-rules.ts";
import { createStage, type Stage } from "../create-stage.ts";

function step(name: string): Step {
  const events = { source: source.name, where: compare(field("n"), "is", text(name)), at: nowhere };
  return { role: "step", name, atLeast: 1, events, references: null, per: [keyPart("k")], at: nowhere };
}

const trigger: SequenceTrigger = {
  kind: "sequence",
  per: [keyPart("k")],
  within: 86_400_000,
  steps: [step("a"), step("b")],
};
const program = createProgram(ruleSet([rule(trigger)]));

test("of one step and key 1,000 events that may be shown are kept, and what was given up is counted", () => {
  const counting = createProgram(ruleSet([rule({ ...trigger, steps: [{ ...step("a"), atLeast: 2 }, step("b")] })]));
  const stage = createStage(counting);
  const take = (minutes: number, n: string) =>
    counting.match(event(minutes, { k: "x", n }, minutes)).flatMap((candidate) => stage.take(candidate));
  for (let minutes = 0; minutes <= 1000; minutes++) take(minutes, "a");
  take(1001, "b");
  expect(stage.end().map(({ alert }) => alert.tocsin.alert.events_total)).toEqual([1001]);
  expect(stage.counts()[0]).toMatchObject({ matches: 1, evicted: 0, dropped: 1 });
});

test("of more keys than may be kept the one longest unseen goes, and is counted", () => {
  const stage = createStage(program, { mostKeys: 1 });
  const take = (minutes: number, k: string, n: string) =>
    program.match(event(minutes, { k, n }, minutes)).flatMap((candidate) => stage.take(candidate));
  take(0, "x", "a");
  take(1, "y", "a");
  take(2, "x", "b");
  expect(stage.end()).toEqual([]);
  expect(stage.counts()[0]).toMatchObject({ matches: 0, evicted: 1 });
});

test("where fewer keys may be kept than were saved, those that were longest unseen go", () => {
  const stage = createStage(program);
  const take = (into: Stage, minutes: number, k: string, n: string) =>
    program.match(event(minutes, { k, n }, minutes)).flatMap((candidate) => into.take(candidate));
  take(stage, 0, "x", "a");
  take(stage, 1, "y", "a");
  take(stage, 2, "z", "d");
  const restored = createStage(program, { mostKeys: 1, from: stage.save() });
  take(restored, 3, "x", "b");
  take(restored, 4, "y", "b");
  expect(restored.end().map(({ alert }) => alert.tocsin.alert.key)).toEqual([{ k: "y" }]);
  expect(restored.counts()[0]).toMatchObject({ evicted: 1 });
});

test("events of more than a thousand at one time are judged together all the same", () => {
  const stage = createStage(program);
  const take = (k: string, n: string, line: number) =>
    program.match(event(0, { k, n }, line)).flatMap((candidate) => stage.take(candidate));
  take("x", "b", 1);
  for (let line = 2; line < 2500; line++) take(`other${line}`, "b", line);
  take("x", "a", 2500);
  expect(stage.end().map(({ alert }) => alert.tocsin.alert.events)).toMatchObject([[{ line: 2500 }, { line: 1 }]]);
});

test("an event is explained by the step that it may serve", () => {
  const explanation = explainRule(program, "m.r", event(0, { k: "x", n: "b" }));
  expect(explanation).toMatchObject({
    matches: true,
    keys: [{ k: "x" }],
    steps: [
      { name: "a", matches: false, explained: false },
      { name: "b", matches: true, explained: true },
    ],
  });
});

test("events of one line are events of their own, also where they are alike", () => {
  const together: TogetherTrigger = {
    ...trigger,
    kind: "together",
    within: 86_400_000,
    steps: [{ ...step("a"), atLeast: 2 }, step("b")],
  };
  const stage = createStage(createProgram(ruleSet([rule(together)])));
  const onOneLine = [event(0, { k: "x", n: "a" }, 1), event(0, { k: "x", n: "a" }, 1), event(1, { k: "x", n: "b" }, 1)];
  for (const each of onOneLine) for (const candidate of program.match(each)) stage.take(candidate);
  expect(stage.end().map(({ alert }) => alert.tocsin.alert.events_total)).toEqual([3]);
});

test("an event of a later file of the same name is not the one that stood on its line", () => {
  const before = createStage(program);
  for (const candidate of program.match(event(0, { k: "x", n: "a" }, 1))) before.take(candidate);
  const after = createStage(program, { from: before.save() });
  for (const candidate of program.match(event(1, { k: "x", n: "b" }, 1))) after.take(candidate);
  expect(after.end()).toHaveLength(1);
});
