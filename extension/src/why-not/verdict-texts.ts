import type { ClauseVerdict, WhyNotResult } from "@tocsin/language-server/protocol";

const longest = 80;

/** What stands behind a clause: the values of one that did not hold. */
export function toHintText({ state, values }: ClauseVerdict): string | undefined {
  if (state !== "failed" || values === "") return undefined;
  return values.length <= longest ? values : `${values.slice(0, longest - 1)}…`;
}

/** What stands above the rule. */
export function toVerdictText({ fires, summary, problem }: WhyNotResult): string {
  if (problem !== undefined) return `$(warning) ${problem}`;
  return `${fires ? "$(pass)" : "$(error)"} ${summary}`;
}
