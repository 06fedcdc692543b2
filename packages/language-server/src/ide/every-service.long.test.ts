import { expect, test } from "vitest";
import { readEveryForm, readStory } from "./completion/keywords-offered.test-data.ts";
import { askEveryService, boundariesOf } from "./every-service.test-data.ts";

test.each([
  ["every form", readEveryForm()],
  ["signin.tocsin", readStory("signin")],
  ["correlation.tocsin", readStory("correlation")],
])("every service has an answer at every boundary of %s", (_name, text) => {
  expect(askEveryService(text, boundariesOf(text))).toEqual([]);
});

test("every service has an answer where a text breaks off, at every boundary", () => {
  const text = readEveryForm();
  for (const end of boundariesOf(text)) expect(askEveryService(text.slice(0, end), [end])).toEqual([]);
});
