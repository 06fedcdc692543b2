import type { Diagnostic } from "@tocsin/core";
import { toCorrelationRule } from "./correlation/to-correlation-rule.ts";
import type { SigmaFile, SigmaFilter, SigmaRule } from "./model.ts";
import { parseSigma } from "./parse-sigma.ts";
import { createReporter, type Reporter } from "./reporter.ts";
import { createCatalogue, isWithin, type Catalogue, type NamedRule } from "./rule/catalogue.ts";
import { toAggregationRule } from "./rule/to-aggregation-rule.ts";
import { toRuleEvents, type RuleEvents } from "./rule/rule-events.ts";
import { toRuleText, type RuleParts } from "./rule/rule-text.ts";
import { defaultMapping, type SourceDefinition, type SourceMapping } from "./source/source-definition.ts";
import { createSourceTable, type SourceTable } from "./source/source-table.ts";
import { toSourceText } from "./source/source-name.ts";
import type { PlaceholderValues } from "./text/expand-placeholders.ts";
import { toConditionText } from "./write/formula.ts";

/** A file of Sigma. `path` is where it lies below the folder that is imported, with `/`. */
export interface SigmaInput {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

export interface ImportOptions {
  readonly mapping?: SourceMapping;
  readonly values?: PlaceholderValues;
  /** Gives upper bounds and equality of correlations the blocks in which they have a meaning. */
  readonly blocks?: boolean;
  /** The licence of rules that name none. */
  readonly license?: string;
}

/** A file of Tocsin, not formatted. */
export interface ImportedFile {
  /** Below the folder that is written to, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The file of Sigma that it came from; absent for log sources. */
  readonly from?: string;
}

export interface ImportedRules {
  readonly files: readonly ImportedFile[];
  /** In the files of Sigma. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: ImportCounts;
}

export interface ImportCounts {
  readonly files: number;
  /** Rules, correlations and filters, and what could not be read as one. */
  readonly documents: number;
  readonly imported: number;
  readonly disabled: number;
  readonly filters: number;
}

/** Everything that the import of one rule looks at. */
export interface ImportContext {
  readonly options: ImportOptions;
  readonly catalogue: Catalogue;
  readonly sources: SourceTable;
  readonly values: PlaceholderValues;
  readonly eventsOf: (named: NamedRule) => RuleEvents | undefined;
  /** Undefined: the rule cannot be imported, and that was reported. */
  readonly partsOf: (named: NamedRule) => ImportedParts | undefined;
}

/** A rule with the log sources that it names. */
interface ImportedParts extends RuleParts {
  readonly sources: ReadonlySet<SourceDefinition>;
}

interface Draft {
  readonly input: SigmaInput;
  readonly parsed: SigmaFile;
  readonly reporter: Reporter;
}

/** Turns files of Sigma into files of Tocsin. What cannot be turned is reported and left out; the rest comes. */
export function importSigma(inputs: readonly SigmaInput[], options: ImportOptions = {}): ImportedRules {
  const parsedFiles = inputs.map((input) => ({ input, parsed: parseSigma(input.file, input.text) }));
  const drafts: Draft[] = parsedFiles.map((file) => ({ ...file, reporter: createReporter(file.input.file) }));
  const catalogue = createCatalogue(drafts);
  const context = createContext(
    options,
    catalogue,
    new Map(drafts.map(({ input, reporter }) => [input.file, reporter])),
  );
  const counts = { imported: 0, disabled: 0 };
  const written = drafts.flatMap((draft) => writeFile(draft, context, counts));
  const filters = drafts.flatMap(({ parsed }) => parsed.filters);
  for (const { parsed, reporter } of drafts)
    for (const filter of parsed.filters) checkFilter(filter, catalogue, reporter);
  const diagnostics = drafts.flatMap(({ reporter }, index) => [
    ...parsedFiles[index]!.parsed.diagnostics,
    ...reporter.diagnostics,
  ]);
  const documents = parsedFiles.reduce(
    (sum, { parsed }) => sum + parsed.rules.length + parsed.correlations.length + parsed.broken,
    0,
  );
  return {
    files: withOwnPaths([...context.sources.toFiles(), ...written]),
    diagnostics,
    counts: { ...counts, files: inputs.length, documents: documents + filters.length, filters: filters.length },
  };
}

/** A file whose path another one has gets a path of its own, as `x.yml` and `x.yaml` do. */
function withOwnPaths(files: readonly ImportedFile[]): readonly ImportedFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const stem = file.path.slice(0, -".tocsin".length);
    let path = file.path;
    for (let count = 2; taken.has(path.toLowerCase()); count++) path = `${stem}_${count}.tocsin`;
    taken.add(path.toLowerCase());
    return { ...file, path };
  });
}

function createContext(
  options: ImportOptions,
  catalogue: Catalogue,
  reporters: ReadonlyMap<string, Reporter>,
): ImportContext {
  const sources = createSourceTable(options.mapping ?? defaultMapping);
  const values = options.values ?? new Map<string, readonly string[]>();
  const known = new Map<SigmaRule, RuleEvents | undefined>();
  const eventsOf = (named: NamedRule) => {
    const { document } = named;
    if (document.kind !== "rule") return undefined;
    if (known.has(document.rule)) return known.get(document.rule);
    const reporter = reporters.get(named.file)!;
    const source = findSource(document.rule, sources, reporter);
    const events = source && toRuleEvents(document.rule, catalogue.filtersOf(named), source, values, reporter);
    known.set(document.rule, events);
    return events;
  };
  const parts = new Map<NamedRule, ImportedParts | undefined>();
  const partsOf = (named: NamedRule) => {
    if (!parts.has(named)) {
      const used = new Set<SourceDefinition>();
      const found = toParts(named, context, (source) => used.add(source), reporters.get(named.file)!);
      parts.set(named, found && { ...found, sources: used });
    }
    return parts.get(named);
  };
  const context: ImportContext = { options, catalogue, sources, values, eventsOf, partsOf };
  return context;
}

