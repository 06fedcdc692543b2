import picocolors from "picocolors";
import { expect, test } from "vitest";
import { run } from "./run.ts";

test("what fails where it should not is one sentence, and no stack trace", async () => {
  const colors = picocolors.createColors(false);
  let printed = "";
  const code = await run(["--version"], {
    out: () => {
      throw new Error("the terminal is on fire");
    },
    outBytes: () => true,
    error: (text) => void (printed += text),
    colors,
    errorColors: colors,
    isWatched: false,
    columns: undefined,
  });
  expect(printed).toBe(
    "error TOC6099: Tocsin failed where it should not: the terminal is on fire.\n  more: tocsin help TOC6099\n\n",
  );
  expect(code).toBe(2);
});
