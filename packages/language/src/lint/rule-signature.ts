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
    for (const topic of toTopics(leaf)) addTo(leaves, topic, leaf);
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

/** Finds the signatures that may imply a formula: they speak of the same, and of texts have letters in common with it. */
export class SignatureIndex {
  readonly #all: readonly Signature[];
  readonly #topics = new Map<string, Topic>();

  constructor(signatures: readonly Signature[]) {
    this.#all = signatures;
    for (const signature of signatures) {
      for (const [name, leaves] of signature.leaves) {
        const topic = this.#topics.get(name) ?? { signatures: [], byLetters: new Map<number, Signature[]>() };
        this.#topics.set(name, topic);
        topic.signatures.push(signature);
        for (const leaf of leaves) addLetters(leaf, signature, topic.byLetters);
      }
    }
  }

  /** Of several demands the one decides that fewest meet. */
  find(formula: Formula): readonly Signature[] {
    switch (formula.op) {
      case "all":
        return fewestOf(formula.of.map((part) => this.find(part))) ?? this.#all;
      case "any":
        return [...new Set(formula.of.flatMap((part) => this.find(part)))];
      default:
        return this.#findByLetters(formula) ?? this.#findByTopic(formula);
    }
  }

  #findByTopic(demand: Literal): readonly Signature[] {
    const found = toTopics(demand).map((topic) => this.#topics.get(topic)?.signatures ?? []);
    return found.length === 1 ? found[0]! : [...new Set(found.flat())];
  }

  #findByLetters(demand: Literal): readonly Signature[] | undefined {
    if (demand.op !== "some" || !demand.holds || demand.test.negated) return undefined;
    const found = new Set<Signature>();
    for (const alternative of demand.test.any) {
      const letters = piecesOf(alternative).flatMap(toLetters);
      if (letters.length === 0) return undefined;
      for (const term of demand.terms) {
        const places = this.#topics.get(term)?.byLetters;
        for (const signature of fewestOf(letters.map((each) => places?.get(each) ?? [])) ?? []) found.add(signature);
      }
    }
    return [...found];
  }
}

interface Topic {
  /** Those that speak of it. */
  readonly signatures: Signature[];
  readonly byLetters: Map<number, Signature[]>;
}

function fewestOf(found: readonly (readonly Signature[])[]): readonly Signature[] | undefined {
  return found.reduce<readonly Signature[] | undefined>(
    (fewest, each) => (fewest && fewest.length <= each.length ? fewest : each),
    undefined,
  );
}

function addLetters(leaf: Literal, signature: Signature, places: Map<number, Signature[]>): void {
  if (leaf.op !== "some" || !leaf.holds) return;
  for (const alternative of leaf.test.any) {
    for (const piece of piecesOf(alternative)) {
      for (const letters of toLetters(piece)) {
        const known = places.get(letters);
        if (known === undefined) places.set(letters, [signature]);
        // A signature is added in one go.
        else if (known.at(-1) !== signature) known.push(signature);
      }
    }
  }
}

/** Three in a row and, by itself, each beyond ASCII; as numbers, which may be the same for different letters. */
function toLetters(text: string): readonly number[] {
  const letters: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) letters.push(-unit);
    if (at >= 2) letters.push(((text.charCodeAt(at - 2) * 181 + text.charCodeAt(at - 1)) * 181 + unit) & 0x3fffffff);
  }
  return letters;
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function toTopics(leaf: Literal): readonly string[] {
  if (leaf.op === "present") return [leaf.term];
  return leaf.op === "some" ? leaf.terms : [leaf.key];
}
