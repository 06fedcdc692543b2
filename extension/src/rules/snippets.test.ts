import { readFileSync } from "node:fs";
import { parseFile } from "@tocsin/language";
import { expect, test } from "vitest";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const text = readFileSync(new URL("../../snippets/tocsin.json", import.meta.url), "utf8");
const snippets = Object.values(JSON.parse(text) as Record<string, Snippet>);

/** What is typed before anything is filled in: each placeholder as it stands, of choices the first. */
function toText({ body }: Snippet): string {
  return body
    .join("\n")
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replaceAll(/\$\{\d+:((?:\\.|[^}])*)\}/g, "$1")
    .replaceAll(String.raw`\}`, "}");
}

test.each(snippets)("the snippet $prefix is good as it comes", (snippet) => {
  const typed = toText(snippet);
  const file = snippet.prefix === "test-case" ? `rule r {\n  when any events\n  severity low\n${typed}\n}\n` : typed;
  expect(file).not.toContain("$");
  expect(parseFile("a.tocsin", file).diagnostics).toEqual([]);
});
