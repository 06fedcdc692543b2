import type { ConditionCount } from "@tocsin/language-server/protocol";

/** A condition and its two ways, as an editor shows coverage. */
export interface CoverageDetail {
  readonly range: ConditionCount["range"];
  /** How often a test came to it. */
  readonly asked: number;
  readonly ways: readonly { readonly label: string; readonly count: number }[];
}

/** A condition that only ever held, or never did, is decided by no test: one of its two ways has the count 0. */
export function toCoverageDetails(conditions: readonly ConditionCount[]): CoverageDetail[] {
  return conditions.map(({ range, held, failed }) => ({
    range,
    asked: held + failed,
    ways: [
      { label: "held", count: held },
      { label: "did not hold", count: failed },
    ],
  }));
}
