import { toDurationText } from "../write/duration-text.ts";
import { toVerdict, type Bound } from "./bounds.ts";

/** What is counted or measured, of which events. */
export interface Counted {
  /** `count`, `distinct count of user`, `sum of bytes` */
  readonly measure: string;
  /** Of counts of different values: what is counted. */
  readonly distinct?: string;
  /** `security where …` */
  readonly events: string;
  readonly per: readonly string[];
  readonly timespan: number;
  readonly bounds: readonly Bound[];
}

export type TriggerText = { readonly when: string } | { readonly reason: string };

/** The trigger of a count or a measure. Lower bounds roll; all others are judged in blocks, if those are asked for. */
export function toCountTrigger(counted: Counted, blocks: boolean): TriggerText {
  const verdict = toVerdict(counted.bounds, blocks);
  if ("reason" in verdict) return verdict;
  const per = counted.per.length === 0 ? "" : ` per ${counted.per.join(", ")}`;
  const span = toDurationText(counted.timespan);
  const { measure, distinct, events } = counted;
  if (verdict.kind === "at least") {
    if (measure !== "count" && distinct === undefined) {
      const words = verdict.exclusive ? "exceeds" : "is at least";
      return { when: `${measure} of ${events}${per} within ${span} ${words} ${verdict.number}` };
    }
    const number = verdict.exclusive ? Math.floor(verdict.number) + 1 : Math.ceil(verdict.number);
    if (number < 1) return { reason: "it would fire on nothing at all" };
    return {
      when: `at least ${number} ${distinct === undefined ? "" : `distinct ${distinct} of `}${events}${per} within ${span}`,
    };
  }
  if (verdict.text === "neq") {
    const number = counted.bounds[0]?.value ?? 0;
    return {
      when: `summary of ${events}${per} every ${span} { measured: ${measure} } where measured is not ${number}`,
    };
  }
  return { when: `${measure} of ${events}${per} every ${span} ${verdict.text}` };
}
