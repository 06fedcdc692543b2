import { lookupField, nearFields } from "@tocsin/schema";
import type { Expression as IrExpression, FieldExpression, Span } from "@tocsin/core";
import { lintKeywordField } from "../lint/lint-keyword-field.ts";
import { isKind } from "../names/declared.ts";
import { toQuestion, toReplacement } from "../names/near-names.ts";
import type { FieldPath } from "../tree/expressions.ts";
import { type Derived, type Scope, type SourceContext, placeOf, refuse, textOf } from "./scope.ts";
import { toBareWord, toPath, toSourcePath, toWrittenPath } from "./written.ts";

/** A field of the events at hand, or a word of a finished match. */
export function lowerField(path: FieldPath, scope: Scope): IrExpression | undefined {
  const word = toBareWord(path);
  if (word !== undefined && scope.match?.words.has(word)) {
    return word === "risk" ? { op: "risk" } : { op: "measured", name: word };
  }
  const field = checkField(path, scope);
  if (field !== undefined) lintKeywordField(path, scope);
  return field && checkOnMatch(toKeyed(field, scope), path, scope);
}

/** Where no event completes a match, an expression of fields has a value only where it is a part of the key. */
export function checkOnMatch(
  expression: IrExpression,
  node: { readonly span: Span },
  scope: Scope,
): IrExpression | undefined {
  if (scope.match?.withoutEvent !== true || !readsEvent(expression)) return expression;
  const names = scope.match.key.map(({ name }) => `\`${name}\``);
  const key = names.length === 0 ? "" : ` The key has ${names.join(", ")}.`;
  return refuse(scope, "TOC3052", { field: textOf(scope, node), key }, node);
}

function readsEvent(expression: IrExpression): boolean {
  switch (expression.op) {
    case "field":
      return expression.step === undefined;
    case "anywhere":
      return true;
    case "call":
      return expression.arguments.some(readsEvent);
    case "lookup":
      return readsEvent(expression.key);
    default:
      return false;
  }
}

/** Inside a call: the whole call may be a part of the key where what it is made of is not. */
export function insideCall(scope: Scope): Scope {
  return scope.match?.withoutEvent ? { ...scope, match: { ...scope.match, withoutEvent: false } } : scope;
}

/** A field that the source's schema has; one that it lacks is reported with what it may have meant. */
export function checkField(path: FieldPath, scope: Scope): FieldExpression | undefined {
  const written = toPath(path);
  const step = path.segments[0]?.text ?? "";
  const isBroken = scope.names.broken.has(toBareWord(path) ?? "");
  if (isBroken || written === "" || path.segments.some((segment) => segment.text === "")) {
    scope.report.fail();
    return undefined;
  }
  const ofStep = path.segments.length > 1 ? scope.steps?.get(step) : undefined;
  if (ofStep !== undefined) return checkFieldOfStep(path, step, ofStep, scope);
  if (scope.source === undefined) return refuse(scope, "TOC3035", { field: toWrittenPath(path) }, path);
  const { schema } = scope.source;
  const field = lookupField(schema, written);
  if (field !== undefined) return { op: "field", path: written, type: field.type };
  if (findDerived(toBareWord(path) ?? "", scope) !== undefined) {
    return refuse(scope, "TOC2024", { name: written, found: "derived name", wanted: "field" }, path);
  }
  const near = nearFields(schema, written).map(toSourcePath);
  const fix = toReplacement(near, placeOf(scope, path));
  const words = { field: toWrittenPath(path), schema: schema.name, near: toQuestion(near) };
  return refuse(scope, "TOC2004", words, path, fix);
}

/** `ok.user.name`: a field of the events that a step holds. */
function checkFieldOfStep(
  path: FieldPath,
  step: string,
  source: SourceContext,
  scope: Scope,
): FieldExpression | undefined {
  const hidden = scope.source?.schema.fields.has(toPath(path)) === true ? scope.source : undefined;
  if (hidden !== undefined) return refuse(scope, "TOC2011", { name: step, schema: hidden.schema.name }, path);
  const { steps: _, ...inside } = scope;
  const span = { start: path.segments[1]!.span.start, end: path.span.end };
  const rest: FieldPath = { ...path, span, segments: path.segments.slice(1) };
  const field = checkField(rest, { ...inside, source });
  return field && { ...field, step };
}

/** On a finished match an expression that is part of the rule's key has the key's value. */
export function toKeyed<T extends IrExpression>(expression: T, scope: Scope): T | IrExpression {
  const key = scope.match?.key;
  if (key === undefined || key.length === 0) return expression;
  const wanted = JSON.stringify(expression);
  const index = key.findIndex((part) => JSON.stringify(part.expression) === wanted);
  const type =
    expression.op === "field" || expression.op === "call" || expression.op === "lookup" ? expression.type : "untyped";
  return index < 0 ? expression : { op: "key", index, type };
}

/** What a word derives: in the rule, in the source at hand, or in the module. */
export function findDerived(word: string, scope: Scope): Derived | undefined {
  const near = scope.derived.get(word) ?? scope.source?.derived.get(word);
  if (near !== undefined) return near;
  const declared = scope.names.visible.get(word);
  if (declared === undefined || !isKind(declared, "derive")) return undefined;
  return { node: declared.node, names: scope.program.namesOf(declared), level: "module" };
}
