import type { Condition, Fix, JunctionCondition, Place, TextEdit } from "@tocsin/core";
import { isInside, type JudgedCondition } from "./judged-condition.ts";

/** Takes a part that changes nothing out of its junction; undefined where a comment or a parenthesis is in the way. */
export function toRemoval(part: Condition, { of, op }: JunctionCondition, judged: JudgedCondition): Fix | undefined {
  if (!of.every((one) => isInside(judged, one))) return undefined;
  const places = of.map(({ at }) => at);
  const edit = toRemovalEdit(places, of.indexOf(part), op === "all" ? "and" : "or", judged.text);
  return edit && { title: "Take it out", edits: [edit], safe: "same meaning" };
}

/** Takes one of several parts, and the word that joins it to the next, out of a text. */
export function toRemovalEdit(
  parts: readonly Place[],
  index: number,
  joint: "and" | "or",
  text: string,
): TextEdit | undefined {
  const part = parts[index];
  const neighbour = parts[index - 1] ?? parts[index + 1];
  if (part === undefined || neighbour === undefined) return undefined;
  const [first, second] = index === 0 ? [part, neighbour] : [neighbour, part];
  if (text.slice(first.end, second.start).trim() !== joint) return undefined;
  const place = index === 0 ? { ...part, end: second.start } : { ...part, start: first.end };
  return { place, newText: "" };
}
