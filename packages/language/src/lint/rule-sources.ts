import { isOfSteps, type EventPattern, type Source, type Trigger } from "@tocsin/core";
import { lookupField, type Schema } from "@tocsin/schema";
import type { Report } from "../compile/report.ts";
import type { SourceContext } from "../lowering/scope.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { Given } from "./judged-condition.ts";
import type { IsSingle } from "./logic/term.ts";
import { Reading } from "./logic/to-formula.ts";

/** What the lints of a rule need besides the compiled rule. */
export interface LintContext {
  readonly report: Report;
  /** The file that the rule stands in. */
  readonly file: ParsedFile;
  /** What the author wrote. */
  readonly node: RuleDeclaration;
  /** By the full name of a source: how conditions over its events are read, for all rules together. */
  readonly readings: Map<string, Reading>;
  /** The sources of the rule, by full name. */
  readonly sources: ReadonlyMap<string, LintSource>;
}

export interface LintSource {
  readonly context: SourceContext;
  readonly source: Source;
}

/** Whether a schema says that events have at most one value at a path: it lists it, and not as one of several. */
export function createIsSingle(schema: Schema): IsSingle {
  return (path, step) => {
    // The fields of a step may be those of several events.
    if (step !== undefined) return false;
    const field = lookupField(schema, path);
    if (field === undefined || field.type === "untyped" || field.type === "object" || field.many === true) return false;
    return !parentsOf(path).some((parent) => schema.fields.get(parent)?.many === true);
  };
}

/** The conditions over one event of a pattern. */
export function readPattern({ source }: EventPattern, { sources, readings }: LintContext): Reading {
  const schema = sources.get(source)?.context.schema;
  const reading = readings.get(source) ?? new Reading(schema === undefined ? () => false : createIsSingle(schema));
  readings.set(source, reading);
  return reading;
}

/** What holds for every event of a pattern. */
export function toGivenOf({ source, where }: EventPattern, reading: Reading, context: LintContext): readonly Given[] {
  const filter = context.sources.get(source)?.source.filter ?? null;
  const ofFilter = filter && { formula: reading.read(filter), words: `the filter of ${source.split(".").at(-1)}` };
  const ofWhere = where && { formula: reading.read(where), words: "where" };
  return [ofFilter, ofWhere].filter((given) => given !== null);
}

/** The one pattern whose events complete a match; undefined: a match is not one event. */
export function toCompleting(trigger: Trigger): EventPattern | undefined {
  if (isOfSteps(trigger)) return undefined;
  const { kind } = trigger;
  return kind === "one event" || kind === "count" || kind === "distinct" ? trigger.events : undefined;
}

function parentsOf(path: string): readonly string[] {
  const segments = path.split(".");
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join("."));
}
