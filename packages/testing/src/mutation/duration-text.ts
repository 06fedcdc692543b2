const units = [
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** A duration as the language writes it, in the largest unit of which it is a whole number; else in seconds. */
export function toDurationText(milliseconds: number): string {
  const [unit, length] = units.find((candidate) => milliseconds % candidate[1] === 0) ?? ["second", 1000];
  const count = milliseconds / length;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
