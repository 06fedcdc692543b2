import type { FileTree } from "../tree/declarations.ts";

/** Members whose order the formatter may change; each kind in itself keeps its order. */
const reordered: ReadonlySet<string> = new Set(["rule.clauses", "source.clauses", "alert.lines"]);

/** A tree as what it says: without places, and with clauses in the order of their kinds. */
export function toComparableTree(tree: FileTree): unknown {
  return toComparable(tree);
}

function toComparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toComparable);
  if (typeof value !== "object" || value === null) return value;
  const kind = "kind" in value ? String(value.kind) : "";
  const members = Object.entries(value).filter(([key, member]) => !/span$/i.test(key) && member !== undefined);
  return Object.fromEntries(
    members.map(([key, member]) => {
      const comparable = toComparable(member);
      return [key, reordered.has(`${kind}.${key}`) ? toSorted(comparable as { kind: string }[]) : comparable];
    }),
  );
}

function toSorted(items: readonly { readonly kind: string }[]): readonly unknown[] {
  return items.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}
