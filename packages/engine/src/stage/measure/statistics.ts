import { ExactSum } from "./exact-sum.ts";

/** Of numbers in order, at least one: the value below which `percent` of them lie, linear between two (as NumPy and Excel have it). */
export function percentileOf(sorted: readonly number[], percent: number): number {
  const place = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** Of numbers in order, at least one; of an even number of them the mean of the middle two. */
export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const high = sorted[middle]!;
  return sorted.length % 2 === 1 ? high : (sorted[middle - 1]! + high) / 2;
}

/** The standard deviation of all of a population, at least one number: the root of the mean square distance from the mean. */
export function standardDeviationOf(numbers: readonly number[]): number {
  const mean = sumOf(numbers) / numbers.length;
  return Math.sqrt(sumOf(numbers.map((number) => (number - mean) ** 2)) / numbers.length);
}

/** What is usual, and how far from it values usually lie. */
export interface Usual {
  readonly median: number;
  /** 1.4826 × the median absolute deviation from the median, and at least 1. */
  readonly deviation: number;
}

/** Of at least one number. The factor makes it the standard deviation where the numbers are normally distributed. */
export function usualOf(numbers: readonly number[]): Usual {
  const median = medianOf(toSorted(numbers));
  const distances = toSorted(numbers.map((number) => Math.abs(number - median)));
  return { median, deviation: Math.max(1, 1.4826 * medianOf(distances)) };
}

function toSorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((left, right) => left - right);
}

function sumOf(numbers: readonly number[]): number {
  const sum = new ExactSum();
  for (const number of numbers) sum.add(number);
  return sum.value;
}
