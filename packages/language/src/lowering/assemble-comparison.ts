import type { Comparison, ComparisonOperator, Condition } from "@tocsin/core";
import { type ComparedObject, type ComparisonContext } from "./comparison-context.ts";
import { toBlockLiteral } from "./lower-value.ts";
import { toIrOperator } from "./operator-form.ts";
import { placeOf, refuse } from "./scope.ts";

/** Objects that one comparison of the IR can hold: they are read alike. */
interface Batch {
  readonly operator: ComparisonOperator;
  readonly as: ComparedObject["as"];
  readonly exactly: boolean;
  readonly objects: ComparedObject["expression"][];
}

/**
 * The comparison, or several joined where its objects are not read alike (a text and a number in an untyped source, a
 * text and what base64 made). `groups`: per item of the right side, the objects any of which stands for it.
 */
export function assemble(
  context: ComparisonContext,
  groups: readonly (readonly ComparedObject[])[],
): Condition | undefined {
  const { node, scope } = context;
  const every = node.subject.quantifier === "all of";
  const all = node.objects === "all of";
  const negates = node.negated && !every;
  const at = placeOf(scope, node);
  const parts = toParts(context, groups);
  // INVARIANT: "every value satisfies A or B" is not "every value satisfies A, or every value satisfies B".
  const joinsAll = every && node.negated ? !all : all;
  if (every && !joinsAll && parts.length > 1) return refuse(scope, "TOC3032", {}, node);
  const [only] = parts;
  if (only === undefined) return { op: "constant", holds: all !== negates, at };
  const joined: Condition = parts.length === 1 ? only : { op: joinsAll ? "all" : "any", of: parts, at };
  return negates ? { op: "not", of: joined, at } : joined;
}

/** One comparison for each batch; under `all of` each item for which several objects stand has its own. */
function toParts(context: ComparisonContext, groups: readonly (readonly ComparedObject[])[]): Comparison[] {
  const toComparisons = (objects: readonly ComparedObject[], combine: "any" | "all") =>
    toBatches(context, objects).map((batch) => toComparison(context, batch, combine));
  if (context.node.objects !== "all of") return toComparisons(groups.flat(), "any");
  const single = groups.filter((group) => group.length === 1);
  const several = groups.filter((group) => group.length !== 1);
  return [...toComparisons(single.flat(), "all"), ...several.flatMap((group) => toComparisons(group, "any"))];
}

function toComparison({ node, scope, subjects }: ComparisonContext, batch: Batch, combine: "any" | "all"): Comparison {
  const every = node.subject.quantifier === "all of";
  return {
    op: "compare",
    operator: batch.operator,
    subjects,
    quantifier: every ? "every" : "some",
    differs: every && node.negated,
    objects: batch.objects,
    combine,
    as: batch.as,
    exactly: batch.exactly,
    at: placeOf(scope, node),
  };
}

function toBatches(context: ComparisonContext, objects: readonly ComparedObject[]): Batch[] {
  if (context.node.operator === "between") {
    const [low, high] = objects;
    if (low === undefined || high === undefined) return [];
    const as = low.expression.op === "literal" ? low.as : high.as;
    return [{ operator: "between", as, exactly: false, objects: [low.expression, high.expression] }];
  }
  const operator = toIrOperator(context.node.operator);
  const blocks = operator === "is" && objects.some(isBlock);
  const batches: Batch[] = [];
  for (const object of objects) {
    const inBlock =
      blocks && object.as === "address" && (object.expression.op === "literal" || object.expression.op === "list");
    const { as, exactly, expression } = object;
    const own = inBlock ? "in block" : operator;
    let batch = batches.find((known) => known.operator === own && known.as === as && known.exactly === exactly);
    if (batch === undefined) batches.push((batch = { operator: own, as, exactly, objects: [] }));
    batch.objects.push(inBlock && expression.op === "literal" ? toBlockLiteral(expression) : expression);
  }
  return batches;
}

function isBlock({ expression, blocks }: ComparedObject): boolean {
  return blocks === true || (expression.op === "literal" && expression.type === "block");
}
