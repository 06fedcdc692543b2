import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { parseFile } from "@tocsin/language";
import type { MappedSource, SourceMapping } from "./source/source-definition.ts";
import type { PlaceholderValues } from "./text/expand-placeholders.ts";
import { readYaml } from "./yaml/read-yaml.ts";
import { textOf, textsOf, valueOf, type YamlEntry, type YamlMap, type YamlValue } from "./yaml/yaml-value.ts";

export type ReadSettings<Settings> = { readonly settings: Settings } | { readonly problems: readonly Diagnostic[] };

/** A file of values for placeholders: `Administrators: [adm-1, adm-2]`, in YAML or JSON. */
export function parsePlaceholderValues(file: string, text: string): ReadSettings<PlaceholderValues> {
  const map = readMap(file, text);
  if ("problems" in map) return map;
  const values = map.settings.entries.map(({ key, value }) => [key.replaceAll("%", ""), textsOf(value)] as const);
  const empty = map.settings.entries.find((_, index) => values[index]![1].length === 0);
  if (empty !== undefined) return fail(file, `\`${empty.key}\` has no values`, empty.value);
  const nested = map.settings.entries.find(({ value }) => value.kind === "list" && !value.items.every(isText));
  if (nested !== undefined) return fail(file, `\`${nested.key}\` lists what is no text`, nested.value);
  return { settings: new Map(values) };
}

/**
 * What a mapping file says: `fields` (Sigma's name: the events' name), `index` (patterns) and `sources`, each with
 * `product`, `category`, `service`, the condition `where` that its events meet, and `fields` of its own.
 */
export function parseMapping(
  file: string,
  text: string,
): ReadSettings<Pick<SourceMapping, "fields" | "sources"> & { readonly patterns: readonly string[] }> {
  const map = readMap(file, text);
  if ("problems" in map) return map;
  const { settings } = map;
  const odd = findOddEntry(settings, ["fields", "index", "sources"]);
  if (odd !== undefined) return fail(file, `\`${odd.key}\` is none of fields, index and sources`, odd.value);
  const slip = findSlip(settings);
  if (slip !== undefined) return fail(file, slip.reason, slip.at);
  const listed = valueOf(settings, "sources");
  const items = listed?.kind === "list" ? listed.items : [];
  const sources = items.map(toMappedSource);
  const broken = items.find((_, index) => sources[index] === undefined);
  if (broken !== undefined) return fail(file, "a source needs `where`, a condition that its events meet", broken);
  for (const [index, source] of sources.entries()) {
    const fault = source && findFault(source.where);
    if (fault !== undefined) return fail(file, `the condition \`where\` of a source is wrong: ${fault}`, items[index]);
  }
  return {
    settings: {
      fields: toTexts(valueOf(settings, "fields")),
      patterns: textsOf(valueOf(settings, "index")),
      sources: sources.filter((source) => source !== undefined),
    },
  };
}

function isText(value: YamlValue): boolean {
  return textOf(value) !== undefined;
}

interface Slip {
  readonly reason: string;
  readonly at: YamlValue;
}

/** What would be passed over in silence: sources that are no list, a field without one name, a key that means nothing. */
function findSlip(settings: YamlMap): Slip | undefined {
  const listed = valueOf(settings, "sources");
  if (listed !== undefined && listed.kind !== "list") return { reason: "`sources` is not a list", at: listed };
  for (const item of listed?.items ?? []) {
    if (item.kind !== "map") continue;
    const odd = findOddEntry(item, sourceKeys);
    if (odd !== undefined) return { reason: `\`${odd.key}\` is none of ${sourceKeys.join(", ")}`, at: odd.value };
  }
  return [settings, ...(listed?.items ?? [])].map(findFieldSlip).find((slip) => slip !== undefined);
}

const sourceKeys = ["product", "category", "service", "where", "fields"];

function findOddEntry(map: YamlMap, keys: readonly string[]): YamlEntry | undefined {
  return map.entries.find(({ key }) => !keys.includes(key));
}

function findFieldSlip(holder: YamlValue): Slip | undefined {
  const fields = holder.kind === "map" ? valueOf(holder, "fields") : undefined;
  if (fields === undefined) return undefined;
  if (fields.kind !== "map")
    return { reason: "`fields` is not a map from Sigma's names to those of the events", at: fields };
  const odd = fields.entries.find(({ value }) => textOf(value) === undefined);
  return odd && { reason: `the field \`${odd.key}\` is not given one name`, at: odd.value };
}

/** What the parser says of a condition; that its fields are known is for those to say who check what comes out. */
function findFault(where: string): string | undefined {
  return parseFile("where", `module a\nsource b is "c"\n  where ${where}\n`).diagnostics[0]?.message.replace(/\.$/, "");
}

function toMappedSource(value: YamlValue): MappedSource | undefined {
  const where = value.kind === "map" ? textOf(valueOf(value, "where")) : undefined;
  if (value.kind !== "map" || where === undefined) return undefined;
  const text = (key: string) => textOf(valueOf(value, key))?.toLowerCase();
  return {
    product: text("product"),
    category: text("category"),
    service: text("service"),
    where,
    fields: toTexts(valueOf(value, "fields")),
  };
}

function toTexts(value: YamlValue | undefined): ReadonlyMap<string, string> {
  if (value?.kind !== "map") return new Map();
  return new Map(
    value.entries.flatMap((entry) => (textOf(entry.value) === undefined ? [] : [[entry.key, textOf(entry.value)!]])),
  );
}

function readMap(file: string, text: string): ReadSettings<YamlMap> {
  const { documents, diagnostics } = readYaml(file, text);
  if (diagnostics.length > 0) return { problems: diagnostics };
  const [only] = documents;
  return only?.kind === "map" ? { settings: only } : fail(file, "it is not a map of names and values", only);
}

function fail(
  file: string,
  reason: string,
  value: YamlValue | undefined,
): { readonly problems: readonly Diagnostic[] } {
  const span = value?.span ?? { start: 0, end: 0 };
  return { problems: [createDiagnostic("TOC8010", { file, reason }, { file, ...span })] };
}
