import type { Condition, JunctionCondition } from "@tocsin/core";
import {
  alwaysHolds,
  isInside,
  neverHolds,
  toCore,
  toWords,
  type Given,
  type JudgedCondition,
} from "./judged-condition.ts";
import { negate, type Formula } from "./logic/formula.ts";
import { leavesOf, shareTopics, topicsOf } from "./logic/topics.ts";
import type { Reading } from "./logic/to-formula.ts";
import { toRemoval } from "./to-removal.ts";

/** In a junction of more parts each is not held against all others: it would take too long. */
const mostParts = 60;

/**
 * Warns of a condition that can never hold, that always does, and of its parts that change nothing.
 *
 * INVARIANT: it may only miss things. Whatever it says holds for every event whose fields have one value where the schema
 * says so.
 */
export function lintCondition(judged: JudgedCondition): void {
  const { condition, reading, given } = judged;
  const formula = reading.read(condition);
  const known = given.map((one) => one.formula);
  if (!shareTopics([...known, formula], reading) && !hasDecidedLeaf(formula, reading)) return;
  if (neverHolds(reading, [formula])) reportNever(condition, judged);
  else if (neverHolds(reading, [...known, formula])) reportNeverBeside(condition, given, judged);
  else if (alwaysHolds(reading, [], formula)) reportAlways(condition, [], judged);
  else if (alwaysHolds(reading, known, formula)) reportAlways(condition, given, judged);
  else visit(condition, [], judged);
}

/** Whether some comparison holds never or always all by itself. */
function hasDecidedLeaf(formula: Formula, reading: Reading): boolean {
  return [...leavesOf(formula)].some((leaf) => neverHolds(reading, [leaf]) || alwaysHolds(reading, [], leaf));
}

/** Looks at the parts of a condition that may hold and may not. `given`: what holds where it is asked. */
function visit(condition: Condition, given: readonly Given[], judged: JudgedCondition): void {
  if (condition.op === "not") visit(condition.of, given, judged);
  if (condition.op !== "all" && condition.op !== "any") return;
  const isLong = condition.of.length > mostParts;
  const left = isLong ? condition.of : lintParts(condition, given, judged);
  for (const part of left) {
    const beside = condition.op === "any" || isLong ? [] : left.filter((other) => other !== part);
    visit(part, [...given, ...beside.map((other) => toGiven(other, judged))], judged);
  }
}

/** Reports the parts without effect; gives the others. */
function lintParts(junction: JunctionCondition, given: readonly Given[], judged: JudgedCondition): Condition[] {
  let left = [...junction.of];
  // From the last on, so that of two that are the same the later goes.
  for (const part of junction.of.toReversed()) {
    const others = left.filter((other) => other !== part);
    if (isApart(part, [...given, ...others.map((other) => toGiven(other, judged))], judged)) continue;
    const isReported =
      junction.op === "any"
        ? lintOption(part, others, junction, given, judged)
        : lintDemand(part, others, junction, judged);
    if (isReported) left = others;
  }
  return left;
}

/** Whether nothing can follow for a part from what else is there. */
function isApart(part: Condition, beside: readonly Given[], { reading }: JudgedCondition): boolean {
  const formula = reading.read(part);
  const topics = topicsOf(formula, reading);
  const isAlone = !beside.some((other) => !topicsOf(other.formula, reading).isDisjointFrom(topics));
  return isAlone && !shareTopics([formula], reading) && !hasDecidedLeaf(formula, reading);
}

/** A part of an `or` that cannot hold there, or only where another part does. */
function lintOption(
  part: Condition,
  others: readonly Condition[],
  junction: JunctionCondition,
  given: readonly Given[],
  judged: JudgedCondition,
): boolean {
  const { reading, report } = judged;
  const formula = reading.read(part);
  const known = given.map((one) => one.formula);
  if (neverHolds(reading, [formula])) {
    reportNever(part, judged, junction);
    return true;
  }
  if (neverHolds(reading, [...known, formula])) {
    reportNeverBeside(part, given, judged, junction);
    return true;
  }
  if (!isInside(judged, part)) return false;
  const denied = others.map((other) => ({ formula: negate(reading.read(other)), words: toWords(judged, other) }));
  if (!neverHolds(reading, [...known, formula, ...denied.map((one) => one.formula)])) return false;
  const core = toCore(reading, denied, [...known, formula]);
  const reason = `where it holds, ${toList(core, "or")} does, too`;
  report.add("TOC4015", { part: toWords(judged, part), reason }, part.at, toRemoval(part, junction, judged));
  return true;
}

