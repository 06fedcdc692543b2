import type { Span } from "@tocsin/core";
import type { Condition, Node } from "@tocsin/language";
import { nodesAt } from "../scope/nodes-at.ts";
import type { View } from "../view.ts";

const conditionKinds: ReadonlySet<string> = new Set(["and", "or", "not", "comparison", "presence", "macro-call"]);

/** The conditions around an offset, outermost first. */
export function conditionsAt({ file }: View, offset: number): readonly Condition[] {
  return nodesAt(file.tree, offset).filter(isCondition);
}

function isCondition(node: Node): node is Condition {
  return conditionKinds.has(node.kind);
}

/** The part of a text that is selected, where it is one condition or some neighbours of `and` or `or`: without white space around it. */
export function selectedCondition(view: View, selection: Span): Span | undefined {
  const text = view.file.text.slice(selection.start, selection.end);
  const start = selection.start + text.length - text.trimStart().length;
  const end = start + text.trim().length;
  if (end <= start) return undefined;
  const around = conditionsAt(view, start);
  for (const condition of around) {
    if (condition.span.start === start && condition.span.end === end) return { start, end };
    const operands = condition.kind === "and" || condition.kind === "or" ? condition.operands : [];
    const begins = operands.some(({ span }) => span.start === start);
    if (begins && operands.some(({ span }) => span.end === end)) return { start, end };
  }
  return undefined;
}
