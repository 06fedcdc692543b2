import type { Diagnostic } from "@tocsin/core";
import { parseCorrelation } from "./correlation/parse-correlation.ts";
import { parseDetection } from "./detection/parse-detection.ts";
import type { LogSource, SigmaCorrelation, SigmaFile, SigmaFilter, SigmaRule } from "./model.ts";
import { toMetadata } from "./parse-metadata.ts";
import { createReporter, type Reporter } from "./reporter.ts";
import { readYaml } from "./yaml/read-yaml.ts";
import { entryOf, textOf, textsOf, valueOf, type YamlMap, type YamlValue } from "./yaml/yaml-value.ts";

export interface ParsedSigma extends SigmaFile {
  /** How many documents could not be read. */
  readonly broken: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of Sigma: rules, correlations and filters. A document that cannot be read is reported, the others are read. */
export function parseSigma(file: string, text: string): ParsedSigma {
  const { documents, diagnostics } = readYaml(file, text);
  const reporter = createReporter(file);
  const found = { rules: [] as SigmaRule[], correlations: [] as SigmaCorrelation[], filters: [] as SigmaFilter[] };
  let shared: YamlMap | undefined;
  // Of each document that is no YAML one diagnostic says so.
  let all = diagnostics.length;
  for (const document of documents) {
    if (textOf(document.kind === "map" ? valueOf(document, "action") : undefined) === "global") {
      shared = document as YamlMap;
      continue;
    }
    all++;
    parseDocument(
      document.kind === "map" && shared !== undefined ? merge(shared, document) : document,
      reporter,
      found,
    );
  }
  if (documents.length === 0 && diagnostics.length === 0) {
    reporter.fail("TOC8002", { reason: "the file is empty" }, { start: 0, end: 0 });
  }
  const read = found.rules.length + found.correlations.length + found.filters.length;
  return { file, ...found, broken: all - read, diagnostics: [...diagnostics, ...reporter.diagnostics] };
}

/** An old form: the first document holds what all that follow have in common. */
function merge(shared: YamlMap, document: YamlMap): YamlMap {
  const own = new Set(document.entries.map(({ key }) => key));
  const inherited = shared.entries.filter(({ key }) => key !== "action" && !own.has(key));
  const entries = document.entries.map((entry) => {
    const base = entryOf(shared, entry.key);
    if (base?.value.kind !== "map" || entry.value.kind !== "map") return entry;
    return { ...entry, value: merge(base.value, entry.value) };
  });
  return { ...document, entries: [...inherited, ...entries] };
}

function parseDocument(
  document: YamlValue,
  reporter: Reporter,
  found: { rules: SigmaRule[]; correlations: SigmaCorrelation[]; filters: SigmaFilter[] },
): void {
  if (document.kind !== "map") {
    reporter.fail("TOC8002", { reason: "it is not a map of keys and values" }, document.span);
    return;
  }
  if (valueOf(document, "correlation") !== undefined) {
    const correlation = parseCorrelation(document, reporter);
    if (correlation !== undefined) found.correlations.push(correlation);
  } else if (valueOf(document, "filter") !== undefined) {
    const filter = parseFilter(document, reporter);
    if (filter !== undefined) found.filters.push(filter);
  } else {
    const rule = parseRule(document, reporter);
    if (rule !== undefined) found.rules.push(rule);
  }
}

function parseRule(map: YamlMap, reporter: Reporter): SigmaRule | undefined {
  const detection = entryOf(map, "detection");
  const start = { start: map.span.start, end: map.span.start };
  if (detection === undefined) {
    return reporter.fail("TOC8002", { reason: "it has none of detection, correlation and filter" }, start);
  }
  if (detection.value.kind !== "map") {
    return reporter.fail("TOC8002", { reason: "its detection is not a map" }, detection.keySpan);
  }
  const metadata = toMetadata(map);
  if (metadata.title === "") return reporter.fail("TOC8002", { reason: "it has no title" }, start);
  const parsed = parseDetection(detection.value, reporter);
  const logSource = parseLogSource(map, reporter);
  if (entryOf(map, "logsource") === undefined)
    return reporter.fail("TOC8002", { reason: "it has no logsource" }, start);
  if (parsed === undefined || logSource === undefined) return undefined;
  return { metadata, logSource, detection: parsed, place: { file: reporter.file, ...placeOf(map) } };
}

function parseFilter(map: YamlMap, reporter: Reporter): SigmaFilter | undefined {
  const entry = entryOf(map, "filter");
  if (entry?.value.kind !== "map") {
    return reporter.fail("TOC8002", { reason: "its filter is not a map" }, entry?.keySpan ?? map.span);
  }
  const rules = textsOf(valueOf(entry.value, "rules"));
  if (rules.length === 0) {
    return reporter.fail("TOC8002", { reason: "its filter names no rules" }, entry.keySpan);
  }
  const detection = parseDetection(entry.value, reporter, ["rules"]);
  const logSource = parseLogSource(map, reporter);
  if (detection === undefined || logSource === undefined) return undefined;
  return {
    metadata: toMetadata(map),
    logSource,
    rules: rules.length === 1 && rules[0]!.toLowerCase() === "any" ? "any" : rules,
    detection,
    place: { file: reporter.file, ...placeOf(map) },
  };
}

/** Without one, a document is about no log source; a part of one that is no text could only widen it. */
function parseLogSource(map: YamlMap, reporter: Reporter): LogSource | undefined {
  const entry = entryOf(map, "logsource");
  if (entry === undefined) return {};
  const fail = (reason: string) => reporter.fail("TOC8002", { reason }, entry.keySpan);
  const { value } = entry;
  if (value.kind !== "map") return fail("its logsource is not a map");
  const odd = value.entries.find(({ value: part }) => part.kind !== "scalar");
  if (odd !== undefined) return fail(`the ${odd.key} of its logsource is not a text`);
  const text = (key: string) => textOf(valueOf(value, key))?.trim();
  const known = ["product", "category", "service", "definition"];
  const others = value.entries.filter(({ key, value: other }) => !known.includes(key) && textOf(other) !== undefined);
  return {
    product: text("product")?.toLowerCase(),
    category: text("category")?.toLowerCase(),
    service: text("service")?.toLowerCase(),
    definition: text("definition"),
    ...(others.length > 0 && { other: others.map(({ key }) => `${key} ${text(key)}`).join(", ") }),
  };
}

/** Its title stands for a document. */
function placeOf(map: YamlMap) {
  return entryOf(map, "title")?.value.span ?? map.span;
}
