import type { Snapshot } from "../../workspace/snapshot.ts";

/** Enough to know what a field is compared with; a workspace may have thousands of files. */
const mostFiles = 1000;
const mostValues = 30;

const text = `"(?:[^"\\\\\\n]|\\\\.)*"|'[^'\\n]*'`;
const oneText = new RegExp(text, "g");

/** The texts that rules and tests of a workspace put beside a field, as they are written, the most frequent first. */
export function usedValues(path: string, { files }: Snapshot): readonly string[] {
  const beside = toPattern(path);
  const counts = new Map<string, number>();
  let searched = 0;
  for (const { text: content } of files.values()) {
    if (!content.includes(path)) continue;
    if (++searched > mostFiles) break;
    for (const [, values = ""] of content.matchAll(beside)) {
      for (const [value] of values.matchAll(oneText)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const often = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return often.slice(0, mostValues).map(([value]) => value);
}

/** The field, an operator or the colon of a test's body, and one text or several in brackets. */
function toPattern(path: string): RegExp {
  const field = path.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const operator = "(?:\\s+(?:is|not|in|exactly|starts|ends|with|contains|any|all|of))+\\s*|\\s*:\\s*";
  return new RegExp(`(?<![\\w.@])${field}(?:${operator})((?:\\[\\s*)?(?:${text})(?:\\s*,\\s*(?:${text}))*)`, "g");
}
