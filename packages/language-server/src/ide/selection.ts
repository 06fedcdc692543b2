import type { Span } from "@tocsin/core";
import type { Node } from "@tocsin/language";
import { childrenOf } from "../symbols/children-of.ts";
import { touches } from "../text/span.ts";
import type { RuleFile } from "../workspace/rule-file.ts";

/** The spans around an offset that mean something by themselves, the smallest first, the whole text last. */
export function findSelections({ parsed, text }: RuleFile, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const add = (span: Span) => {
    const last = spans.at(-1);
    const isLarger = last === undefined || (span.start <= last.start && last.end <= span.end);
    if (isLarger && (last?.start !== span.start || last.end !== span.end)) spans.push(span);
  };
  const word = wordAround(text, offset);
  if (word !== undefined) add(word);
  for (const { span } of nodesAround(parsed.tree, offset).toReversed()) add(span);
  add({ start: 0, end: text.length });
  return spans;
}

/** A node and those below it that touch an offset, from the outside to the inside. Titles hold nodes within a text, so spans need not nest. */
function nodesAround(node: Node, offset: number): readonly Node[] {
  const inner = childrenOf(node).filter(({ span }) => touches(span, offset) && span.start < span.end);
  const best = inner.find(({ span }) => offset < span.end) ?? inner[0];
  return best === undefined ? [node] : [node, ...nodesAround(best, offset)];
}

function wordAround(text: string, offset: number): Span | undefined {
  let [start, end] = [offset, offset];
  while (start > 0 && /\w/.test(text[start - 1]!)) start--;
  while (end < text.length && /\w/.test(text[end]!)) end++;
  return start < end ? { start, end } : undefined;
}
