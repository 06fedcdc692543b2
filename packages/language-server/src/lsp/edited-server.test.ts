import { expect, test } from "vitest";
import { editServer } from "./edited-server.test-data.ts";

test("whatever is typed, every request is answered, and no diagnostic is of an older text", async () => {
  const { failures, asked, stale } = await editServer(1, 250);
  expect(failures).toEqual([]);
  expect(stale).toEqual([]);
  expect(asked).toBeGreaterThan(150);
});
