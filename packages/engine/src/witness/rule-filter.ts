import type { Condition } from "@tocsin/core";
import type { Scope } from "../scope.ts";

/** What a source's events meet, and which parts of rules are about them. */
export interface FilteredSource {
  readonly filter: Condition | null;
  /** Of its parts, by their places among all parts. */
  readonly parts: readonly { readonly at: number; readonly where: Condition | null }[];
}

/** Says which sources and parts of rules are worth asking about an event. INVARIANT: it leaves none out that holds. */
export interface RuleFilter {
  /** Places of sources, ascending; valid until it is called again. */
  readonly sourcesFor: (scope: Scope) => readonly number[];
  /** Of a source that the event of the last call belongs to: places of parts, ascending; valid until it is called again. */
  readonly partsFor: (scope: Scope, source: number) => readonly number[];
}

/** Leaves nothing out: every source is asked, and every part. */
export function createOpenFilter(sources: readonly FilteredSource[]): RuleFilter {
  const all = sources.map((_, at) => at);
  const parts = sources.map((source) => source.parts.map(({ at }) => at));
  return { sourcesFor: () => all, partsFor: (_scope, source) => parts[source]! };
}
