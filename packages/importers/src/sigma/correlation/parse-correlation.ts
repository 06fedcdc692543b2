import type { CorrelationType, CountOperator, SigmaCorrelation, SigmaCondition } from "../model.ts";
import { parseCondition } from "../detection/parse-condition.ts";
import { toMetadata } from "../parse-metadata.ts";
import type { Reporter } from "../reporter.ts";
import { parseTimespan } from "../timespan.ts";
import { entryOf, textOf, textsOf, truthOf, valueOf, type YamlMap, type YamlValue } from "../yaml/yaml-value.ts";

const types: readonly string[] = [
  "event_count",
  "value_count",
  "temporal",
  "temporal_ordered",
  "value_sum",
  "value_avg",
  "value_percentile",
  "value_median",
] satisfies readonly CorrelationType[];

const keys = ["type", "rules", "group-by", "timespan", "timeframe", "aliases", "condition", "generate", "name"];

const operators: readonly string[] = ["gt", "gte", "lt", "lte", "eq", "neq"] satisfies readonly CountOperator[];

export function parseCorrelation(document: YamlMap, reporter: Reporter): SigmaCorrelation | undefined {
  const entry = entryOf(document, "correlation");
  if (entry?.value.kind !== "map") {
    return reporter.fail("TOC8002", { reason: "its correlation is not a map" }, entry?.keySpan ?? document.span);
  }
  const map = entry.value;
  const metadata = toMetadata(document);
  const fail = (reason: string, value?: YamlValue) =>
    reporter.fail("TOC8007", { title: metadata.title || "without a title", reason }, value?.span ?? entry.keySpan);
  const odd = map.entries.find(({ key }) => !keys.includes(key));
  if (odd !== undefined) return fail(`\`${odd.key}\` has no meaning in it`, odd.value);
  const type = textOf(valueOf(map, "type"))?.trim();
  if (type === undefined || !types.includes(type))
    return fail(`its type \`${type ?? ""}\` is none`, valueOf(map, "type"));
  const rules = textsOf(valueOf(map, "rules"));
  const timespan = parseTimespan(textOf(valueOf(map, "timespan") ?? valueOf(map, "timeframe")) ?? "");
  if (timespan === undefined) return fail("it has no timespan such as `5m`", valueOf(map, "timespan"));
  const condition = parseBounds(map, fail, rules);
  if (condition === undefined) return undefined;
  const named = condition.condition === undefined ? rules : condition.rules;
  if (named.length === 0) return fail("it names no rules");
  const aliases = toAliases(valueOf(map, "aliases"));
  const stray = [...aliases.values()].flatMap((fields) => [...fields.keys()]).find((rule) => !named.includes(rule));
  if (stray !== undefined)
    return fail(`its aliases name \`${stray}\`, which is none of its rules`, valueOf(map, "aliases"));
  return {
    metadata,
    type: type as CorrelationType,
    rules: named,
    groupBy: [...new Set(textsOf(valueOf(map, "group-by")))],
    timespan,
    bounds: condition.bounds,
    condition: condition.condition,
    fields: condition.fields,
    percentile: condition.percentile,
    aliases,
    generate: truthOf(valueOf(map, "generate") ?? valueOf(document, "generate")) ?? false,
    place: { file: reporter.file, ...(entryOf(document, "title")?.value.span ?? entry.keySpan) },
  };
}

interface Bounds {
  readonly bounds: SigmaCorrelation["bounds"];
  readonly condition?: SigmaCondition;
  readonly rules: readonly string[];
  readonly fields: readonly string[];
  readonly percentile?: number;
}

/** A map of bounds, or (v2.2) a condition over the names of the rules. */
function parseBounds(
  map: YamlMap,
  fail: (reason: string, value?: YamlValue) => undefined,
  rules: readonly string[],
): Bounds | undefined {
  const value = valueOf(map, "condition");
  if (value === undefined) return { bounds: [], rules, fields: [] };
  if (value.kind === "scalar") return parseRuleCondition(value.text, rules, (reason) => fail(reason, value));
  if (value.kind === "list") return fail("its condition is a list", value);
  const bounds: { operator: CountOperator; value: number }[] = [];
  for (const { key, value: bound } of value.entries) {
    if (!operators.includes(key)) {
      if (key === "field" || key === "percentile") continue;
      return fail(`its condition has \`${key}\`, which has no meaning there`, bound);
    }
    const number = bound.kind === "scalar" ? Number(bound.value) : Number.NaN;
    if (!Number.isFinite(number) || (bound.kind === "scalar" && bound.text.trim() === ""))
      return fail(`\`${key}\` is not a number`, bound);
    bounds.push({ operator: key as CountOperator, value: number });
  }
  const percentile = valueOf(value, "percentile");
  return {
    bounds,
    rules,
    fields: textsOf(valueOf(value, "field")),
    ...(percentile?.kind === "scalar" && { percentile: Number(percentile.value) }),
  };
}

/** `a and b and not c`, over the rules that it names where the correlation lists none. */
function parseRuleCondition(
  text: string,
  rules: readonly string[],
  fail: (reason: string) => undefined,
): Bounds | undefined {
  const words =
    text.match(/[\w.-]+/g)?.filter((word) => !["and", "or", "not", "of", "all", "any", "1"].includes(word)) ?? [];
  const names = rules.length > 0 ? rules : [...new Set(words)];
  const parsed = parseCondition(text, names);
  if ("reason" in parsed) return fail(`in its condition ${parsed.reason}`);
  return { bounds: [], condition: parsed.condition, rules: names, fields: [] };
}

function toAliases(value: YamlValue | undefined): SigmaCorrelation["aliases"] {
  if (value?.kind !== "map") return new Map();
  return new Map(
    value.entries.map(({ key, value: fields }) => [
      key,
      new Map(fields.kind === "map" ? fields.entries.map((entry) => [entry.key, textOf(entry.value) ?? ""]) : []),
    ]),
  );
}
