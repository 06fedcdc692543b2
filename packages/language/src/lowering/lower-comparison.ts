import type { Condition } from "@tocsin/core";
import type { Comparison } from "../tree/conditions.ts";
import { typeOf } from "../types/type-of.ts";
import { typeWords } from "../types/type-words.ts";
import { assemble } from "./assemble-comparison.ts";
import { checkSubjectType } from "./check-subject.ts";
import { type ComparedObject, type ComparisonContext, toSubjectText } from "./comparison-context.ts";
import { commonType } from "./join-types.ts";
import { lintComparison } from "./lint-comparison.ts";
import { lowerSubject } from "./lower-subject.ts";
import { formOf } from "./operator-form.ts";
import { type Scope, refuse, textOf } from "./scope.ts";
import { toItems } from "./to-items.ts";
import { toObjects } from "./to-objects.ts";
import { toBareWord } from "./written.ts";

/** One comparison, with what its types ask for. Undefined: broken, and reported. */
export function lowerComparison(node: Comparison, scope: Scope): Condition | undefined {
  const context = toContext(node, scope);
  if (context === undefined || !checkSubjectType(context)) return undefined;
  const items = toItems(context);
  if (items === undefined) return undefined;
  const groups: (readonly ComparedObject[])[] = [];
  for (const item of items) {
    const objects = toObjects(item, context);
    if (objects === undefined) return undefined;
    groups.push(objects);
  }
  const all = groups.flat();
  if (node.operator === "between" && !checkEnds(context, all)) return undefined;
  lintComparison(context, all);
  return assemble(context, groups);
}

/** Both ends of `between` are read alike; a field takes the type of a literal at the other end. */
function checkEnds({ node, scope }: ComparisonContext, [low, high]: readonly ComparedObject[]): boolean {
  if (low === undefined || high === undefined || node.upper === undefined || low.as === high.as) return true;
  if (low.expression.op !== "literal" || high.expression.op !== "literal") return true;
  const words = {
    left: textOf(scope, node.object),
    leftType: typeWords[low.as],
    right: textOf(scope, node.upper),
    rightType: typeWords[high.as],
  };
  refuse(scope, "TOC3004", words, node);
  return false;
}

/** Whether the left side is something that the rule measured. */
function isMeasured({ subject }: Comparison, { match }: Scope): boolean {
  return subject.expressions.every((expression) => match?.words.has(toBareWord(expression) ?? "") === true);
}

function toContext(node: Comparison, scope: Scope): ComparisonContext | undefined {
  if ((node.operator === "is at least" || node.operator === "is at most") && !isMeasured(node, scope)) {
    return refuse(scope, "TOC3029", { operator: node.operator }, node);
  }
  const form = formOf(node.operator);
  const subjects = lowerSubject(node.subject, scope, form === "text" || form === "pattern" || form === "equality");
  if (subjects === undefined) return undefined;
  const types = subjects.map(typeOf);
  const type = commonType(types);
  if (type === undefined) {
    const [left, right] = [0, types.findIndex((other) => other !== "untyped" && other !== types[0])];
    const parts = toSubjectText({ node, scope }).split(", ");
    const words = {
      left: parts[left] ?? "",
      leftType: typeWords[types[left]!],
      right: parts[right] ?? "",
      rightType: typeWords[types[right]!],
    };
    return refuse(scope, "TOC3004", words, node.subject);
  }
  return { node, scope, form, subjects, type };
}
