import type { Measure, SummaryLine, Trigger } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileAs, compileExpression } from "../expression/compile-expression.ts";
import { compileIdentities } from "../expression/compile-identities.ts";
import type { Scope } from "../scope.ts";
import type { LineValues } from "./candidate.ts";
import { compileOptional } from "./compile-source.ts";

/** One thing that is measured. */
export type Line = Pick<SummaryLine, "name" | "measure" | "where">;

/** What is measured, line by line: a measure is a summary of one line, `value`. */
export function linesOf(trigger: Trigger): readonly Line[] {
  if (trigger.kind === "summary") return trigger.lines;
  return trigger.kind === "measure" ? [{ name: "value", measure: trigger.measure, where: null }] : [];
}

/** What an event adds to each line. */
export type MeasuredOf = (scope: Scope) => readonly (LineValues | null)[];

/**
 * Compiles what an event adds to each line; undefined for other kinds than measures and summaries. The `gap` of a key is not
 * known from one event: its values are left empty.
 */
export function compileMeasured(compilation: Compilation, trigger: Trigger): MeasuredOf | undefined {
  if (trigger.kind !== "measure" && trigger.kind !== "summary") return undefined;
  const lines = linesOf(trigger).map(({ measure, where }) => ({
    holds: compileOptional(compilation, where),
    valuesOf: compileValues(compilation, measure),
  }));
  return (scope) => lines.map(({ holds, valuesOf }) => (holds(scope) ? valuesOf(scope) : null));
}

function compileValues(compilation: Compilation, { of, function: name }: Measure): (scope: Scope) => LineValues {
  if (of === undefined || of.op === "gap") return () => [];
  if (name === "distinct count") {
    const { type } = compileExpression(compilation, of);
    const identities = compileIdentities(compilation, of, type, false);
    return (scope) => [...new Set(identities(scope))].filter((identity) => identity !== undefined);
  }
  const values = compileAs(compilation, of, "number");
  return (scope) => {
    const read = values(scope).filter((value) => typeof value === "number" || typeof value === "bigint");
    return read.map(Number).filter(Number.isFinite);
  };
}
