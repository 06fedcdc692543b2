import type { Path } from "./replace-at.ts";

/** Parts of a rule that decide nothing: what is said about it, how its alerts look, who hears of them, its tests. */
const undecisive: ReadonlySet<string> = new Set(["at", "metadata", "alert", "tests"]);

export interface Part {
  readonly path: Path;
  readonly value: unknown;
}

/** What a part of a rule is made of, without what decides nothing: plain data, so that no kind of trigger needs a word here. */
export function childrenOf({ path, value }: Part): readonly Part[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries]
    .filter(([key]) => !undecisive.has(String(key)))
    .map(([key, inner]) => ({ path: [...path, key], value: inner }));
}

/** A part and all that it is made of, outer ones first. */
export function* walkParts(part: Part): Generator<Part> {
  yield part;
  for (const child of childrenOf(part)) yield* walkParts(child);
}
