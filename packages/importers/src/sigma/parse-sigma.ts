import type { Diagnostic } from "@tocsin/core";
import { parseCorrelation } from "./correlation/parse-correlation.ts";
import { parseDetection } from "./detection/parse-detection.ts";
import type { LogSource, SigmaCorrelation, SigmaFile, SigmaFilter, SigmaRule } from "./model.ts";
import { checkLevel, toMetadata } from "./parse-metadata.ts";
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
  if (documents.length === 0 && diagnostics.length === 0) {
    reporter.fail("TOC8002", { reason: "the file is empty" }, { start: 0, end: 0 });
  }
  const whole = withActions(documents, reporter);
  for (const document of whole.documents) parseDocument(document, reporter, found);
  const read = found.rules.length + found.correlations.length + found.filters.length;
  // Of each document that is no YAML one diagnostic says so.
  const all = whole.documents.length + whole.refused + diagnostics.length;
  return { file, ...found, broken: all - read, diagnostics: [...diagnostics, ...reporter.diagnostics] };
}

/**
 * An old form: a document with `action: global` holds what all that follow have in common, up to one with `action: reset`;
 * with `action: repeat` one says what is different from the one before.
 */
function withActions(
  documents: readonly YamlValue[],
  reporter: Reporter,
): { readonly documents: readonly YamlValue[]; readonly refused: number } {
  const whole: YamlValue[] = [];
  let refused = 0;
  let shared: YamlMap | undefined;
  let before: YamlMap | undefined;
  for (const document of documents) {
    const action = document.kind === "map" ? entryOf(document, "action") : undefined;
    if (document.kind !== "map") whole.push(document);
    else if (textOf(action?.value) === "global") shared = document;
    else if (textOf(action?.value) === "reset") shared = undefined;
    else if (action === undefined || (textOf(action.value) === "repeat" && before !== undefined)) {
      before = merge(action === undefined ? shared : before, document);
      whole.push(before);
    } else {
      const word = textOf(action.value) ?? "";
      const reason = word === "repeat" ? "nothing stands before it to repeat" : `its action \`${word}\` has no meaning`;
      reporter.fail("TOC8002", { reason }, action.value.span);
      refused++;
    }
  }
  return { documents: whole, refused };
}

/** A document with what it inherits; maps inside it are merged alike. */
function merge(base: YamlMap | undefined, document: YamlMap): YamlMap {
  if (base === undefined) return document;
  const own = new Set(document.entries.map(({ key }) => key));
  const inherited = base.entries.filter(({ key }) => key !== "action" && !own.has(key));
  const entries = document.entries.flatMap((entry) => {
    if (entry.key === "action") return [];
    const below = valueOf(base, entry.key);
    if (below?.kind !== "map" || entry.value.kind !== "map") return [entry];
    return [{ ...entry, value: merge(below, entry.value) }];
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
  if (valueOf(document, "filter") === undefined) checkLevel(document, reporter);
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
  const { keySpan } = entryOf(map, "logsource")!;
  const [place, logSourcePlace] = [placeOf(map), keySpan].map((span) => ({ file: reporter.file, ...span }));
  return { metadata, logSource, logSourcePlace: logSourcePlace!, detection: parsed, place: place! };
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
