import type { Measure } from "@tocsin/core";
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
}

/** `mostValues`: how many values it keeps where it must keep them (different ones, ranks, deviations). */
export function createAccumulator(measure: Measure, mostValues: number): Accumulator {
  switch (measure.function) {
    case "count":
      return createCount();
    case "distinct count":
      return createDistinctCount(mostValues);
    case "sum":
    case "average":
      return createSum(measure.function);
    default:
      return createRank(toRank(measure), mostValues);
  }
}

function createCount(): Accumulator {
  let count = 0;
  return { add: () => void count++, remove: () => void count--, value: () => count, dropped: () => 0 };
}

function createDistinctCount(mostValues: number): Accumulator {
  const counts = new Map<number | string, number>();
  let dropped = 0;
  return {
    add(values) {
      for (const value of values) {
        const count = counts.get(value) ?? 0;
        if (count === 0 && counts.size >= mostValues) dropped++;
        else counts.set(value, count + 1);
      }
    },
    remove(values) {
      for (const value of values) {
        const count = counts.get(value) ?? 0;
        if (count > 1) counts.set(value, count - 1);
        else counts.delete(value);
      }
    },
    value: () => counts.size,
    dropped: () => dropped,
  };
}

function createSum(name: "sum" | "average"): Accumulator {
  const sum = new ExactSum();
  let count = 0;
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
  };
}

function createRank(rank: (sorted: readonly number[]) => number, mostValues: number): Accumulator {
  const numbers = new SortedNumbers();
  let dropped = 0;
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
