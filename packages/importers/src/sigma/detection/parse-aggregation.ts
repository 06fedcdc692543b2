import type { Span } from "@tocsin/core";
import type { Aggregation, CountOperator, SigmaCondition } from "../model.ts";
import type { ConditionToken } from "./condition-tokens.ts";
import { parseCondition } from "./parse-condition.ts";

export type ParsedAggregation = { readonly aggregation: Aggregation } | { readonly reason: string };

const operators: Readonly<Record<string, CountOperator>> = {
  ">": "gt",
  ">=": "gte",
  "<": "lt",
  "<=": "lte",
  "=": "eq",
  "==": "eq",
  "!=": "neq",
};

type Measure = Extract<Aggregation, { kind: "measure" }>["measure"];

const measures: readonly string[] = ["count", "sum", "avg", "min", "max"] satisfies readonly Measure[];

/** What follows the `|` of an old condition: `count(field) by key > 5`, `near a and not b`. */
export function parseAggregation(
  tokens: readonly ConditionToken[],
  timespan: number | undefined,
  names: readonly string[],
  span: Span,
): ParsedAggregation {
  const words = tokens.map(({ text }) => text);
  const [first = "", ...rest] = words;
  if (first.toLowerCase() === "near") return parseNear(rest.join(" "), timespan, names, span);
  if (!measures.includes(first.toLowerCase())) return { reason: `\`| ${first}\` has no meaning` };
  const form =
    /^\(\s*(?<field>[^()\s]*)\s*\)(?:\s+by\s+(?<by>.*?))?\s*(?<operator>[<>]=?|==?|!=)\s*(?<threshold>-?\d+(?:\.\d+)?)$/i;
  const match = form.exec(rest.join(" "));
  if (match?.groups === undefined)
    return { reason: `\`| ${words.join(" ")}\` is not \`count(field) by key > number\`` };
  const { field, by, operator = "", threshold } = match.groups;
  return {
    aggregation: {
      kind: "measure",
      measure: first.toLowerCase() as Measure,
      ...(field !== undefined && field !== "" && { field }),
      by: (by ?? "").split(/[,\s]+/).filter((key) => key !== ""),
      operator: operators[operator]!,
      threshold: Number(threshold),
      timespan,
      span,
    },
  };
}

/** `near a and b and not c`: all of the first kind, none of the second. */
function parseNear(
  text: string,
  timespan: number | undefined,
  names: readonly string[],
  span: Span,
): ParsedAggregation {
  const parsed = parseCondition(text, names);
  if ("reason" in parsed) return parsed;
  if (parsed.rest.length > 0) return { reason: "`| near` cannot be followed by another `|`" };
  const parts = parsed.condition.kind === "and" ? parsed.condition.of : [parsed.condition];
  const wanted = parts.filter(({ kind }) => kind !== "not");
  const unwanted = parts.flatMap((part): SigmaCondition[] => (part.kind === "not" ? [part.of] : []));
  if (wanted.length === 0) return { reason: "`| near` names nothing that should be near" };
  return { aggregation: { kind: "near", with: wanted, without: unwanted, timespan, span } };
}
