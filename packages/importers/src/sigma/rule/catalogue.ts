import type { Place } from "@tocsin/core";
import { findKeyword } from "@tocsin/language";
import type { LogSource, SigmaCorrelation, SigmaFile, SigmaFilter, SigmaRule } from "../model.ts";
import { asksForNumber, toRuleClauses } from "../correlation/rule-clauses.ts";
import { toSourceName, toWord } from "../source/source-name.ts";
import { createRuleNames, toFileWord, toModuleName } from "./rule-names.ts";

/** A rule or a correlation with the name that it gets in Tocsin. */
export interface NamedRule {
  readonly file: string;
  readonly module: string;
  readonly name: string;
  readonly place: Place;
  readonly document:
    | { readonly kind: "rule"; readonly rule: SigmaRule }
    | { readonly kind: "correlation"; readonly correlation: SigmaCorrelation };
}

/** All documents that are imported together, by what refers to them. */
export interface Catalogue {
  readonly of: (file: string) => readonly NamedRule[];
  /** By Sigma's id or name; of several the first. */
  readonly find: (reference: string) => NamedRule | undefined;
  /** Whether several rules have that id or name. */
  readonly isAmbiguous: (reference: string) => boolean;
  /** Whether it serves correlations alone, and raises no alert. */
  readonly isSignal: (rule: NamedRule) => boolean;
  readonly filtersOf: (rule: NamedRule) => readonly SigmaFilter[];
  /** The fields that alerts of the rule carry for correlations: name → field. */
  readonly includesOf: (rule: NamedRule) => ReadonlyMap<string, string>;
}

interface CatalogueFile {
  readonly input: { readonly file: string; readonly path: string };
  readonly parsed: SigmaFile;
}

export function createCatalogue(files: readonly CatalogueFile[]): Catalogue {
  const byFile = new Map<string, readonly NamedRule[]>();
  const byReference = new Map<string, NamedRule>();
  const ambiguous = new Set<string>();
  const sources = files.flatMap(({ parsed }) => parsed.rules.map(({ logSource }) => toSourceName(logSource)));
  const names = createRuleNames(new Set(sources));
  for (const { input, parsed } of files) {
    const module = toModuleName(input.path);
    const documents = [...parsed.correlations, ...parsed.rules];
    const named = documents.map((document, index): NamedRule => {
      const { metadata, place } = document;
      const wanted = index === 0 ? toFileWord(input.path) : (metadata.name ?? metadata.title);
      return {
        file: input.file,
        module,
        name: names.nameOf(module, wanted),
        place,
        document:
          "type" in document ? { kind: "correlation", correlation: document } : { kind: "rule", rule: document },
      };
    });
    byFile.set(input.file, named);
    for (const rule of named) {
      const { id, name } = metadataOf(rule);
      for (const reference of new Set([id, name])) {
        if (reference === undefined) continue;
        if (byReference.has(reference)) ambiguous.add(reference);
        else byReference.set(reference, rule);
      }
    }
  }
  const all = [...byFile.values()].flat();
  const correlations = files.flatMap(({ parsed }) => parsed.correlations);
  const filters = files.flatMap(({ parsed }) => parsed.filters);
  const find = (reference: string) => byReference.get(reference);
  const includes = askForFields(all, find);
  return {
    of: (file) => byFile.get(file) ?? [],
    find,
    isAmbiguous: (reference) => ambiguous.has(reference),
    isSignal: (rule) => isSignal(rule, correlations, find),
    filtersOf: (rule) => filters.filter((filter) => isFor(filter, rule)),
    includesOf: (rule) => includes.get(rule) ?? new Map<string, string>(),
  };
}

export function metadataOf({ document }: NamedRule) {
  return document.kind === "rule" ? document.rule.metadata : document.correlation.metadata;
}

