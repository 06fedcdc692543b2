import type { Condition, Fix, JunctionCondition } from "@tocsin/core";
import { isInside, type JudgedCondition } from "./judged-condition.ts";

/** Takes a part that changes nothing out of its junction; undefined where a comment or a parenthesis is in the way. */
export function toRemoval(part: Condition, { of, op }: JunctionCondition, judged: JudgedCondition): Fix | undefined {
  const at = of.indexOf(part);
  const [before, after] = [of[at - 1], of[at + 1]];
  const neighbour = before ?? after;
  if (neighbour === undefined || !isInside(judged, part) || !isInside(judged, neighbour)) return undefined;
  const [first, second] = before === undefined ? [part, neighbour] : [neighbour, part];
  const between = judged.text.slice(first.at.end, second.at.start).trim();
  if (between !== (op === "all" ? "and" : "or")) return undefined;
  const place =
    before === undefined ? { ...part.at, end: neighbour.at.start } : { ...part.at, start: neighbour.at.end };
  return { title: "Take it out", edits: [{ place, newText: "" }], safe: "same meaning" };
}
