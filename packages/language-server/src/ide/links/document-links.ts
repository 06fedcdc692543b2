import type { Span } from "@tocsin/core";
import { type Node, type TextLiteral, walk } from "@tocsin/language";
import { toTechniquePage } from "../describe/describe-word.ts";
import type { View } from "../view.ts";

/** A word of a text that leads somewhere else. */
export interface DocumentLink {
  readonly span: Span;
  /** A path as the workspace knows it, or the address of a page. */
  readonly target: { readonly file: string } | { readonly page: string };
}

/** Fixtures, tables and schemas that a file names, the references of its rules, and techniques. */
export function documentLinks({ file, snapshot }: View): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  const addFile = (path: TextLiteral) => {
    const target = snapshot.host.resolve(file.file, path.value);
    if (target !== undefined) links.push({ span: path.span, target: { file: target } });
  };
  for (const node of walk(file.tree)) {
    for (const path of pathsOf(node)) addFile(path);
    for (const page of pagesOf(node)) links.push(page);
  }
  return links;
}

function pathsOf(node: Node): readonly TextLiteral[] {
  if (node.kind === "given-file" && "path" in node) return [node.path as TextLiteral];
  if ((node.kind === "list-declaration" || node.kind === "lookup") && "origin" in node) {
    const origin = node.origin as { readonly kind: string; readonly path?: TextLiteral };
    return origin.path === undefined ? [] : [origin.path];
  }
  if (node.kind !== "typed-by" || !("schemas" in node)) return [];
  return (node.schemas as readonly Node[]).filter((schema): schema is TextLiteral => schema.kind === "text");
}

function pagesOf(node: Node): readonly DocumentLink[] {
  if (node.kind === "references" && "values" in node) {
    const values = (node.values as readonly TextLiteral[]).filter(({ value }) => /^https?:\/\/\S+$/.test(value));
    return values.map(({ span, value }) => ({ span, target: { page: value } }));
  }
  if (node.kind !== "mitre" || !("techniques" in node)) return [];
  const techniques = node.techniques as readonly (Node & { readonly text: string })[];
  return techniques
    .filter(({ text }) => /^T\d{4}(\.\d{3})?$/.test(text))
    .map(({ span, text }) => ({ span, target: { page: toTechniquePage(text) } }));
}
