import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { complete } from "./complete.ts";
import { missingKeywords, readEveryForm, readStory } from "./keywords-offered.test-data.ts";

const stories = ["host", "signin", "correlation", "cloud", "data", "impact", "movement", "shared"];

test.each(stories)("at every place of %s.tocsin the keyword that stands there is offered", (name) => {
  expect(missingKeywords(readStory(name))).toEqual([]);
});

test("every place and every beginning of a text has an answer", () => {
  const text = readEveryForm();
  const { view } = toMarkedView(text);
  for (let end = 0; end <= text.length; end++) {
    expect(complete(view, end).items.length).toBeGreaterThanOrEqual(0);
    const cut = toMarkedView(`${text.slice(0, end)}<|>`);
    expect(complete(cut.view, cut.offset).items.length).toBeGreaterThanOrEqual(0);
  }
});
