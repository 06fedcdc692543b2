import type {
  CountTrigger,
  DurationLiteral,
  EventPattern,
  KeyItem,
  MeasureTrigger,
  SequenceTrigger,
  SummaryTrigger,
  TogetherTrigger,
  Trigger,
  UsualAmount,
  Verdict,
} from "@tocsin/language";

/** What a rule has to remember. */
export interface KeptState {
  /** Where it is said: behind what decides it. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Of a sequence or of parts, the most matches under way that are kept for a key. */
const mostPartial = 1000;

/** The state that a trigger keeps for each key; undefined: it keeps none. */
export function describeState(trigger: Trigger): KeptState | undefined {
  switch (trigger.kind) {
    case "missing-trigger":
      return undefined;
    case "one-event":
      return ofHistory(trigger.events);
    case "count":
      return ofCount(trigger);
    case "measure-trigger":
      return ofMeasure(trigger);
    case "summary":
      return ofSummary(trigger);
    case "sequence":
    case "together":
      return ofSteps(trigger);
    case "silence":
      return {
        offset: trigger.span.end,
        label: `keeps 1 time ${toKey(trigger.per)}`,
        tooltip: "For each key the time of its last event.",
      };
  }
}

function ofCount({ quantity, within, per, span }: CountTrigger): KeptState {
  const what = quantity.distinct === undefined ? "times of events" : "values";
  const tooltip = `For each key the newest ${quantity.atLeast.text} ${what}, for ${toText(within)}.`;
  return { offset: span.end, label: `keeps ${quantity.atLeast.text} ${toKey(per)}`, tooltip };
}

function ofMeasure({ window, per, verdicts }: MeasureTrigger): KeptState {
  const { duration } = window;
  const over = verdicts.map(overOf).find((found) => found !== undefined);
  const blocks = over && Math.ceil(over.milliseconds / Math.max(1, duration.milliseconds));
  const kept = blocks === undefined ? "1 measure" : `${blocks.toLocaleString("en")} blocks`;
  const past = over === undefined ? "" : `, and of the ${toText(over)} before one number for each`;
  const tooltip = `For each key one window of ${toText(duration)}${past}.`;
  return { offset: duration.span.end, label: `keeps ${kept} ${toKey(per)}`, tooltip };
}

function ofSummary({ window, per, lines }: SummaryTrigger): KeptState {
  const tooltip = `For each key ${lines.length} measures of one window of ${toText(window.duration)}.`;
  return { offset: window.duration.span.end, label: `keeps ${lines.length} measures ${toKey(per)}`, tooltip };
}

function ofSteps({ kind, within, per, steps, span }: SequenceTrigger | TogetherTrigger): KeptState {
  const word = kind === "sequence" ? "sequence" : "all";
  const offset = within?.span.end ?? per.at(-1)?.span.end ?? span.start + word.length;
  const time = within === undefined ? "" : ` for ${toText(within)}`;
  const most = mostPartial.toLocaleString("en");
  const tooltip = `For each key the events of ${steps.length} steps${time}, at most ${most} of each.`;
  return { offset, label: `keeps ${steps.length} steps ${toKey(per)}`, tooltip };
}

function ofHistory({ history }: EventPattern): KeptState | undefined {
  const [longest] = history.toSorted((a, b) => b.over.milliseconds - a.over.milliseconds);
  if (longest === undefined) return undefined;
  const tooltip = `Every combination of values that was seen in ${toText(longest.over)}.`;
  return { offset: longest.span.end, label: `keeps ${toText(longest.over)}`, tooltip };
}

function overOf(verdict: Verdict): DurationLiteral | undefined {
  if (verdict.kind === "unusual") return undefined;
  return verdict.amount.kind === "usual" ? (verdict.amount satisfies UsualAmount).over : undefined;
}

function toKey(per: readonly KeyItem[]): string {
  return per.length === 0 ? "in all" : "per key";
}

function toText({ count, unit }: DurationLiteral): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
