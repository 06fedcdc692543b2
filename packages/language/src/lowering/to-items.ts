import type { Fix } from "@tocsin/core";
import type { ScaledExpression } from "../tree/conditions.ts";
import type { Expression, FieldPath } from "../tree/expressions.ts";
import { readText } from "../types/read-literal.ts";
import { type ComparisonContext, toOperatorFix } from "./comparison-context.ts";
import type { Operand } from "./operand.ts";
import { placeOf, refuse, textOf } from "./scope.ts";

/** The right side, one operand for each value that is compared with. */
export function toItems(context: ComparisonContext): Operand[] | undefined {
  const { node, scope } = context;
  const { object } = node;
  if (object.kind === "scaled") return toScaled(object, context);
  const takesMany = node.operator === "in" || node.objects !== "one";
  const operand = scope.program.operand(object, scope, takesMany ? "only" : "also");
  if (operand === undefined) return undefined;
  if (takesMany) return toMany(operand, context);
  const low = toOne(operand, context);
  if (low === undefined || node.upper === undefined) return low && [low];
  const upper = scope.program.operand(node.upper, scope, "also");
  const high = upper && toOne(upper, context);
  return high && [low, high];
}

/** `40% of tries`, `3 times tries`: of something that the rule measured. */
function toScaled({ factor, of, span }: ScaledExpression, { scope }: ComparisonContext): Operand[] | undefined {
  if (scope.match?.words.has(of.text) !== true) return refuse(scope, "TOC3031", { name: of.text }, { span });
  const node: FieldPath = { kind: "field", span, segments: [{ kind: "segment", span, text: of.text, quoted: false }] };
  const expression = { op: "measured", name: of.text, factor: Number(factor.value) } as const;
  return [{ kind: "expression", expression, node, scope }];
}

/** After `is`, `contains` and their like: one value, no list and no block. */
function toOne(operand: Operand, context: ComparisonContext): Operand | undefined {
  const { node, scope, form } = context;
  if (operand.kind === "list" || operand.kind === "named list") {
    const words = form === "equality" ? (node.negated ? "not in" : "in") : toManyWords(context);
    const fix = form === "order" ? undefined : toOperatorFix(context, words);
    return refuse(scope, "TOC3010", { operator: node.operator }, node.object, fix);
  }
  if (form === "equality" && isBlock(operand, context)) {
    const fix = toOperatorFix(context, node.negated ? "not in" : "in");
    return refuse(scope, "TOC3017", { block: textOf(operand.scope, operand.node) }, node.object, fix);
  }
  return operand;
}

function toManyWords({ node }: ComparisonContext): string {
  return `${node.negated ? "not " : ""}${node.operator}${node.exactly ? " exactly" : ""} any of`;
}

function isBlock(operand: Operand, { type }: ComparisonContext): boolean {
  if (operand.kind !== "literal") return false;
  const { literal } = operand;
  if (literal.kind === "address") return literal.block;
  return literal.kind === "text" && type === "address" && readText(literal.value, "address")?.type === "block";
}

/** After `in`, `any of` and `all of`: the values of a list, a list by its name, a block. */
function toMany(operand: Operand, context: ComparisonContext): Operand[] | undefined {
  const { node, scope } = context;
  switch (operand.kind) {
    case "list":
      return toListItems(operand.list.items, operand, context);
    case "named list":
      return [operand];
    case "texts":
      return operand.groups.map((group) => ({ ...operand, groups: [group] }));
    case "expression":
      return node.objects === "all of" ? refuseValue(operand, context) : [operand];
    case "literal":
      if (node.operator === "in" && isBlock(operand, context)) return [operand];
      return refuseValue(operand, context);
    case "regex":
      if (node.operator === "matches") return refuseValue(operand, context);
      return refuse(scope, "TOC3015", { what: "A regular expression" }, node.object);
  }
}

function toListItems(nodes: readonly Expression[], list: Operand, context: ComparisonContext): Operand[] | undefined {
  const items: Operand[] = [];
  for (const node of nodes) {
    const item = context.scope.program.operand(node, list.scope, "also");
    if (item === undefined) return undefined;
    if (item.kind === "texts") items.push(...item.groups.map((group) => ({ ...item, groups: [group] })));
    else if (item.kind !== "list") items.push(item);
    else {
      const inner = toListItems(item.list.items, item, context);
      if (inner === undefined) return undefined;
      items.push(...inner);
    }
  }
  return items;
}

function refuseValue(operand: Operand, context: ComparisonContext): undefined {
  const { node, scope } = context;
  let fix: Fix | undefined;
  if (operand.scope.names.file === scope.names.file && operand.node === node.object) {
    const newText = `[${textOf(scope, node.object)}]`;
    fix = { title: `Change to ${newText}`, edits: [{ place: placeOf(scope, node.object), newText }] };
  }
  return refuse(scope, "TOC3011", toWords(context), node.object, fix);
}

function toWords({ node }: ComparisonContext) {
  const operator = node.objects === "one" ? node.operator : `${node.operator} ${node.objects}`;
  return { operator };
}
