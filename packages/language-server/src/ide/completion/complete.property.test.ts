import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { complete } from "./complete.ts";
import { missingKeywords, readEveryForm, readStory } from "./keywords-offered.test-data.ts";

test("at every place of a file of rules the keyword that stands there is offered", () => {
  expect(missingKeywords(readStory("impact"))).toEqual([]);
});

test("every beginning of a text has an answer", () => {
  const text = readEveryForm();
  for (let end = 0; end < text.length; end += 17) {
    const { view, offset } = toMarkedView(`${text.slice(0, end)}<|>`);
    expect(complete(view, offset).isIncomplete).toBe(false);
  }
});
