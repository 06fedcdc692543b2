import { expect, test } from "vitest";
import { missingKeywords, readStory } from "./keywords-offered.test-data.ts";

test("at places of a file of rules the keyword that stands there is offered", () => {
  expect(missingKeywords(readStory("impact"), 5)).toEqual([]);
});
