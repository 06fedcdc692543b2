import type { Condition as IrCondition, Notify, Severity } from "@tocsin/core";
import type { NotifyLine } from "../tree/clauses.ts";
import type { Comparison, Condition } from "../tree/conditions.ts";
import { lowerCondition } from "./lower-condition.ts";
import { lowerSeverityWord } from "./lower-severity.ts";
import { type Scope, placeOf } from "./scope.ts";
import { toBareWord } from "./written.ts";

/** `notify chat when severity is at least high and …`: the severity stands alone, or in the outermost `and`. */
export function lowerNotify(line: NotifyLine, scope: Scope): Notify | undefined {
  const parts = line.when === undefined ? [] : line.when.kind === "and" ? line.when.operands : [line.when];
  let atLeast: Severity | undefined;
  const conditions: IrCondition[] = [];
  for (const part of parts) {
    const word = toLeastSeverity(part);
    if (word !== undefined) {
      const severity = lowerSeverityWord(word, (part as Comparison).object, scope);
      if (severity === undefined) return undefined;
      atLeast = severity;
      continue;
    }
    const condition = lowerCondition(part, scope);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  }
  const at = placeOf(scope, line);
  const when: IrCondition | undefined = conditions.length > 1 ? { op: "all", of: conditions, at } : conditions[0];
  const sinks = line.sinks.map((sink) => sink.text);
  return { sinks, ...(when && { when }), ...(atLeast && { atLeast }), at };
}

/** The word of `severity is at least …`. */
function toLeastSeverity(node: Condition): string | undefined {
  if (node.kind !== "comparison" || node.operator !== "is at least" || node.negated) return undefined;
  const [subject] = node.subject.expressions;
  if (subject === undefined || toBareWord(subject) !== "severity" || node.object.kind === "scaled") return undefined;
  return toBareWord(node.object);
}
