import { markedWorkspace } from "./marked-workspace.test-data.ts";
import { WordCounts } from "./scope/word-counts.ts";
import type { View } from "./view.ts";

/** What is asked of a workspace of marked texts: the view of the first file with `<|>`, and its offset. */
export function toMarkedView(files: Readonly<Record<string, string>> | string): {
  readonly view: View;
  readonly offset: number;
} {
  const { snapshot, file, offset } = markedWorkspace(files);
  const counts = new WordCounts();
  counts.update(snapshot.files.values());
  return { view: { file: file.parsed, snapshot, linked: snapshot.linked, counts }, offset };
}

/** The text with a range marked: `[[…]]`. */
export function toShownSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(0, start)}[[${text.slice(start, end)}]]${text.slice(end)}`;
}
