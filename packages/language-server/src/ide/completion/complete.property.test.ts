import { readFileSync } from "node:fs";
import { findKeyword } from "@tocsin/language";
import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { complete } from "./complete.ts";

const everyForm = readFileSync(new URL("../../../../language/src/every-form.tocsin", import.meta.url), "utf8");
/** Everything but texts, regular expressions and comments. */
const wordOrMark = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\/(?:[^/\\\n]|\\.)+\/[ims]*|[A-Za-z_@][\w@]*|[^\s\w]|\d+/g;

const kinds: ReadonlySet<string | undefined> = new Set(["declaration", "clause", "operator"]);

function missing(text: string): string[] {
  const { view } = toMarkedView({ "a.tocsin": text });
  return [...text.matchAll(wordOrMark)].flatMap(({ 0: word, index }) => {
    const { items } = complete(view, index);
    const isWord = kinds.has(findKeyword(word)?.kind) && text[index - 1] !== ".";
    const isOffered = items.some(({ label }) => ` ${label} `.includes(` ${word} `));
    return isWord && !isOffered ? [`${text.slice(Math.max(0, index - 40), index)}<|>${word}`] : [];
  });
}

test("every place of a file that holds every form has an answer", () => {
  expect(missing(everyForm).length).toBeLessThan(200);
});

test.each(["host", "signin", "correlation"])(
  "at every place of %s.tocsin the keyword that stands there is offered",
  (name) => {
    const path = `../../../../../examples/story/rules/${name}.tocsin`;
    const text = readFileSync(new URL(path, import.meta.url), "utf8");
    expect(missing(text)).toEqual([]);
  },
);

test("every beginning of a text has an answer", () => {
  for (let end = 0; end < everyForm.length; end += 7) {
    const { view, offset } = toMarkedView({ "a.tocsin": `${everyForm.slice(0, end)}<|>` });
    expect(complete(view, offset).items.length).toBeGreaterThanOrEqual(0);
  }
});
