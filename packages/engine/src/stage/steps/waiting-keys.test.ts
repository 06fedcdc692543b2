import { expect, test } from "vitest";
import { WaitingKeys } from "./waiting-keys.ts";

test("keys are taken in the order in which they came, however many were taken before", () => {
  const waiting = new WaitingKeys();
  const taken: (readonly [key: string, time: number])[] = [];
  for (let time = 0; time < 5000; time++) {
    waiting.add(`key ${time}`, time);
    if (time % 3 > 0) taken.push([`key ${waiting.time}`, Number(waiting.take().slice("key ".length))]);
  }
  expect(taken).toEqual(taken.map((_, at) => [`key ${at}`, at]));
});

test("what was saved waits on, and what was taken does not", () => {
  const waiting = new WaitingKeys();
  waiting.add("x", 1);
  waiting.add("y", 2);
  waiting.take();
  const restored = new WaitingKeys();
  restored.restore(waiting.save());
  expect([restored.time, restored.take(), restored.isEmpty]).toEqual([2, "y", true]);
});
