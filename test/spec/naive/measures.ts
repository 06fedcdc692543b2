import type { Happening } from "./measuring.ts";
import { fold } from "./scalars.ts";

// What measures come to, and what verdicts on them hold, as plainly as it can be said. Shares nothing with the engine.

export interface Line {
  /** `count`, `sum`, `percentile 90`, `average of gap` … */
  readonly measure: string;
  /** `where n > 0` */
  readonly positive: boolean;
}

export interface Verdict {
  readonly comparison: string;
  readonly amount: number;
  /** In place of the amount; `over` in steps. */
  readonly usual?: { readonly factor: number; readonly deviations: number; readonly over: number };
}

export interface Plan {
  /** Milliseconds of a step; lengths are in steps. */
  readonly unit: number;
  readonly length: number;
  readonly rolls: boolean;
  /** One: a measure. */
  readonly lines: readonly Line[];
  /** Of a summary one, on its first line. */
  readonly verdicts: readonly Verdict[];
  /** The second line exceeds the first so many times. */
  readonly share: number | undefined;
}

export function writeLine({ measure }: Line): string {
  if (measure === "count" || measure.endsWith("gap")) return measure;
  return `${measure} of ${measure === "distinct count" ? "w" : "n"}`;
}

export function writeVerdict({ comparison, amount, usual }: Verdict, unit: number): string {
  if (usual === undefined) return `${comparison} ${amount}`;
  const deviations = usual.deviations > 0 ? ` by ${usual.deviations} deviations` : "";
  return `${comparison} ${usual.factor} times usual${deviations} over ${usual.over * unit} milliseconds`;
}

export function measureLine(
  { measure, positive }: Line,
  all: readonly Happening[],
  own: readonly Happening[],
): number | undefined {
  const events = positive ? all.filter(({ numbers }) => numbers.some((each) => each > 0)) : all;
  const numbers = events.flatMap((event) => event.numbers).toSorted((left, right) => left - right);
  const sum = numbers.reduce((total, each) => total + each, 0);
  const at = (place: number) => numbers[place] ?? Number.NaN;
  const rank = (share: number) => {
    const place = (numbers.length - 1) * share;
    const [low, high] = [at(Math.floor(place)), at(Math.ceil(place))];
    return low + (high - low) * (place - Math.floor(place));
  };
  if (measure === "count") return events.length;
  if (measure === "distinct count") return new Set(events.flatMap(({ texts }) => texts.map(fold))).size;
  if (measure === "sum") return sum;
  if (measure === "average of gap") return averageGap(events, own);
  if (numbers.length === 0) return undefined;
  const mean = sum / numbers.length;
  switch (measure) {
    case "average":
      return mean;
    case "minimum":
      return at(0);
    case "maximum":
      return at(numbers.length - 1);
    case "median":
      return rank(0.5);
    case "percentile 90":
      return rank(0.9);
    default:
      return Math.sqrt(numbers.reduce((total, each) => total + (each - mean) ** 2, 0) / numbers.length);
  }
}

/** `own`: all events of the key in order of time. */
function averageGap(events: readonly Happening[], own: readonly Happening[]): number | undefined {
  const gaps = events.flatMap((event) => {
    const before = own[own.indexOf(event) - 1];
    return before === undefined ? [] : [(event.time - before.time) / 1000];
  });
  return gaps.length === 0 ? undefined : gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
}

/** The blocks of a key before one: start and value, not a number where nothing could be measured. */
interface Past {
  readonly past: readonly (readonly number[])[];
  readonly start: number;
  readonly first: number;
}

export function holdsFor(plan: Plan, values: readonly (number | undefined)[], past?: Past): boolean {
  const [value, other] = values;
  if (value === undefined) return false;
  const bounded = plan.verdicts.every((verdict) => {
    const bound = boundOf(verdict, plan, past);
    return bound !== undefined && compares(value, verdict.comparison, bound);
  });
  return bounded && (plan.share === undefined || (other !== undefined && other > plan.share * value));
}

function compares(value: number, comparison: string, bound: number): boolean {
  switch (comparison) {
    case "exceeds":
      return value > bound;
    case "falls below":
      return value < bound;
    case "is at least":
      return value >= bound;
    case "is at most":
      return value <= bound;
    default:
      return value === bound;
  }
}

function boundOf({ comparison, amount, usual }: Verdict, { unit, length }: Plan, known?: Past): number | undefined {
  if (usual === undefined) return amount;
  if (known === undefined) return undefined;
  const { past, start, first } = known;
  const over = usual.over * unit;
  if (start - first < over / 4) return undefined;
  const hour = (time: number) => Math.floor(time / 3_600_000);
  const inside = past.filter(([time = 0]) => time >= start - Math.floor(over / (length * unit)) * length * unit);
  const whole = inside.filter(([, value]) => !Number.isNaN(value));
  const every = (hours: number) => whole.filter(([time = 0]) => (hour(start) - hour(time)) % hours === 0);
  const chosen = every(168).length >= 4 ? every(168) : every(24).length >= 7 ? every(24) : whole;
  if (chosen.length === 0) return undefined;
  const middle = median(chosen.map(([, value = 0]) => value));
  const spread = median(chosen.map(([, value = 0]) => Math.abs(value - middle)));
  const sign = comparison === "falls below" || comparison === "is at most" ? -1 : 1;
  return usual.factor * middle + sign * usual.deviations * Math.max(1, 1.4826 * spread);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
