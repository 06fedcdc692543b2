import type { Formula, Literal, ValueLiteral } from "./logic/formula.ts";
import { leavesOf } from "./logic/topics.ts";
import { isWithin, piecesOf } from "./logic/value-test.ts";

/** A quick look at formulas that spares most pairs of rules the whole proof. It may take a pair out that it should not. */
export interface Signature {
  readonly formula: Formula;
  /** The leaves by the terms and opaque conditions that they speak of. */
  readonly leaves: ReadonlyMap<string, readonly Literal[]>;
}

/** Of a pair of longer lists nothing is said. */
const mostComparisons = 10_000;

export function toSignature(formula: Formula): Signature {
  const leaves = new Map<string, Literal[]>();
  for (const leaf of leavesOf(formula)) {
    for (const topic of toTopics(leaf)) leaves.set(topic, [...(leaves.get(topic) ?? []), leaf]);
  }
  return { formula, leaves };
}

/** Whether each demand of the one formula has a leaf of the other that may be why it holds. */
export function mayBeImplied(formula: Formula, by: Signature): boolean {
  switch (formula.op) {
    case "all":
      return formula.of.every((part) => mayBeImplied(part, by));
    case "any":
      return formula.of.some((part) => mayBeImplied(part, by));
    default:
      return toTopics(formula).some((topic) => by.leaves.get(topic)?.some((leaf) => doesImply(leaf, formula)) === true);
  }
}

function doesImply(leaf: Literal, demand: Literal): boolean {
  if (leaf.op !== "some" || demand.op !== "some") return leaf.op === "some" || leaf.holds === demand.holds;
  if (leaf.as !== demand.as || leaf.test.negated || demand.test.negated) return true;
  if (!leaf.holds) return !demand.holds && covers(leaf, demand);
  return !demand.holds || covers(demand, leaf);
}

function covers({ test: outer }: ValueLiteral, { test: inner }: ValueLiteral): boolean {
  if (inner.any.length * outer.any.length > mostComparisons) return false;
  return inner.any.every((one) => outer.any.some((other) => isWithin(one, other)));
}

/** Finds the signatures that may imply a formula by three letters that stand in a text of theirs. */
export class SignatureIndex {
  readonly #all: readonly Signature[];
  readonly #places = new Map<string, Set<Signature>>();

  constructor(signatures: readonly Signature[]) {
    this.#all = signatures;
    for (const signature of signatures) {
      for (const [topic, leaves] of signature.leaves) {
        for (const leaf of leaves) for (const letters of lettersOf(leaf)) this.#add(`${topic} ${letters}`, signature);
      }
    }
  }

  /** Those that may imply it: of several demands the one decides that fewest meet. */
  find(formula: Formula): Iterable<Signature> {
    return this.#find(formula) ?? this.#all;
  }

  #find(formula: Formula): ReadonlySet<Signature> | undefined {
    switch (formula.op) {
      case "all":
        return formula.of.flatMap((part) => this.#find(part) ?? []).toSorted((a, b) => a.size - b.size)[0];
      case "any": {
        const found = formula.of.map((part) => this.#find(part));
        if (found.includes(undefined)) return undefined;
        return new Set(found.flatMap((signatures) => [...(signatures ?? [])]));
      }
      default:
        return this.#findLeaf(formula);
    }
  }

  #add(key: string, signature: Signature): void {
    const known = this.#places.get(key);
    if (known === undefined) this.#places.set(key, new Set([signature]));
    else known.add(signature);
  }

  #findLeaf(demand: Literal): ReadonlySet<Signature> | undefined {
    if (demand.op !== "some" || !demand.holds || demand.test.negated) return undefined;
    const found = new Set<Signature>();
    for (const alternative of demand.test.any) {
      const letters = piecesOf(alternative).flatMap(toLetters);
      if (letters.length === 0) return undefined;
      for (const term of demand.terms) {
        const places = letters.map((three) => this.#places.get(`${term} ${three}`) ?? new Set<Signature>());
        const [fewest] = places.toSorted((a, b) => a.size - b.size);
        for (const signature of fewest ?? []) found.add(signature);
      }
    }
    return found;
  }
}

function lettersOf(leaf: Literal): ReadonlySet<string> {
  if (leaf.op !== "some" || !leaf.holds) return new Set();
  return new Set(leaf.test.any.flatMap(piecesOf).flatMap(toLetters));
}

function toLetters(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3));
}

function toTopics(leaf: Literal): readonly string[] {
  if (leaf.op === "present") return [leaf.term];
  return leaf.op === "some" ? leaf.terms : [leaf.key];
}
