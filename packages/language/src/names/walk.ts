import type { Node } from "../tree/names.ts";

/** A node and all nodes below it, in the order of the text. The parser bounds how deep they nest. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node) as unknown[]) yield* walkValue(value);
}

function* walkValue(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) yield* walkValue(item);
  } else if (isNode(value)) yield* walk(value);
  else if (typeof value === "object" && value !== null && !("start" in value)) {
    for (const item of Object.values(value) as unknown[]) yield* walkValue(item);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}

/** Every word that a part of a tree uses where a name could be meant; a property of it may be left out. */
export function wordsOf(node: Node, without?: string): Set<string> {
  const words = new Set<string>();
  for (const [key, value] of Object.entries(node)) if (key !== without) addWords(value, words);
  return words;
}

/** Looks at what `walk` gives, without making it: whole files are asked. */
function addWords(value: unknown, words: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) addWords(item, words);
    return;
  }
  if (isNode(value)) {
    if ((value.kind === "name" || value.kind === "segment") && "text" in value) words.add(String(value.text));
  } else if ("start" in value) return;
  for (const key in value) addWords((value as Readonly<Record<string, unknown>>)[key], words);
}
