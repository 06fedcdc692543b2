import type { Node, TextLiteral } from "@tocsin/language";
import { walk } from "@tocsin/language";

/** The texts of a tree that name files: fixtures of tests, files of lists and lookups, schemas. */
export function pathTextsIn(tree: Node): readonly TextLiteral[] {
  return [...walk(tree)].flatMap((node) => {
    if (node.kind === "given-file") return toTexts((node as unknown as { readonly path: unknown }).path);
    if (node.kind === "typed-by")
      return (node as unknown as { readonly schemas: readonly unknown[] }).schemas.flatMap(toTexts);
    if (node.kind !== "list-declaration" && node.kind !== "lookup") return [];
    const { origin } = node as unknown as { readonly origin: { readonly kind: string; readonly path?: unknown } };
    return origin.kind === "from-file" ? toTexts(origin.path) : [];
  });
}

function toTexts(node: unknown): readonly TextLiteral[] {
  return typeof node === "object" && node !== null && (node as Node).kind === "text" ? [node as TextLiteral] : [];
}
