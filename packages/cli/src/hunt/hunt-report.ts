import { toByteSize, toCounted, toGrouped } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { HuntCounts } from "./hunt-counts.ts";

/** One or two lines on what was read and found, for standard error. */
export function toHuntSummary(counts: HuntCounts, rules: number, seconds: number, terminal: Terminal): string {
  const { dim, bold } = terminal.errorColors;
  const found = `${toCounted(counts.alerts, "alert")} by ${toFired(counts.alertsByRule.size, rules)}`;
  const rate = seconds > 0 ? ` (${toGrouped(counts.events / seconds)} events/s)` : "";
  const read = `${toCounted(counts.events, "event")}, ${toByteSize(counts.bytes)} in ${seconds.toFixed(1)} s${rate}`;
  const asides = [
    counts.signals > 0 && toCounted(counts.signals, "signal"),
    counts.malformed > 0 && `${toGrouped(counts.malformed)} malformed`,
    counts.ofNoSource > 0 && `${toShare(counts.ofNoSource, counts.events)} of no source that these rules read`,
    counts.late > 0 && `${toGrouped(counts.late)} late: rules that count did not see them`,
    counts.lateAlerts > 0 &&
      `${toGrouped(counts.lateAlerts)} alerts late: rules over alerts that count did not see them`,
    counts.untimed > 0 && `${toGrouped(counts.untimed)} without a readable time: rules that count did not see them`,
    counts.unreadable.length > 0 &&
      `values of ${toCounted(counts.unreadable.length, "field")} not readable as their type`,
    counts.evicted > 0 && `${toGrouped(counts.evicted)} keys forgotten early, for a rule had too many`,
    counts.dropped > 0 && `${toGrouped(counts.dropped)} values or events left out, for a key had too many`,
    counts.learning > 0 &&
      `${toCounted(counts.learning, "verdict")} not given, for too little is known yet of what is usual`,
  ];
  const more = asides.filter((aside) => aside !== false).map((aside) => `; ${aside}`);
  return `${bold(found)} ${dim(`in ${read}${more.join("")}`)}\n`;
}

/** `all`, where that is more than one. */
function toShare(count: number, of: number): string {
  return count === of && of > 1 ? "all" : toGrouped(count);
}

/** `2 of 5 rules`; without alerts the rules that looked for them. */
function toFired(fired: number, rules: number): string {
  return fired === 0 || fired === rules
    ? toCounted(rules, "rule")
    : `${toGrouped(fired)} of ${toCounted(rules, "rule")}`;
}
