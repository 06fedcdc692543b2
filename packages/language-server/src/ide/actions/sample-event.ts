import type { JsonObject, JsonValue } from "@tocsin/core";
import {
  type Comparison,
  type Condition,
  type EventPattern,
  type Expression,
  type FieldPath,
  isKind,
  type KeyItem,
} from "@tocsin/language";
import { lookupField, type SchemaField } from "@tocsin/schema";
import { findSource } from "../scope/rule-sources.ts";
import type { View } from "../view.ts";

const samples: Readonly<Record<SchemaField["type"], JsonValue>> = {
  text: "example",
  number: 1,
  truth: true,
  time: "2026-01-05T00:00:00Z",
  address: "203.0.113.9",
  version: "1.0",
  object: "example",
  untyped: "example",
};

/**
 * An event, by paths, that a pattern asks for, as far as that can be read off it: the values of its positive comparisons, and
 * samples where only a value is asked for, as in a key. `distinct`: what must differ from one event to the next.
 */
export function toSampleEvent(
  { source, where }: EventPattern,
  per: readonly KeyItem[],
  view: View,
  distinct?: Expression,
): JsonObject {
  const schema = findSource(source.text, view)?.schema;
  const sampleOf = (path: string) => samples[(schema && lookupField(schema, path))?.type ?? "untyped"];
  const wanted = where === undefined ? {} : wantedBy(where, { view, sampleOf });
  const keys = per.flatMap(({ expression }) => (expression.kind === "field" ? [toPath(expression)] : []));
  const keyed = Object.fromEntries(keys.map((path) => [path, sampleOf(path)]));
  const differs = distinct?.kind === "field" ? { [toPath(distinct)]: "example{n}" } : {};
  return { ...keyed, ...wanted, ...differs };
}

interface Wanting {
  readonly view: View;
  readonly sampleOf: (path: string) => JsonValue;
}

function wantedBy(condition: Condition, wanting: Wanting): JsonObject {
  switch (condition.kind) {
    case "and":
      return Object.assign({}, ...condition.operands.map((operand) => wantedBy(operand, wanting))) as JsonObject;
    case "or":
      return wantedBy(condition.operands[0]!, wanting);
    case "comparison":
      return condition.negated ? {} : wantedByComparison(condition, wanting);
    case "presence": {
      const isAsked = (condition.state === "present") !== condition.negated;
      const [field] = condition.subject.expressions;
      return isAsked && field?.kind === "field" ? { [toPath(field)]: wanting.sampleOf(toPath(field)) } : {};
    }
    default:
      return {};
  }
}

function wantedByComparison({ subject, operator, object }: Comparison, { view }: Wanting): JsonObject {
  const [field] = subject.expressions;
  if (field?.kind !== "field" || object.kind === "scaled") return {};
  const value = wantedValue(object, operator, view);
  return value === undefined ? {} : { [toPath(field)]: value };
}

function wantedValue(object: Expression, operator: Comparison["operator"], view: View): JsonValue | undefined {
  switch (object.kind) {
    case "list":
      return object.items[0] === undefined ? undefined : wantedValue(object.items[0], operator, view);
    case "text":
      return operator === "like" ? object.value.replaceAll(/[*?]/g, "x") : object.value;
    case "number":
      return operator === ">" ? Number(object.value) + 1 : operator === "<" ? Number(object.value) - 1 : object.value;
    case "truth":
      return object.value;
    case "address":
      return object.text.split("/")[0];
    case "field":
      return firstOfList(toPath(object), view);
    default:
      return undefined;
  }
}

function firstOfList(name: string, { linked, file }: View): JsonValue | undefined {
  const declared = linked.namesOf(file).visible.get(name);
  if (declared === undefined || !isKind(declared, "list-declaration")) return undefined;
  const value = linked.declarations.list(declared)?.list.entries[0]?.value.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

function toPath({ segments }: FieldPath): string {
  return segments.map(({ text }) => text).join(".");
}
