import picocolors from "picocolors";
import { expect, test } from "vitest";
import { createHuntCounts } from "./hunt-counts.ts";
import { createProgress } from "./progress.ts";

function draw(isWatched: boolean): string {
  const colors = picocolors.createColors(false);
  let drawn = "";
  const terminal = { out: () => undefined, error: (text: string) => void (drawn += text), colors, errorColors: colors };
  const progress = createProgress({ ...terminal, isWatched, columns: 80 }, 200);
  progress.update({ ...createHuntCounts(), events: 1234, bytes: 5000, storedBytes: 100 });
  progress.clear();
  return drawn;
}

test("a watched terminal sees how far it is, in a line that goes away", () => {
  expect(draw(true)).toBe("\r\u{1b}[2K50 %  1,234 events  5.0 kB\r\u{1b}[2K");
});

test("where nobody watches nothing is drawn", () => {
  expect(draw(false)).toBe("");
});
