import picocolors from "picocolors";
import { expect, test } from "vitest";
import { createHuntCounts } from "./hunt-counts.ts";
import { createProgress } from "./progress.ts";

const counts = { ...createHuntCounts(), events: 1234, bytes: 5000, storedBytes: 100 };

/** What is drawn of a half at these moments. */
function draw(isWatched: boolean, moments: readonly number[], columns = 80, total = 200): string {
  const colors = picocolors.createColors(false);
  let drawn = "";
  const terminal = {
    out: () => undefined,
    outBytes: () => true,
    error: (text: string) => void (drawn += text),
    colors,
    errorColors: colors,
  };
  let now = 0;
  const progress = createProgress({ ...terminal, isWatched, columns }, total, () => now);
  for (now of moments) progress.update(counts);
  progress.clear();
  return drawn.replaceAll("\r\u{1b}[2K", "|");
}

test("a watched terminal sees how far it is, in a line that goes away", () => {
  expect(draw(true, [0])).toBe("|50 %  1,234 events  5.0 kB|");
});

test("soon it sees how fast it goes, and how long still", () => {
  expect(draw(true, [2000])).toBe("|50 %  1,234 events  5.0 kB  617 events/s  2 s left|");
  expect(draw(true, [2000], 80, 0)).toBe("|1,234 events  5.0 kB  617 events/s|");
});

test("the line is drawn ten times a second, and never longer than the terminal is wide", () => {
  expect(draw(true, [0, 50, 99, 100])).toBe("|50 %  1,234 events  5.0 kB|50 %  1,234 events  5.0 kB|");
  expect(draw(true, [0], 10)).toBe("|50 %  1,2|");
});

test("where nobody watches nothing is drawn", () => {
  expect(draw(false, [0, 2000])).toBe("");
});
