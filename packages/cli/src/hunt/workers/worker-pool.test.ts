import { serialize } from "node:v8";
import { expect, test } from "vitest";
import { createWorkerPool } from "./worker-pool.ts";

test("a worker that dies is told, with the reason", async () => {
  const death = Promise.withResolvers<string>();
  const rules = new Uint8Array(new SharedArrayBuffer(100));
  rules.set(serialize({ version: -1 }));
  const pool = createWorkerPool(1, { rules, watermarks: [], flat: false }, death.resolve);
  expect(await death.promise).toMatch(/^This engine reads rule sets of version \d+, not -1\.$/);
  await pool.close();
}, 60_000);
