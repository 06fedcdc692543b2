import { isJsonObject } from "@tocsin/core";
import type { FieldExpression, JsonObject, JsonValue } from "@tocsin/core";
import type { Body, BodyEntry } from "../tree/clauses.ts";
import type { Expression, Literal } from "../tree/expressions.ts";
import { isValueLiteral, readLiteral, readText, typeOfLiteral } from "../types/read-literal.ts";
import { isComparisonType, typeWords } from "../types/type-words.ts";
import { toQuotedFix } from "./comparison-context.ts";
import { checkField } from "./lower-field.ts";
import { lowerOwnLiteral } from "./lower-value.ts";
import { type Scope, refuse, textOf } from "./scope.ts";
import { toPath, toWrittenPath } from "./written.ts";

/** A value at a path of an event; undefined: `missing`, nothing may stand there. */
interface Leaf {
  readonly segments: readonly string[];
  readonly value: JsonValue | undefined;
}

type PathAndType = Pick<FieldExpression, "path" | "type">;

/** An event as a test writes it: its values by path, checked against the schema of the scope's source. */
export function lowerBody(body: Body, scope: Scope): readonly Leaf[] | undefined {
  const leaves: Leaf[] = [];
  const paths = new Set<string>();
  if (!addLeaves(body, [], scope, leaves)) return undefined;
  for (const leaf of leaves) {
    const path = leaf.segments.join(".");
    const taken =
      paths.has(path) || leaf.segments.some((_, at) => at > 0 && paths.has(leaf.segments.slice(0, at).join(".")));
    if (taken) return refuse(scope, "TOC3027", { field: path }, body);
    paths.add(path);
  }
  return leaves;
}

/** A row of a lookup: a value for each column. */
export function lowerRow(body: Body, scope: Scope): JsonObject | undefined {
  const row = new Map<string, JsonValue>();
  for (const { field, value, ...entry } of body.entries) {
    if (value?.kind === "body") return refuse(scope, "TOC3038", { field: toWrittenPath(field) }, value);
    const lowered = value === null ? null : toJson(value, { path: toPath(field), type: "untyped" }, scope);
    if (lowered === undefined) return undefined;
    if (row.has(toPath(field))) return refuse(scope, "TOC3027", { field: toWrittenPath(field) }, entry);
    row.set(toPath(field), lowered);
  }
  return Object.fromEntries(row);
}

/** Puts values at their paths into one object, in the order given. */
export function toObject(leaves: readonly Leaf[]): JsonObject {
  const children = new Map<string, Leaf[]>();
  for (const { segments, value } of leaves) {
    const [first = "", ...rest] = segments;
    const below = children.get(first) ?? [];
    children.set(first, below);
    below.push({ segments: rest, value });
  }
  const entries = [...children].flatMap(([name, below]): [string, JsonValue][] => {
    const own = below.find((leaf) => leaf.segments.length === 0);
    if (own !== undefined) return own.value === undefined ? [] : [[name, own.value]];
    const object = toObject(below);
    return Object.keys(object).length === 0 ? [] : [[name, object]];
  });
  return Object.fromEntries(entries);
}

function addLeaves(body: Body, prefix: readonly string[], scope: Scope, leaves: Leaf[]): boolean {
  for (const entry of body.entries) {
    const segments = [...prefix, ...entry.field.segments.map((segment) => segment.text)];
    if (entry.value?.kind === "body") {
      if (entry.value.entries.length === 0) leaves.push({ segments, value: {} });
      else if (!addLeaves(entry.value, segments, scope, leaves)) return false;
      continue;
    }
    const field = checkField({ ...entry.field, segments: toSegments(segments, entry) }, scope);
    if (field === undefined) return false;
    const value = entry.value === null ? undefined : lowerFieldValue(entry.value, field, scope);
    if (value === undefined && entry.value !== null) return false;
    leaves.push({ segments, value });
  }
  return true;
}

function toSegments(texts: readonly string[], { field }: BodyEntry) {
  return texts.map((text) => ({ kind: "segment" as const, text, quoted: false, span: field.span }));
}

function lowerFieldValue(literal: Literal, field: FieldExpression, scope: Scope): JsonValue | undefined {
  const value = toJson(literal, field, scope);
  if (field.type === "object" && value !== undefined && !isJsonObject(value)) {
    return refuse(scope, "TOC3006", { subject: field.path }, literal);
  }
  return value;
}

/** A literal as it stands in an event, if the field could be read from it. */
function toJson(node: Expression, field: PathAndType, scope: Scope): JsonValue | undefined {
  const { type } = field;
  if (node.kind === "list") {
    const items = node.items.map((item) => toJson(item, field, scope));
    return items.some((item) => item === undefined) ? undefined : items.filter((item) => item !== undefined);
  }
  if (!isValueLiteral(node)) return refuse(scope, "TOC3038", { field: textOf(scope, node) }, node);
  if (node.kind === "text") {
    // `{n}` is the number of the event, from 1.
    const first = node.value.replaceAll("{n}", "1");
    const read = isComparisonType(type) ? readText(first, type) : true;
    return read === undefined ? refuseValue(node, field, scope) : node.value;
  }
  if (lowerOwnLiteral(node, scope) === undefined) return undefined;
  const readable = isComparisonType(type) ? (readLiteral(node, type) ?? readText(textOf(scope, node), type)) : true;
  const written = node.kind === "address" || node.kind === "time";
  if (readable === undefined || (type === "text" && !written)) return refuseValue(node, field, scope);
  return written ? node.text : node.value;
}

function refuseValue(node: Expression, { path, type }: PathAndType, scope: Scope): undefined {
  const literal = textOf(scope, node);
  if (type === "text" && isValueLiteral(node)) {
    const words = { literal, type: typeWords[typeOfLiteral(node)], subject: path };
    return refuse(scope, "TOC3003", words, node, toQuotedFix(node, scope));
  }
  return refuse(scope, "TOC3002", { literal, type: typeWords[type], subject: path }, node);
}
