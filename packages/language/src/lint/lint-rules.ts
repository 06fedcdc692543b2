import { partsOf, type Rule, type Source } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import type { SourceContext } from "../lowering/scope.ts";
import { lintCovered, type CoverableRule } from "./lint-covered.ts";
import { lintExpired } from "./lint-expired.ts";
import { Reading } from "./logic/to-formula.ts";
import { createIsSingle } from "./rule-sources.ts";

/** Warnings that take all rules to see, or a day. `sources`: by full name; `today`: see `CompileOptions`. */
export function lintRules(
  rules: readonly Rule[],
  contexts: readonly SourceContext[],
  sources: ReadonlyMap<string, Source>,
  report: Report,
  today: number | undefined,
): void {
  const readings = new Map(contexts.map(({ name, schema }) => [name, new Reading(createIsSingle(schema))]));
  const coverable = rules.flatMap((rule): CoverableRule[] => {
    const [{ events }] = partsOf(rule.trigger);
    const reading = readings.get(events.source);
    if (reading === undefined) return [];
    const filter = sources.get(events.source)?.filter ?? null;
    return [{ rule, reading, ...(filter && { filter: reading.read(filter) }) }];
  });
  lintCovered(coverable, report);
  if (today !== undefined) for (const rule of rules) lintExpired(rule, today, report);
}
