import type { Span } from "@tocsin/core";
import { type Comparison, type ListLiteral, walk } from "@tocsin/language";
import { findMeaning } from "../scope/meaning.ts";
import { nodesAt } from "../scope/nodes-at.ts";
import type { View } from "../view.ts";
import { type CodeAction, toEdit } from "./code-action.ts";
import { selectedCondition } from "./conditions-at.ts";
import { freeName, placeBefore } from "./new-declaration.ts";

const listTypes: ReadonlySet<string> = new Set(["text", "number", "address", "time", "truth"]);

/** Gives the values of a list that stands in a condition a name of their own. */
export function extractList(view: View, offset: number): CodeAction | undefined {
  const nodes = nodesAt(view.file.tree, offset);
  const list = nodes.find((node): node is ListLiteral => node.kind === "list");
  const comparison = nodes.find((node): node is Comparison => node.kind === "comparison");
  const [first] = list?.items ?? [];
  if (list === undefined || comparison === undefined || first === undefined) return undefined;
  if (!listTypes.has(first.kind) || list.items.some(({ kind }) => kind !== first.kind)) return undefined;
  const [subject] = comparison.subject.expressions;
  const field = subject?.kind === "field" ? (subject.segments.at(-1)?.text ?? "value") : "value";
  const name = freeName(view, `listed_${field.toLowerCase().replaceAll(/[^a-z0-9_]/g, "_")}`);
  const values = view.file.text.slice(list.span.start, list.span.end);
  const at = placeBefore(view, offset);
  const { file } = view.file;
  return {
    title: `Give the list a name: ${name}`,
    kind: "refactor.extract",
    edits: [
      toEdit(file, { start: at, end: at }, `list ${name} of ${first.kind} ${values}\n\n`),
      toEdit(file, list.span, name),
    ],
  };
}

/** Makes a macro of the condition that is selected. What only the rule knows (its steps, its derived names) cannot go there. */
export function extractMacro(view: View, selection: Span): CodeAction | undefined {
  const span = selectedCondition(view, selection);
  if (span === undefined || !isFreeOfRule(view, span)) return undefined;
  const name = freeName(view, "new_macro");
  const at = placeBefore(view, span.start);
  const text = view.file.text.slice(span.start, span.end);
  const { file } = view.file;
  return {
    title: "Make a macro of the condition",
    kind: "refactor.extract",
    edits: [toEdit(file, { start: at, end: at }, `macro ${name} means\n  ${text}\n\n`), toEdit(file, span, name)],
  };
}

function isFreeOfRule(view: View, { start, end }: Span): boolean {
  const { visible } = view.linked.namesOf(view.file);
  for (const node of walk(view.file.tree)) {
    if (node.kind !== "field" || node.span.start < start || end < node.span.end) continue;
    const meaning = findMeaning(view, node.span.start);
    if (meaning?.kind === "step" || meaning?.kind === "parameter") return false;
    if (meaning?.kind === "derived" && !visible.has(meaning.name)) return false;
  }
  return true;
}
