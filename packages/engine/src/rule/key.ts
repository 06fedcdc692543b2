import { compareTexts, toCanonicalJson, type JsonValue, type KeyPart } from "@tocsin/core";
import type { Compilation } from "../compilation.ts";
import { compileExpression } from "../expression/compile-expression.ts";
import { toCombinations } from "../expression/product.ts";
import type { Scope } from "../scope.ts";
import { identifyValue, showValue } from "../value/value.ts";

/** One key that an event belongs to. */
export interface Key {
  /** Canonical JSON of `[[name, folded value], …]` sorted by name: one text for keys that are the same. */
  readonly id: string;
  /** The values in the order of the rule's parts as they were spelt; null: the empty one of `maybe`. */
  readonly values: readonly JsonValue[];
}

/** A key as a saved state has it. */
export type SavedKey = readonly [id: string, values: readonly JsonValue[]];

export function toSavedKey({ id, values }: Key): SavedKey {
  return [id, values];
}

export function fromSavedKey([id, values]: SavedKey): Key {
  return { id, values };
}

export const emptyKey: Key = { id: "[]", values: [] };
const onlyEmptyKey: readonly Key[] = [emptyKey];

interface PartValue {
  readonly shown: JsonValue;
  readonly identity: string;
}

/**
 * Compiles `per` to the keys of an event: the product of its different values, the first 64. None where a part is
 * missing that is not `maybe`; the empty value of `maybe` is the same key as the empty text.
 */
export function compileKeys(compilation: Compilation, parts: readonly KeyPart[]): (scope: Scope) => readonly Key[] {
  if (parts.length === 0) return () => onlyEmptyKey;
  const reads = parts.map((part) => compilePart(compilation, part));
  return (scope) => {
    const combinations = toCombinations(reads.map((read) => read(scope)));
    return combinations.map((combination) => ({
      id: toKeyId(parts, combination),
      values: combination.map(({ shown }) => shown),
    }));
  };
}

function compilePart(compilation: Compilation, part: KeyPart): (scope: Scope) => readonly PartValue[] {
  const values = compileExpression(compilation, part.expression);
  return (scope) => {
    const read = new Map<string, PartValue>();
    for (const value of values.of(scope)) {
      const identity = identifyValue(values.type, value);
      if (!read.has(identity)) read.set(identity, { shown: showValue(values.type, value), identity });
    }
    return read.size === 0 && part.maybe ? [{ shown: null, identity: "" }] : [...read.values()];
  };
}

function toKeyId(parts: readonly KeyPart[], combination: readonly PartValue[]): string {
  const pairs = combination.map(({ identity }, index): [string, string] => [parts[index]!.name, identity]);
  return toCanonicalJson(pairs.toSorted(([left], [right]) => compareTexts(left, right)));
}
