import type { View } from "../view.ts";

/** Where a declaration can be put before the one at an offset: before the comments that belong to that. */
export function placeBefore({ file }: View, offset: number): number {
  const declaration = file.tree.declarations.find(({ span }) => span.start <= offset && offset <= span.end);
  let start = declaration?.span.start ?? 0;
  for (const comment of file.comments.toReversed()) {
    if (comment.span.end > start || comment.trailing) continue;
    if (!/^\r?\n?[ \t]*$/.test(file.text.slice(comment.span.end, start))) break;
    ({ start } = comment.span);
  }
  return start;
}

/** A name that nothing of the file has, which begins as wanted. */
export function freeName({ file, linked }: View, wanted: string): string {
  const { visible } = linked.namesOf(file);
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    if (!visible.has(name) && !new RegExp(`\\b${name}\\b`).test(file.text)) return name;
  }
}
