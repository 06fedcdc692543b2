import type { Call, FieldPath, Name, Node } from "@tocsin/language";
import { walk } from "@tocsin/language";

/** Every word of a tree that stands for itself: names, and fields of one part. What follows a dot is none. */
export function bareWordsIn(tree: Node): ReadonlySet<string> {
  const words = new Set<string>();
  for (const node of walk(tree)) {
    if (node.kind === "field") {
      const [first, second] = (node as FieldPath).segments;
      if (first !== undefined && second === undefined && !first.quoted) words.add(first.text);
    } else if (node.kind === "name") words.add((node as Name).text);
    else if (node.kind === "call") words.add((node as Call).name.text);
  }
  return words;
}
