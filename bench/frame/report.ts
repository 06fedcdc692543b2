import { isReached, toReachText, type Figure } from "./figure.ts";

/** `{"name", "figures": [{"what", "value", "unit", "reach"}]}`, with `reach` as `>= 5`, `<= 5` or null. */
export function toJsonReport(name: string, figures: readonly Figure[]): string {
  const shown = figures.map(({ what, value, unit, reach }) => ({ what, value, unit, reach: toReachText(reach) }));
  return JSON.stringify({ name, figures: shown });
}

/** A table for people; a figure that misses its reach is marked. */
export function toTableReport(name: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const mark = isReached(figure) ? "" : "  MISSED";
    return [figure.what, toDigits(figure.value), figure.unit, (toReachText(figure.reach) ?? "") + mark] as const;
  });
  const header = ["figure", "value", "unit", "to reach"] as const;
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column === 1))
      .join("  ")
      .trimEnd();
  return [name, "", toLine(header), ...rows.map(toLine)].join("\n");
}

/** Three significant digits, or all of a whole number from 1,000 on, in groups. */
function toDigits(value: number): string {
  return Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(3)));
}

function pad(cell: string, width: number, toRight: boolean): string {
  return toRight ? cell.padStart(width) : cell.padEnd(width);
}