/**
 * A part of an `and` that holds wherever the others do. That something is present may be said for the reader's sake, and
 * so may what is known further out: `a and not (a and b)`.
 */
function lintDemand(
  part: Condition,
  others: readonly Condition[],
  junction: JunctionCondition,
  judged: JudgedCondition,
): boolean {
  const { reading, report } = judged;
  const formula = reading.read(part);
  const isPresence = formula.op === "present" && formula.holds;
  if (isPresence || !isInside(judged, part)) return false;
  const denied = negate(formula);
  const asked = others.map((other) => toGiven(other, judged));
  if (!neverHolds(reading, [denied, ...asked.map((one) => one.formula)])) return false;
  const core = toCore(reading, asked, [denied]);
  const reason = core.length === 0 ? "it always holds" : `it holds wherever ${toList(core)} does`;
  report.add("TOC4015", { part: toWords(judged, part), reason }, part.at, toRemoval(part, junction, judged));
  return true;
}

/** At the smallest part that can never hold by itself. */
function reportNever(condition: Condition, judged: JudgedCondition, junction?: JunctionCondition): void {
  const { reading, report } = judged;
  const isNever = (part: Condition) => neverHolds(reading, [reading.read(part)]);
  if (condition.op === "any" && condition.of.every((part) => isInside(judged, part))) {
    for (const part of condition.of) reportNever(part, judged);
    return;
  }
  const part = condition.op === "all" ? condition.of.find((one) => isInside(judged, one) && isNever(one)) : undefined;
  if (part !== undefined) return reportNever(part, judged);
  const words = condition.op === "all" ? toJoined(toCoreOf(condition, judged)) : toWords(judged, condition);
  const at = isInside(judged, condition) ? condition.at : judged.clause;
  const fix = junction && toRemoval(condition, junction, judged);
  report.add("TOC4013", { condition: words, reason: "" }, at, fix);
}

function toCoreOf({ of }: JunctionCondition, judged: JudgedCondition): readonly Given[] {
  return toCore(
    judged.reading,
    of.map((part) => toGiven(part, judged)),
    [],
  );
}

function reportNeverBeside(
  condition: Condition,
  given: readonly Given[],
  judged: JudgedCondition,
  junction?: JunctionCondition,
): void {
  const core = toCore(judged.reading, given, [judged.reading.read(condition)]);
  const at = isInside(judged, condition) ? condition.at : judged.clause;
  const words = { condition: toWords(judged, condition), reason: ` beside ${toList(core)}` };
  judged.report.add("TOC4013", words, at, junction && toRemoval(condition, junction, judged));
}

function reportAlways(condition: Condition, given: readonly Given[], judged: JudgedCondition): void {
  const denied: Formula = negate(judged.reading.read(condition));
  const core = toCore(judged.reading, given, [denied]);
  const at = isInside(judged, condition) ? condition.at : judged.clause;
  const reason = core.length === 0 ? "" : ` beside ${toList(core)}`;
  judged.report.add("TOC4014", { condition: toWords(judged, condition), reason }, at);
}

function toGiven(condition: Condition, judged: JudgedCondition): Given {
  const words = isInside(judged, condition) ? toWords(judged, condition) : "what a macro asks for";
  return { formula: judged.reading.read(condition), words };
}

/** So many reasons are named in a message. */
const mostReasons = 3;

function toList(given: readonly Given[], joint = "and"): string {
  const named = given.slice(0, mostReasons).map(({ words }) => `\`${words}\``);
  return [...named, ...(given.length > mostReasons ? ["others"] : [])].join(` ${joint} `);
}

function toJoined(given: readonly Given[]): string {
  return given.map(({ words }) => words).join(" and ");
}
