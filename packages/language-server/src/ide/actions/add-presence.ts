import type { View } from "../view.ts";
import { type CodeAction, toEdit } from "./code-action.ts";
import { conditionsAt } from "./conditions-at.ts";

/** A negative comparison holds where the field is missing, too: asks for a value besides. */
export function addPresence(view: View, offset: number): CodeAction | undefined {
  const around = conditionsAt(view, offset);
  const comparison = around.at(-1);
  if (comparison?.kind !== "comparison" || !comparison.negated) return undefined;
  const [subject, ...others] = comparison.subject.expressions;
  if (subject === undefined || others.length > 0 || subject.kind !== "field") return undefined;
  const { text, file } = view.file;
  const field = text.slice(subject.span.start, subject.span.end);
  const parent = around.at(-2);
  const isPlain = parent === undefined || parent.kind === "and";
  const { start, end } = comparison.span;
  const title = `Ask that ${field} is present`;
  if (isPlain)
    return {
      title,
      kind: "refactor.rewrite",
      edits: [toEdit(file, { start, end: start }, `${field} is present and `)],
    };
  const edits = [
    toEdit(file, { start, end: start }, `(${field} is present and `),
    toEdit(file, { start: end, end }, ")"),
  ];
  return { title, kind: "refactor.rewrite", edits };
}
