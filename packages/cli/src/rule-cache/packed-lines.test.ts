import { expect, test } from "vitest";
import { PackedLines, packLines } from "./packed-lines.ts";

test("each value is read by itself, in any order, whatever letters it has", () => {
  const values = Array.from({ length: 300 }, (_, at) => ({
    at,
    text: `line\n\u2028 ß \u{1f600} \ud83d ${"x".repeat(at)}`,
  }));
  const lines = new PackedLines(packLines(values));
  for (const at of [299, 0, 128, 127, 255, 256, 128]) expect(lines.read(at)).toEqual(values[at]);
});