function isSignal(
  rule: NamedRule,
  correlations: readonly SigmaCorrelation[],
  find: (reference: string) => NamedRule | undefined,
): boolean {
  const users = correlations.filter(({ rules }) => rules.some((reference) => find(reference) === rule));
  return users.length > 0 && !users.some(({ generate }) => generate);
}

function isFor(filter: SigmaFilter, named: NamedRule): boolean {
  if (named.document.kind !== "rule") return false;
  const { id, name } = named.document.rule.metadata;
  const isNamed = filter.rules === "any" || filter.rules.some((reference) => reference === id || reference === name);
  return isNamed && isWithin(named.document.rule.logSource, filter.logSource);
}

/** Whether a log source is the other one, or a part of it. */
export function isWithin(logSource: LogSource, other: LogSource): boolean {
  const parts: (keyof LogSource)[] = ["product", "category", "service"];
  return parts.every((part) => other[part] === undefined || other[part] === logSource[part]);
}

/** What correlations need of the alerts of the rules that they join: the fields that they group and measure by. */
function askForFields(
  all: readonly NamedRule[],
  find: (reference: string) => NamedRule | undefined,
): ReadonlyMap<NamedRule, ReadonlyMap<string, string>> {
  const known = new Map<NamedRule, Map<string, string>>();
  const ask = (rule: NamedRule, name: string, field: string): void => {
    const fields = known.get(rule) ?? new Map<string, string>();
    known.set(rule, fields);
    if (fields.has(name)) return;
    fields.set(name, field);
    // A correlation over alerts has no fields of its own: those of its rules.
    if (rule.document.kind === "correlation") askRules(rule.document.correlation, [field], ask, find);
  };
  for (const { document } of all) {
    if (document.kind !== "correlation") continue;
    const { correlation } = document;
    if (isOverAlerts(correlation, find))
      askRules(correlation, [...correlation.groupBy, ...correlation.fields], ask, find);
  }
  return known;
}

function askRules(
  correlation: SigmaCorrelation,
  fields: readonly string[],
  ask: (rule: NamedRule, name: string, field: string) => void,
  find: (reference: string) => NamedRule | undefined,
): void {
  if (!isOverAlerts(correlation, find)) return;
  for (const rule of correlation.rules.flatMap((reference) => find(reference) ?? [])) {
    for (const field of fields) ask(rule, toIncludeName(field), aliased(correlation, rule, field));
  }
}

/** Under what name alerts carry a field. */
export function toIncludeName(field: string): string {
  const name = toWord(field.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2"));
  return findKeyword(name) === undefined ? name : `${name}_value`;
}

/**
 * Whether a correlation looks at the alerts of its rules: where they are correlations themselves, where it counts what
 * several rules match, and where one of several suffices. All others look at the events.
 */
export function isOverAlerts(
  correlation: SigmaCorrelation,
  find: (reference: string) => NamedRule | undefined,
): boolean {
  const rules = correlation.rules.map(find);
  const plain = rules.flatMap((rule) => (rule?.document.kind === "rule" ? [rule.document.rule] : []));
  if (plain.length < rules.length || plain.some(({ detection }) => detection.aggregation !== undefined)) return true;
  if (correlation.type === "temporal" || correlation.type === "temporal_ordered") {
    const clauses = toRuleClauses(correlation);
    return asksForNumber(correlation) || ("wanted" in clauses && clauses.wanted.some(({ length }) => length > 1));
  }
  const sources = new Set(
    plain.map(({ logSource: { product, category, service } }) => JSON.stringify([product, category, service])),
  );
  return sources.size > 1 || (plain.length > 1 && correlation.aliases.size > 0);
}

/** What a rule calls a field that the correlation may know by an alias. */
export function aliased(correlation: SigmaCorrelation, rule: NamedRule, field: string): string {
  const { id, name } = metadataOf(rule);
  const fields = correlation.aliases.get(field);
  return fields?.get(name ?? "") ?? fields?.get(id ?? "") ?? field;
}
