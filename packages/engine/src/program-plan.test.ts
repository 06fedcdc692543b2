import { expect, test } from "vitest";
import type { Rule } from "@tocsin/core";
import { createPlan } from "./program-plan.ts";
import { createProgram } from "./program.ts";
import { createStage } from "./stage/create-stage.ts";
import { compare, event, field, nowhere, oneEvent, rule, ruleSet, text } from "./test-rules.ts";
import { toPlan } from "./witness/witness-index.test-data.ts";

const trigger = (value: string) => oneEvent(compare(field("user"), "is", text(value)));

/** The rule, and how often its trigger was asked for. */
function watched(whole: Rule): { readonly rule: Rule; readonly asked: () => number } {
  let count = 0;
  const own = {
    ...whole,
    get trigger() {
      count++;
      return whole.trigger;
    },
  };
  return { rule: own, asked: () => count };
}

test("with a plan a rule is not read until an event may meet it", () => {
  const plain = ruleSet([rule(trigger("eve"), { name: "eve" }), rule(trigger("mallory"), { name: "mallory" })]);
  const [eve, mallory] = plain.rules.map(watched);
  const plan = toPlan(createPlan(plain)!);
  const program = createProgram({ ...plain, rules: [eve!.rule, mallory!.rule] }, { plan });
  const stage = createStage(program);
  const candidates = program.match(event(0, { user: "eve" }));
  expect(candidates.flatMap((candidate) => stage.take(candidate))).toHaveLength(1);
  expect(stage.end()).toEqual([]);
  expect(eve!.asked()).toBeGreaterThan(0);
  expect(mallory!.asked()).toBe(0);
});

test("there is no plan where a list is still to be filled, for what is looked for stands in it", () => {
  const origin = { patterns: ["users"], where: null, column: "name", at: nowhere };
  const list = { name: "m.users", type: "text", entries: [] } as const;
  const rules = [rule(oneEvent(compare(field("user"), "is", { op: "list", list: "m.users" })))];
  expect(createPlan(ruleSet(rules, { lists: [{ ...list, origin }] }))).toBeUndefined();
  expect(createPlan(ruleSet(rules, { lists: [list] }))).toBeDefined();
});
