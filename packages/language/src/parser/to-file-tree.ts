import type { Comment, Declaration, FileTree, ModuleDeclaration, UseDeclaration } from "../tree/declarations.ts";

/** A declaration of any kind, in the order of the text. */
export type Item = ModuleDeclaration | UseDeclaration | Declaration;

/** The tree of a file from what stands in it. Of several modules the first counts. */
export function toFileTree(items: readonly Item[], comments: readonly Comment[], text: string): FileTree {
  const uses: UseDeclaration[] = [];
  const declarations: Declaration[] = [];
  let module: ModuleDeclaration | undefined;
  for (const item of items) {
    if (item.kind === "module") module ??= item;
    else if (item.kind === "use") uses.push(item);
    else declarations.push(documented(item, comments, text));
  }
  return { kind: "file", span: { start: 0, end: text.length }, module, uses, declarations };
}

/** With the text of the documentation comments that stand right before a declaration, line by line. */
function documented(declaration: Declaration, comments: readonly Comment[], text: string): Declaration {
  const lines: string[] = [];
  let end = declaration.span.start;
  for (let index = findLastBefore(comments, end); index >= 0; index--) {
    const comment = comments[index]!;
    if (!comment.documentation || comment.trailing || !isNextLine(text.slice(comment.span.end, end))) break;
    lines.unshift(comment.text.replace(/^##+ ?/, ""));
    end = comment.span.start;
  }
  if (lines.length === 0 || declaration.kind === "derive") return declaration;
  return { ...declaration, documentation: lines.join("\n") };
}

function isNextLine(between: string): boolean {
  return /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(between);
}

/** The index of the last comment that ends at or before an offset, or -1. */
function findLastBefore(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
