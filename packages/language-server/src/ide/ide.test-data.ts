import { link, parseFile, type CompileHost } from "@tocsin/language";
import { WordCounts } from "./scope/word-counts.ts";
import type { View } from "./view.ts";

const mark = "<|>";

/** A workspace of texts, one of which holds `<|>`: what is asked, and where. Files beside them can be read by the rules. */
export function toMarkedView(
  files: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): { readonly view: View; readonly offset: number } {
  const host: CompileHost = {
    resolve: (_from, path) => path,
    readText: (path) => (path in others ? { text: others[path] ?? "" } : { error: "no such file" }),
  };
  const entries = Object.entries(files);
  const [marked, text = ""] = entries.find(([, candidate]) => candidate.includes(mark)) ?? entries[0] ?? [];
  const parsed = entries.map(([file, content]) => parseFile(file, content.replace(mark, "")));
  const file = parsed.find((one) => one.file === marked);
  if (file === undefined) throw new Error("There is no file");
  const counts = new WordCounts();
  counts.update(parsed);
  return { view: { file, linked: link(parsed, host), counts }, offset: Math.max(0, text.indexOf(mark)) };
}

/** The text with a range marked: `[[…]]`. */
export function toShownSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(0, start)}[[${text.slice(start, end)}]]${text.slice(end)}`;
}
