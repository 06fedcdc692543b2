import { expect, test } from "vitest";
import { Trial } from "./trial.ts";

test("what is found too seldom is passed by, and tried again later", () => {
  const trial = new Trial(0.5, { tried: 4, passedBy: 3 });
  const looked = Array.from({ length: 12 }, () => trial.begin());
  expect(looked).toEqual([true, true, true, true, true, false, false, false, true, true, true, true]);
});

test("what is found often enough is looked for always", () => {
  const trial = new Trial(0.5, { tried: 4, passedBy: 3 });
  for (let time = 0; time < 20; time++) {
    expect(trial.begin()).toBe(true);
    if (time % 2 === 0) trial.succeed();
  }
});
