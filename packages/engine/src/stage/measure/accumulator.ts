import type { JsonValue, Measure } from "@tocsin/core";
import type { LineValues } from "../../rule/candidate.ts";
import { ExactSum } from "./exact-sum.ts";
import { SortedNumbers } from "./sorted-numbers.ts";
import { medianOf, percentileOf, standardDeviationOf } from "./statistics.ts";

/** One measure over the events that were added and not taken out again. */
export interface Accumulator {
  /** Adds what one event gives. */
  readonly add: (values: LineValues) => void;
  /** Takes out what an event that was added gave. */
  readonly remove: (values: LineValues) => void;
  /** Undefined: there is nothing to measure (an average, an extreme or a rank of no values). */
  readonly value: () => number | undefined;
  /** Values that were left out, for there were more than it keeps. */
  readonly dropped: () => number;
  /** What `createAccumulator` makes the same one of again. */
  readonly save: () => JsonValue;
}

/**
 * `mostValues`: how many values it keeps where it must keep them (different ones, ranks, deviations). `from`: what an
 * accumulator of the same measure saved.
 */
export function createAccumulator(measure: Measure, mostValues: number, from?: JsonValue): Accumulator {
  switch (measure.function) {
    case "count":
      return createCount(from as number | undefined);
    case "distinct count":
      return createDistinctCount(mostValues, from as SavedCounts | undefined);
    case "sum":
    case "average":
      return createSum(measure.function, from as SavedSum | undefined);
    default:
      return createRank(toRank(measure), mostValues, from as SavedRank | undefined);
  }
}

type SavedCounts = readonly [counts: readonly (readonly [string, number])[], dropped: number];
type SavedSum = readonly [parts: readonly (number | bigint)[], count: number];
type SavedRank = readonly [numbers: readonly (number | bigint)[], dropped: number];

function createCount(from = 0): Accumulator {
  let count = from;
  return {
    add: () => void count++,
    remove: () => void count--,
    value: () => count,
    dropped: () => 0,
    save: () => count,
  };
}

function createDistinctCount(mostValues: number, from: SavedCounts = [[], 0]): Accumulator {
  const counts = new Map<string, number>(from[0]);
  let dropped = from[1];
  return {
    add(values) {
      for (const each of values) {
        const value = String(each);
        const count = counts.get(value) ?? 0;
        if (count === 0 && counts.size >= mostValues) dropped++;
        else counts.set(value, count + 1);
      }
    },
    remove(values) {
      for (const each of values) {
        const value = String(each);
        const count = counts.get(value) ?? 0;
        if (count > 1) counts.set(value, count - 1);
        else counts.delete(value);
      }
    },
    value: () => counts.size,
    dropped: () => dropped,
    save: () => [[...counts], dropped] satisfies SavedCounts,
  };
}

// A saved whole number beyond 2⁵³ is read as a `bigint`.

function createSum(name: "sum" | "average", from: SavedSum = [[], 0]): Accumulator {
  const sum = new ExactSum(from[0].map(Number));
  let count = from[1];
  return {
    add(values) {
      for (const value of values) sum.add(Number(value));
      count += values.length;
    },
    remove(values) {
      for (const value of values) sum.add(-Number(value));
      count -= values.length;
    },
    value: () => (name === "sum" ? sum.value : count === 0 ? undefined : sum.value / count),
    dropped: () => 0,
    save: () => [sum.parts, count] satisfies SavedSum,
  };
}

function createRank(
  rank: (sorted: readonly number[]) => number,
  mostValues: number,
  from: SavedRank = [[], 0],
): Accumulator {
  const numbers = new SortedNumbers(from[0].map(Number));
  let dropped = from[1];
  return {
    add(values) {
      for (const value of values) {
        if (numbers.size >= mostValues) dropped++;
        else numbers.add(Number(value));
      }
    },
    remove(values) {
      for (const value of values) numbers.remove(Number(value));
    },
    value: () => (numbers.size === 0 ? undefined : rank(numbers.inOrder())),
    dropped: () => dropped,
    save: () => [[...numbers.all], dropped] satisfies SavedRank,
  };
}

function toRank({ function: name, percentile = 50 }: Measure): (sorted: readonly number[]) => number {
  switch (name) {
    case "minimum":
      return (sorted) => sorted[0]!;
    case "maximum":
      return (sorted) => sorted.at(-1)!;
    case "median":
      return medianOf;
    case "deviation":
      return standardDeviationOf;
    default:
      return (sorted) => percentileOf(sorted, percentile);
  }
}
