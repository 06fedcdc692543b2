const day = 86_400_000;
const week = 7 * day;
/** 1970-01-05, the first Monday. */
const firstMonday = 4 * day;

/** Where the block `[start, start + length)` that holds a time begins: counted from 1970-01-01 UTC, of whole weeks from a Monday. */
export function blockStart(time: number, length: number): number {
  const origin = length % week === 0 ? firstMonday : 0;
  return Math.floor((time - origin) / length) * length + origin;
}
