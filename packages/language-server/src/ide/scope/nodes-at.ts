import type { FileTree, Node } from "@tocsin/language";

/** The nodes of a tree around an offset, outermost first; the last ones touch it. */
export function nodesAt(tree: FileTree, offset: number): readonly Node[] {
  const path: Node[] = [];
  let node: Node | undefined = tree;
  while (node !== undefined) {
    path.push(node);
    node = findChild(node, offset);
  }
  return path;
}

/** Of two that touch an offset, the one that begins there. */
function findChild(parent: object, offset: number): Node | undefined {
  let found: Node | undefined;
  for (const value of Object.values(parent) as unknown[]) {
    const candidate = findIn(value, offset);
    if (candidate !== undefined && (found === undefined || candidate.span.start >= found.span.start)) found = candidate;
  }
  return found;
}

function findIn(value: unknown, offset: number): Node | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isNode(value)) return value.span.start <= offset && offset <= value.span.end ? value : undefined;
  return "start" in value ? undefined : findChild(value, offset);
}

function isNode(value: object): value is Node {
  return "kind" in value && "span" in value;
}
