import { expect, test } from "vitest";
import { MemoBudget, ValueMemo } from "./value-memo.ts";

test("what was asked for lately is remembered, and what was not is forgotten as others come", () => {
  const budget = new MemoBudget();
  const memo = new ValueMemo<string>(budget, 0);
  const other = new ValueMemo<number>(budget, 0);
  memo.set("often", "a");
  memo.set("once", "b");
  other.set("other", 1);
  for (let index = 0; index < 200_000; index++) {
    other.set(`value ${index}`, index);
    expect(memo.get("often")).toBe("a");
  }
  expect(memo.get("once")).toBeUndefined();
  expect(other.get("other")).toBeUndefined();
  expect(other.get("value 199999")).toBe(199_999);
});

test("a long text is not kept", () => {
  const memo = new ValueMemo<string>(new MemoBudget(), 0);
  memo.set("x".repeat(100_000), "a");
  expect(memo.get("x".repeat(100_000))).toBeUndefined();
});

test("values that do not come again are not looked for all the time, and those that do again are", () => {
  const memo = new ValueMemo<string>(new MemoBudget(), 0.5);
  for (let index = 0; index < 1000; index++) {
    expect(memo.get(`new ${index}`)).toBeUndefined();
    memo.set(`new ${index}`, "a");
  }
  memo.set("again", "b");
  expect(memo.get("again")).toBeUndefined();
  let found = 0;
  for (let index = 0; index < 20_000; index++) {
    if (memo.get("again") === undefined) memo.set("again", "b");
    else found++;
  }
  expect(found).toBeGreaterThan(10_000);
});
