import { expect, test } from "vitest";
import { editServer } from "./edited-server.test-data.ts";

test.each([2, 3, 4, 5, 6])(
  "in 1,000 random edits every request is answered, and no diagnostic is of an older text (%i)",
  async (seed) => {
    const { failures, stale } = await editServer(seed, 1000);
    expect(failures).toEqual([]);
    expect(stale).toEqual([]);
  },
);
