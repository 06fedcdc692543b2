import { readFileSync } from "node:fs";
import { findKeyword } from "@tocsin/language";
import { toMarkedView } from "../ide.test-data.ts";
import { complete } from "./complete.ts";

/** Everything but texts, regular expressions and comments. */
const wordOrMark = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\/(?:[^/\\\n]|\\.)+\/[ims]*|[A-Za-z_@][\w@]*|[^\s\w]|\d+/g;

const kinds: ReadonlySet<string | undefined> = new Set(["declaration", "clause", "operator"]);

/** The keywords that stand at a place of a text (at each, or at every n-th) and are not offered there; a word that is part of a path is none. */
export function missingKeywords(text: string, every = 1): string[] {
  const { view } = toMarkedView({ "a.tocsin": text });
  const places = [...text.matchAll(wordOrMark)].filter((_, index) => index % every === 0);
  return places.flatMap(({ 0: word, index }) => {
    const { items } = complete(view, index);
    const isPath = text[index - 1] === "." || text[index + word.length] === ".";
    const isWord = kinds.has(findKeyword(word)?.kind) && !isPath;
    const isOffered = items.some(({ label }) => ` ${label} `.includes(` ${word} `));
    return isWord && !isOffered ? [`${text.slice(Math.max(0, index - 40), index)}<|>${word}`] : [];
  });
}

/** A file of rules of the worked example. */
export function readStory(name: string): string {
  return readFileSync(new URL(`../../../../../examples/story/rules/${name}.tocsin`, import.meta.url), "utf8");
}

/** A file that holds every form of the language. */
export function readEveryForm(): string {
  return readFileSync(new URL("../../../../language/src/every-form.tocsin", import.meta.url), "utf8");
}
