import type { Random } from "./random.ts";

/** One event as it will stand in a file, with its time in milliseconds. */
export interface Timed {
  readonly time: number;
  readonly event: Readonly<Record<string, unknown>>;
}

const midnight = Date.parse("2026-10-06T00:00:00Z");

/** The half day of the story, in milliseconds. */
export const start = at("07:00:00");
export const end = at("13:00:00");

/** `07:30:15` of the day of the story, in milliseconds. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

export function toIso(time: number): string {
  return new Date(time).toISOString();
}

/** Some moment of the half day. */
export function someTime(random: Random): number {
  return random.between(start, end);
}

/** As many moments of the half day, in any order. */
export function someTimes(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => someTime(random));
}
