import type { View } from "../view.ts";
import { describeDeclared } from "../describe/describe-declared.ts";
import { describeField } from "../describe/describe-field.ts";
import { describeFunction, describeKeyword, describeTechnique } from "../describe/describe-word.ts";
import { findSource } from "../scope/rule-sources.ts";
import type { ItemKind } from "./completion.ts";

/** What is known of an item that was offered for a file, in Markdown. */
export function documentItem(view: View, kind: ItemKind, label: string): string | undefined {
  switch (kind) {
    case "keyword":
      return describeKeyword(label.split(" ")[0] ?? "");
    case "function":
      return describeFunction(label);
    case "technique":
      return describeTechnique(label);
    case "field":
      return documentField(view, label);
    default:
      return documentName(view, label);
  }
}

function documentField(view: View, path: string): string | undefined {
  const { visible } = view.linked.namesOf(view.file);
  for (const { node } of visible.values()) {
    const schema = node.kind === "source" ? findSource(node.name.text, view)?.schema : undefined;
    const field = schema?.fields.get(path);
    if (schema !== undefined && field !== undefined) return describeField(path, field, schema);
  }
  const schema = findSource("alerts", view)?.schema;
  const field = schema?.fields.get(path);
  return schema && field && describeField(path, field, schema);
}

function documentName(view: View, name: string): string | undefined {
  const { linked, file } = view;
  const declared =
    linked.namesOf(file).visible.get(name) ??
    linked.modules
      .values()
      .map((module) => module.declared.get(name))
      .find(Boolean);
  return declared && describeDeclared(declared, linked);
}
