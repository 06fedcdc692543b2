import type { CountOperator } from "../model.ts";

export interface Bound {
  readonly operator: CountOperator;
  readonly value: number;
}

/** What a number must be for a correlation to fire, as the words of a measure or of a count. */
export type Verdict =
  /** Reached and left: has a meaning at every moment. */
  | { readonly kind: "at least"; readonly number: number; readonly exclusive: boolean }
  /** Judged at the end of a block of time. */
  | { readonly kind: "block"; readonly text: string }
  | { readonly reason: string };

const words: Readonly<Record<Exclude<CountOperator, "neq">, string>> = {
  gt: "exceeds",
  gte: "is at least",
  lt: "falls below",
  lte: "is at most",
  eq: "is",
};

/** The verdict of the bounds of a correlation; all must hold. */
export function toVerdict(bounds: readonly Bound[], blocks: boolean): Verdict {
  const [only] = bounds;
  if (only === undefined) return { reason: "its condition has no bound such as `gte: 10`" };
  const isLower = ({ operator }: Bound) => operator === "gt" || operator === "gte";
  if (bounds.length === 1 && isLower(only)) {
    return { kind: "at least", number: only.value, exclusive: only.operator === "gt" };
  }
  if (!blocks) {
    const names = bounds.filter((bound) => !isLower(bound)).map(({ operator }) => `\`${operator}\``);
    const which = names.length === 0 ? "several lower bounds together" : names.join(" and ");
    return {
      reason: `${which} can only be judged when no more can come, at the end of a block of time: ask for blocks`,
    };
  }
  if (bounds.some(({ operator }) => operator === "neq")) {
    return bounds.length === 1 ? { kind: "block", text: "neq" } : { reason: "`neq` must be its only bound" };
  }
  const texts = bounds.map(({ operator, value }) => `${words[operator as Exclude<CountOperator, "neq">]} ${value}`);
  return { kind: "block", text: texts.join(" and ") };
}