function findSource(rule: SigmaRule, sources: SourceTable, reporter: Reporter): SourceDefinition | undefined {
  const source = sources.find(rule.logSource);
  if (source !== undefined) return source;
  const near = sources.findNear(rule.logSource);
  const suggestion = near === undefined ? "" : `; the nearest is ${toSourceText(near)}`;
  return reporter.fail("TOC8003", { source: toSourceText(rule.logSource), suggestion }, rule.logSourcePlace);
}

/** The rules of one file as one file; nothing where none could be imported. */
function writeFile(
  { input }: Draft,
  context: ImportContext,
  counts: { imported: number; disabled: number },
): ImportedFile[] {
  const named = context.catalogue.of(input.file);
  const rules = named.flatMap((rule) => context.partsOf(rule) ?? []);
  if (rules.length === 0) return [];
  counts.imported += rules.length;
  counts.disabled += rules.filter(({ disabled }) => disabled !== undefined).length;
  const texts = rules.map((parts) =>
    toRuleText({ ...parts, license: parts.metadata.license ?? context.options.license }),
  );
  const head = `# Imported from Sigma: ${input.path.replaceAll(/[\r\n]/g, " ")}\n\nmodule ${named[0]!.module}\n`;
  const uses = toUses(rules, context.sources);
  const path = input.path.replace(/\.ya?ml$/i, "");
  return [{ path: `${path}.tocsin`, text: `${head}${uses.join("")}\n${texts.join("\n")}`, from: input.file }];
}

function toUses(rules: readonly ImportedParts[], { moduleOf }: SourceTable): readonly string[] {
  const used = new Map<string, Set<string>>();
  for (const source of rules.flatMap(({ sources }) => [...sources])) {
    used.set(moduleOf(source), (used.get(moduleOf(source)) ?? new Set()).add(source.name));
  }
  return [...used].map(([module, names]) => `use ${[...names].toSorted().join(", ")} from ${module}\n`);
}

function toParts(
  named: NamedRule,
  context: ImportContext,
  use: (source: SourceDefinition) => void,
  reporter: Reporter,
): RuleParts | undefined {
  const { document } = named;
  if (document.kind === "correlation") return toCorrelationRule(named, document.correlation, context, use, reporter);
  const { rule } = document;
  const events = context.eventsOf(named);
  if (events === undefined) return undefined;
  const common = {
    name: named.name,
    metadata: rule.metadata,
    definition: rule.logSource.definition,
    ...whyDisabled(named, events, reporter),
    signalOnly: context.catalogue.isSignal(named),
    include: toIncludes(rule, events, context.catalogue.includesOf(named)),
  };
  if (rule.detection.aggregation !== undefined) {
    return toAggregationRule(rule, rule.detection.aggregation, events, common, context, use, reporter);
  }
  use(events.source);
  return {
    ...common,
    when: `any ${events.source.name} where ${toConditionText(events.where)}`,
    exceptions: events.exceptions.map(({ when, because }) => ({ when: toConditionText(when), because })),
  };
}

function whyDisabled(named: NamedRule, { placeholders }: RuleEvents, reporter: Reporter): { disabled?: string } {
  if (placeholders.length === 0) return {};
  const names = placeholders.map((name) => `%${name}%`).join(", ");
  reporter.fail("TOC8006", { rule: named.name, names }, named.place);
  return { disabled: `needs values for ${names}` };
}

/** The fields that the rule's author wants to see, and those that correlations ask for by their own names. */
function toIncludes(rule: SigmaRule, { source }: RuleEvents, asked: ReadonlyMap<string, string>): readonly string[] {
  const own = [...new Set(rule.metadata.fields.map(source.toField))].filter((field) => /^[\w@.]+$/.test(field));
  const more = [...asked].map(([name, field]) => `${source.toField(field)} as ${name}`);
  return [...own.filter((field) => !asked.has(field)), ...more];
}

/** Says which of the rules that a filter names it is not for. */
function checkFilter(filter: SigmaFilter, catalogue: Catalogue, reporter: Reporter): void {
  if (filter.rules === "any") return;
  for (const name of filter.rules) {
    const reason = whyNotFor(filter, name, catalogue);
    if (reason !== undefined) reporter.fail("TOC8008", { title: filter.metadata.title, reason }, filter.place);
  }
}

function whyNotFor(filter: SigmaFilter, name: string, catalogue: Catalogue): string | undefined {
  const document = catalogue.find(name)?.document;
  if (document === undefined) return `there is no rule \`${name}\` among those that are imported`;
  if (document.kind === "correlation") return `\`${name}\` is a correlation: name the rules that it watches`;
  const source = toSourceText(filter.logSource);
  return isWithin(document.rule.logSource, filter.logSource)
    ? undefined
    : `\`${name}\` is not of its log source ${source}`;
}
