import { compareAddresses, compareNumbers, compareVersions, foldText, parseAddress, parseVersion } from "@tocsin/core";
import type { Expression as IrExpression, Fix } from "@tocsin/core";
import { lookupField } from "@tocsin/schema";
import { nearNames, toQuestion } from "../names/near-names.ts";
import { type ComparedObject, type ComparisonContext, toOperatorFix, toSubjectText } from "./comparison-context.ts";
import type { Comparison } from "../tree/conditions.ts";
import { placeOf, textOf, type Scope } from "./scope.ts";

/** Warnings about a comparison that is right by its types and yet hardly what its author meant. */
export function lintComparison(context: ComparisonContext, objects: readonly ComparedObject[]): void {
  if (objects.length === 0) {
    context.scope.report.add("TOC4010", { operator: context.node.operator }, placeOf(context.scope, context.node));
    return;
  }
  lintExactly(context, objects);
  if (context.node.operator === "like") lintWildcards(context, objects);
  if (context.node.operator === "between") lintEnds(context, objects);
  if (context.form === "equality") {
    lintAllowedValues(context, objects);
    lintPlainWildcard(context, objects);
  }
}

function lintExactly({ node, scope, form }: ComparisonContext, objects: readonly ComparedObject[]): void {
  if (!node.exactly || (form !== "pattern" && objects.some((object) => object.as === "text"))) return;
  scope.report.add("TOC4007", { operator: node.operator }, placeOf(scope, node), toPlainFix(node, scope));
}

/** Takes `exactly` out; undefined where a comment stands beside it. */
function toPlainFix(node: Comparison, scope: Scope): Fix | undefined {
  const span = { start: node.subject.span.end, end: node.object.span.start };
  const words = textOf(scope, { span });
  const at = words.search(/\s+exactly\b/);
  const word = /\s+exactly\b/.exec(words)?.[0] ?? "";
  if (at < 0 || words.includes("#")) return undefined;
  const place = placeOf(scope, { span: { start: span.start + at, end: span.start + at + word.length } });
  return { title: "Take exactly out", edits: [{ place, newText: "" }], safe: "same meaning" };
}

function textsOf(objects: readonly ComparedObject[]): string[] {
  const expressions = objects.map((object) => object.expression);
  return expressions.flatMap((part) => (part.op === "literal" && part.type === "text" ? [part.value] : []));
}

function lintWildcards(context: ComparisonContext, objects: readonly ComparedObject[]): void {
  const { node, scope } = context;
  const plain = textsOf(objects).find((text) => !/[*?]/.test(text.replace(/\[[*?[]\]/g, "")));
  if (plain === undefined) return;
  const canFix = node.objects === "one" && !plain.includes("[");
  const words = `is${node.negated ? " not" : ""}${node.exactly ? " exactly" : ""}`;
  const fix = canFix ? toOperatorFix(context, words, "same meaning") : undefined;
  scope.report.add("TOC4001", { pattern: plain }, placeOf(scope, node), fix);
}

function lintPlainWildcard(context: ComparisonContext, objects: readonly ComparedObject[]): void {
  const { node, scope } = context;
  const pattern = textsOf(objects).find((text) => text.length > 1 && (text.startsWith("*") || text.endsWith("*")));
  if (pattern === undefined) return;
  const words = `${node.negated ? "not " : ""}like${node.operator === "in" ? " any of" : ""}`;
  scope.report.add(
    "TOC4008",
    { pattern, operator: node.operator },
    placeOf(scope, node),
    toOperatorFix(context, words),
  );
}

function lintEnds({ node, scope }: ComparisonContext, objects: readonly ComparedObject[]): void {
  const [low, high] = objects.map((object) => object.expression);
  if (low === undefined || high === undefined || node.upper === undefined || compareLiterals(low, high) <= 0) return;
  const edits = [
    { place: placeOf(scope, node.object), newText: textOf(scope, node.upper) },
    { place: placeOf(scope, node.upper), newText: textOf(scope, node.object) },
  ];
  const words = { low: textOf(scope, node.object), high: textOf(scope, node.upper) };
  scope.report.add("TOC4003", words, placeOf(scope, node), { title: "Swap the ends", edits });
}

/** Positive where the first literal stands after the second; 0 where nothing can be said. */
function compareLiterals(low: IrExpression, high: IrExpression): number {
  if (low.op !== "literal" || high.op !== "literal" || low.type !== high.type) return 0;
  if (low.type === "number" || low.type === "time")
    return compareNumbers(toNumber(low.value), toNumber(high.value as number));
  const [left, right] = [String(low.value), String(high.value)];
  if (low.type === "address") {
    const [a, b] = [parseAddress(left), parseAddress(right)];
    return a && b ? compareAddresses(a, b) : 0;
  }
  const [a, b] = [parseVersion(left), parseVersion(right)];
  return low.type === "version" && a && b ? compareVersions(a, b) : 0;
}

function toNumber(value: number | string): number | bigint {
  return typeof value === "string" ? BigInt(value) : value;
}

/** So many values are named in a message. */
const fewValues = 8;

/** A text that the schema does not list among the values of its field can never be met; one that samples never showed hardly. */
function lintAllowedValues(context: ComparisonContext, objects: readonly ComparedObject[]): void {
  const { node, scope, subjects } = context;
  const [subject, ...more] = subjects;
  if (subject?.op !== "field" || more.length > 0 || scope.source === undefined) return;
  const { values, seen } = lookupField(scope.source.schema, subject.path) ?? {};
  const listed = values ?? seen ?? [];
  const known = new Set(listed.map(foldText));
  const unknown = textsOf(objects).find((text) => !known.has(foldText(text)));
  if (listed.length === 0 || unknown === undefined) return;
  const near = nearNames(listed, unknown);
  const verb = values === undefined ? "showed" : "holds";
  const list = listed.length > fewValues ? "" : ` It ${verb} ${listed.join(", ")}.`;
  const words = { value: unknown, field: toSubjectText(context), near: near.length > 0 ? toQuestion(near) : list };
  scope.report.add(values === undefined ? "TOC4023" : "TOC4004", words, placeOf(scope, node.object));
}
