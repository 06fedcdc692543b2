import { compareTexts, toCanonicalJson, type History } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { compileKeys, type Key } from "./key.ts";

/** One combination of values that a `with` clause asks the past about. */
export interface Combination {
  /** Of the clause's `per` and its values together, in this order. */
  readonly key: Key;
  /** The id of `per` alone; null where the clause has none. */
  readonly per: string | null;
}

/** Compiles a `with` clause to the combinations that an event has: the first 64, none where a field is missing. */
export function compileCombinations(
  compilation: Compilation,
  { per, values }: History,
): (scope: Scope) => readonly Combination[] {
  const keysOf = compileKeys(compilation, [...per, ...values]);
  const names = new Set(per.map(({ name }) => name));
  return (scope) => keysOf(scope).map((key) => ({ key, per: names.size === 0 ? null : toPartOfKey(key, names) }));
}

function toPartOfKey({ id }: Key, names: ReadonlySet<string>): string {
  return toCanonicalJson(readPairs(id).filter(([name]) => names.has(name)));
}

/** The combinations that several clauses found, as one key of the names of all, each once: the first has it. */
export function joinKeys(keys: readonly Key[], namesOf: readonly (readonly string[])[]): Key {
  const [first, ...others] = keys;
  if (first === undefined || others.length === 0) return first ?? { id: "[]", values: [] };
  const pairs = new Map<string, string>();
  const values = keys.flatMap(({ id, values: all }, at) => {
    const names = namesOf[at] ?? [];
    const added = all.filter((_value, index) => !pairs.has(names[index] ?? ""));
    for (const [name, identity] of readPairs(id)) if (!pairs.has(name)) pairs.set(name, identity);
    return added;
  });
  return { id: toCanonicalJson([...pairs].toSorted(([left], [right]) => compareTexts(left, right))), values };
}

function readPairs(id: string): readonly [string, string][] {
  return JSON.parse(id) as [string, string][];
}
