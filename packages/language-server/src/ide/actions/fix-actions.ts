import { type Diagnostic, messages, type TextEdit } from "@tocsin/core";
import type { CodeAction } from "./code-action.ts";

/** For each diagnostic its fix, where it has one, and its explanation. */
export function fixActions(diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { fix, code } = diagnostic;
    const explain: CodeAction = {
      title: `Explain ${code}: ${messages[code].title}`,
      kind: "quickfix",
      edits: [],
      explains: code,
      diagnostic,
    };
    if (fix === undefined) return [explain];
    const { title, edits, safe } = fix;
    return [{ title, kind: "quickfix", edits, diagnostic, isPreferred: safe !== undefined }, explain];
  });
}

/** All fixes of a file that change no meaning, as many as go together; undefined: there are none. */
export function fixAll(file: string, diagnostics: readonly Diagnostic[]): CodeAction | undefined {
  const taken: TextEdit[] = [];
  for (const { fix } of diagnostics) {
    const isFit =
      fix?.safe !== undefined &&
      fix.edits.every((edit) => edit.place.file === file && !taken.some((other) => doOverlap(edit, other)));
    if (isFit) taken.push(...fix.edits);
  }
  if (taken.length === 0) return undefined;
  return { title: "Fix all that can be fixed safely", kind: "source.fixAll.tocsin", edits: taken };
}

function doOverlap({ place: left }: TextEdit, { place: right }: TextEdit): boolean {
  return left.start === right.start || (left.start < right.end && right.start < left.end);
}
