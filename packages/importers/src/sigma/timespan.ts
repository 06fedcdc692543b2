/** A month is a twelfth of a year, and a year 365.2425 days, as pySigma has them. */
const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  M: 2_629_746_000,
  y: 31_556_952_000,
};

/** `90m` in milliseconds; undefined where it is none. */
export function parseTimespan(text: string): number | undefined {
  const match = /^(\d{1,9})\s*([smhdwMy])$/.exec(text.trim());
  const milliseconds = Number(match?.[1]) * (units[match?.[2] ?? ""] ?? Number.NaN);
  return milliseconds > 0 ? milliseconds : undefined;
}
