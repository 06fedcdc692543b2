import type { Report } from "../compile/report.ts";
import type { LoweredSource } from "../lowering/lower-source.ts";
import { type Declared, toPlace } from "../names/declared.ts";
import { lintCondition } from "./lint-condition.ts";
import { Reading } from "./logic/to-formula.ts";
import { createIsSingle } from "./rule-sources.ts";

/** Warns of a filter of a source that never or always holds, and of its parts that change nothing. */
export function lintSource(
  { node, file }: Declared<"source">,
  { source, context }: LoweredSource,
  report: Report,
): void {
  if (source.filter === null || report.failed) return;
  const reading = new Reading(createIsSingle(context.schema));
  const clause = toPlace(file, node.span);
  lintCondition({ condition: source.filter, reading, given: [], clause, text: file.text, report });
}
