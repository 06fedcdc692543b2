import type { AlertRow } from "../src/hunt/alert-row.ts";
import { shape } from "./element.ts";

const height = 44;
const margin = 8;

/** The alerts of a hunt in the order of time, from the first to the last. */
export function toStrip(rows: readonly AlertRow[], width: number): SVGElement {
  const times = rows.map(({ time }) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  const first = times.reduce((least, time) => Math.min(least, time), Infinity);
  const last = times.reduce((most, time) => Math.max(most, time), -Infinity);
  if (last <= first || times.length === 0) return shape("svg", { class: "strip", width: 0, height: 0 });
  const toX = (time: number) => margin + ((time - first) / (last - first)) * (width - 2 * margin);
  const dots = rows.map(({ time, severity, message }) =>
    shape(
      "circle",
      { cx: toX(Date.parse(time)), cy: 14, r: 6, class: severity },
      shape("title", {}, `${time} ${message}`),
    ),
  );
  const label = (time: number, anchor: string) =>
    shape(
      "text",
      { x: toX(time), y: height - 6, "text-anchor": anchor },
      new Date(time).toISOString().slice(0, 19).replace("T", " "),
    );
  return shape(
    "svg",
    { class: "strip", width, height, role: "img", "aria-label": "When the alerts were" },
    shape("line", { x1: margin, x2: width - margin, y1: 14, y2: 14 }),
    ...dots,
    label(first, "start"),
    label(last, "end"),
  );
}
