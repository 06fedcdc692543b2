import type { Formula, Literal } from "./logic/formula.ts";
import { isWithin } from "./logic/value-test.ts";

/** A quick look at a formula that spares most pairs of rules the whole proof. */
export interface Signature {
  readonly demands: readonly Literal[];
  /** The terms and opaque conditions that the formula speaks of. */
  readonly topics: ReadonlySet<string>;
  /** False is taken as it is, true is not certain. */
  mayBeImpliedBy(other: Signature): boolean;
}

export function toSignature(formula: Formula): Signature {
  const demands = toDemands(formula);
  const topics = new Set(toTopics(formula));
  const mayBeImpliedBy = (other: Signature) =>
    demands.every((demand) => toTopics(demand).some((topic) => other.topics.has(topic)) && isMet(demand, other));
  return { demands, topics, mayBeImpliedBy };
}

/** What stands in the outermost `and`. */
function toDemands(formula: Formula): readonly Literal[] {
  switch (formula.op) {
    case "all":
      return formula.of.flatMap(toDemands);
    case "any":
      return [];
    default:
      return [formula];
  }
}

function toTopics(formula: Formula): readonly string[] {
  switch (formula.op) {
    case "all":
    case "any":
      return formula.of.flatMap(toTopics);
    case "present":
      return [formula.term];
    case "some":
      return formula.terms;
    case "opaque":
      return [formula.key];
  }
}

/** Where the other asks of the same terms in its outermost `and`, one of those must be narrower. */
function isMet(demand: Literal, { demands }: Signature): boolean {
  if (demand.op !== "some" || !demand.holds || demand.test.negated) return true;
  const related = demands.filter(
    (other) => other.op === "some" && other.holds && sharesTerm(demand.terms, other.terms),
  );
  if (related.length === 0) return true;
  return related.some(
    (other) =>
      other.op === "some" &&
      (other.test.negated ||
        other.as !== demand.as ||
        other.test.any.every((inner) => demand.test.any.some((outer) => isWithin(inner, outer)))),
  );
}

function sharesTerm(left: readonly string[], right: readonly string[]): boolean {
  return left.some((term) => right.includes(term));
}
