import { expect, test } from "vitest";
import { readEveryForm, readStory } from "./completion/keywords-offered.test-data.ts";
import { askEveryService, boundariesOf } from "./every-service.test-data.ts";

test("every service has an answer at places of a file that holds every form", () => {
  const text = readEveryForm();
  const some = boundariesOf(text).filter((_, index) => index % 9 === 0);
  expect(askEveryService(text, some)).toEqual([]);
});

test("every service has an answer where a rule breaks off", () => {
  const text = readStory("impact");
  for (let end = 0; end < text.length; end += 331) {
    expect(askEveryService(text.slice(0, end), [Math.max(0, end - 1), end])).toEqual([]);
  }
});
