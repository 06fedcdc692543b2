import type { Node } from "@tocsin/language";

/** The nodes right below one, in the order in which the tree has them. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap(nodesIn);
}

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if ("kind" in value && "span" in value) return [value as Node];
  return "start" in value ? [] : Object.values(value).flatMap(nodesIn);
}
