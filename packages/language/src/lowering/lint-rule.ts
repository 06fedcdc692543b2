import { partsOf, type Condition, type Rule } from "@tocsin/core";
import type { Report } from "../compile/report.ts";

/** Warnings about a rule without errors that is right in all its parts and yet hardly what its author meant. */
export function lintRule(rule: Rule, report: Report): void {
  const words = { rule: rule.name };
  lintExceptions(rule, report);
  if (rule.tests.length === 0) report.add("TOC4005", words, rule.at);
  else if (rule.tests.every((test) => test.expect.every(({ alerts }) => alerts === 0))) {
    report.add("TOC4011", words, rule.at);
  }
}

/** An exception that holds wherever the rule's condition does leaves nothing to fire on. */
function lintExceptions({ trigger, exceptions, name }: Rule, report: Report): void {
  const [part, ...others] = partsOf(trigger);
  if (others.length > 0) return;
  const needed = joinedIn(part.events.where, "all").map(toMeaning);
  for (const { when, because, at } of exceptions) {
    const swallows = joinedIn(when, "any").some((part) => needed.includes(toMeaning(part)));
    if (swallows) report.add("TOC4009", { because, rule: name }, at);
  }
}

/** What `and` (`all`) or `or` (`any`) joins outermost, and the whole. */
function joinedIn(condition: Condition | null, op: "all" | "any"): readonly Condition[] {
  if (condition === null) return [];
  return condition.op === op ? [condition, ...condition.of.flatMap((part) => joinedIn(part, op))] : [condition];
}

/** The condition as a text, without its places. */
function toMeaning(condition: Condition): string {
  return JSON.stringify(condition, (key, value: unknown) => (key === "at" ? undefined : value));
}
