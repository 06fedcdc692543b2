import { compareClauses, scanPattern, toClauses, type Clause } from "@tocsin/core";
import { createContainsOne } from "../atom/text-lists.ts";

/** Whether a text may match, by the text folded: false is certain, true is not. */
export type PatternGate = (folded: string) => boolean;

/** Beyond so many clauses the next keeps out little that the others let through. */
const maximumClauses = 4;

/** Of so many clauses, the cheapest, those that others imply are taken out. */
const maximumCompared = 32;

/**
 * A quick look, before a regular expression is matched, at what every matching text contains: of
 * `/(mimikatz|sekurlsa)::\w+/i` one of `mimikatz::` and `sekurlsa::`. Where nothing can be said, every text may match.
 *
 * INVARIANT: the gate may only over-approximate: it lets the folded form of every matching text through.
 */
export function createPatternGate(pattern: string): PatternGate {
  const part = scanPattern(pattern);
  const clauses = part === undefined ? [] : toClauses(part).toSorted(compareClauses).slice(0, maximumCompared);
  const gates = withoutImplied(clauses).slice(0, maximumClauses).map(createContainsOne);
  const [only] = gates;
  if (only === undefined) return () => true;
  return gates.length === 1 ? only : (folded) => gates.every((gate) => gate(folded));
}

function withoutImplied(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(
    (clause, at) =>
      !clauses.some(
        (other, place) => place !== at && isImplied(clause, other) && (place < at || !isImplied(other, clause)),
      ),
  );
}

/** Whether what meets `by` meets the clause. */
function isImplied(clause: Clause, by: Clause): boolean {
  return by.every((longer) => clause.some((text) => longer.includes(text)));
}
