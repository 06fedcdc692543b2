import { expect, test } from "vitest";
import { lanes, toLaneLines } from "./lanes.ts";

test("the same seed gives the same events, another seed others", () => {
  for (const lane of lanes) {
    expect(toLaneLines(lane, 20, 7)).toEqual(toLaneLines(lane, 20, 7));
    expect(toLaneLines(lane, 20, 7)).not.toEqual(toLaneLines(lane, 20, 8));
  }
});

test("events are as long as those of the kind", () => {
  const lengths = lanes.map((lane) => toLaneLines(lane, 200, 7).reduce((sum, line) => sum + line.length, 0) / 200);
  const expected = [700, 440, 860, 150];
  for (const [at, length] of lengths.entries()) {
    expect(length).toBeGreaterThan(0.75 * expected[at]!);
    expect(length).toBeLessThan(1.25 * expected[at]!);
  }
});
