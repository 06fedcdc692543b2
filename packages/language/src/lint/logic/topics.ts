import type { Formula, Literal } from "./formula.ts";
import type { Term } from "./term.ts";
import type { Reading } from "./to-formula.ts";

const known = new WeakMap<Formula, ReadonlySet<string>>();

/** What a formula speaks of: its terms with those that they need, and its opaque conditions. */
export function topicsOf(formula: Formula, reading: Reading): ReadonlySet<string> {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const topics = new Set<string>();
  const add = ({ key, needs }: Term): void => {
    topics.add(key);
    needs.forEach(add);
  };
  for (const leaf of leavesOf(formula)) {
    if (leaf.op === "opaque") topics.add(leaf.key);
    else for (const key of leaf.op === "some" ? leaf.terms : [leaf.term]) add(reading.term(key));
  }
  known.set(formula, topics);
  return topics;
}

/** Whether two leaves of the formulas speak of one thing: else none can say anything about another. */
export function shareTopics(formulas: readonly Formula[], reading: Reading): boolean {
  const seen = new Set<string>();
  for (const formula of formulas) {
    for (const leaf of leavesOf(formula)) {
      const topics = topicsOf(leaf, reading);
      for (const topic of topics) if (seen.has(topic)) return true;
      for (const topic of topics) seen.add(topic);
    }
  }
  return false;
}

export function* leavesOf(formula: Formula): Generator<Literal> {
  switch (formula.op) {
    case "all":
    case "any":
      for (const part of formula.of) yield* leavesOf(part);
      break;
    default:
      yield formula;
  }
}
