import type { Token } from "../lexer/tokens.ts";
import * as t from "../lexer/tokens.ts";
import type { Place } from "../parser/recovering-parser.ts";
import type { LastClause } from "./clause-finder.ts";
import type { GrammarGraph } from "./grammar-graph.ts";
import { type Frame, TokenWalk } from "./token-walk.ts";

const wholeFile = "declarations";

/**
 * The walk over the tokens before a place, from the beginning of the clause there. Behind a mistake it goes on where the
 * next part of a block may begin. `leads`: nothing but white space stands before the place on its line.
 */
export function walkClause(
  graph: GrammarGraph,
  tokens: readonly Token[],
  clause: LastClause | undefined,
  leads: boolean,
): TokenWalk {
  const { places, start, blockStarts } = clause ?? { places: [], start: 0, blockStarts: [] };
  const blocks = places.map((place, index) => ({ place, start: blockStarts[index] ?? 0 }));
  const first = tokens.findIndex(({ startOffset }) => startOffset >= start);
  const depth = tokens[first]?.depth ?? 0;
  /** Where the next part of a block may begin, by how many brackets are open in it. */
  const entries = new Map<number, TokenWalk>();
  for (let count = 0; count <= blocks.length; count++)
    entries.set(depth - blocks.length + count, atClause(graph, blocks.slice(0, count)));
  let walk = atClause(graph, blocks);
  for (const token of tokens.slice(first < 0 ? tokens.length : first)) {
    const mayGoOn = walk.isOver && (token.leads || token.tokenType === t.RCurly);
    const from = mayGoOn ? findEntry(entries, token.tokenType === t.RCurly ? token.depth + 1 : token.depth) : undefined;
    walk = (from ?? walk).take(token);
    if (token.tokenType === t.LCurly) entries.set(token.depth + 1, walk);
  }
  return walk.isOver && leads ? (findEntry(entries, depthBehind(tokens.at(-1))) ?? walk) : walk;
}

/** A block that is open, and the offset of the clause that it belongs to. */
interface Block {
  readonly place: Place;
  readonly start: number;
}

/** Where the next clause may begin of blocks in each other, or without any of a file. */
function atClause(graph: GrammarGraph, blocks: readonly Block[]): TokenWalk {
  let rule = wholeFile;
  let frame: Frame | undefined;
  for (const { place, start } of blocks) {
    for (const entry of graph.wayFrom(rule, place)) frame = { rule: entry.rule, start, next: entry.next, outer: frame };
    rule = place;
  }
  return TokenWalk.at(graph, graph.clausesOf(rule), frame);
}

/** Of the innermost block: brackets that are open in it may have been forgotten. */
function findEntry(entries: ReadonlyMap<number, TokenWalk>, depth: number): TokenWalk | undefined {
  const depths = [...entries.keys()].filter((known) => known <= depth);
  return entries.get(Math.max(...depths));
}

function isOpening({ tokenType }: Token): boolean {
  return tokenType === t.LCurly || tokenType === t.LParen || tokenType === t.LSquare;
}

function depthBehind(last: Token | undefined): number {
  return last === undefined ? 0 : isOpening(last) ? last.depth + 1 : last.depth;
}
