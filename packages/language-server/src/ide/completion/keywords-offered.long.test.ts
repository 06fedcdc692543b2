import { expect, test } from "vitest";
import { missingKeywords, readStory } from "./keywords-offered.test-data.ts";

const stories = ["host", "signin", "correlation", "cloud", "data", "impact", "movement", "shared"];

test.each(stories)("at every place of %s.tocsin the keyword that stands there is offered", (name) => {
  expect(missingKeywords(readStory(name))).toEqual([]);
});
