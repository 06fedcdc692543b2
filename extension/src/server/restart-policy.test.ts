import { expect, test } from "vitest";
import { createRestartPolicy } from "./restart-policy.ts";

test("a server is started again five times and no more", () => {
  const policy = createRestartPolicy();
  expect(Array.from({ length: 7 }, () => policy.crashed())).toEqual([true, true, true, true, true, false, false]);
});

test("a restart by the user begins anew", () => {
  const policy = createRestartPolicy(1);
  policy.crashed();
  policy.reset();
  expect(policy.crashed()).toBe(true);
});
