import { expect, test } from "vitest";
import { everyForm, missedTokens } from "./missed-tokens.test-data.ts";

test("at every token of a text without any layout, that token is among what is expected", () => {
  expect(missedTokens(everyForm)).toEqual([]);
});
