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
  const places = clause?.places ?? [];
  const first = tokens.findIndex(({ startOffset }) => startOffset >= (clause?.start ?? 0));
  const depth = tokens[first]?.depth ?? 0;
  /** Where the next part of a block may begin, by how many brackets are open in it. */
  const entries = new Map<number, TokenWalk>();
  const blocks = [...places.keys(), places.length];
  for (const count of blocks)
    entries.set(depth - places.length + count, atClause(graph, places.slice(0, count), tokens));
  let walk = atClause(graph, places, tokens);
  for (const token of tokens.slice(first < 0 ? tokens.length : first)) {
    const mayGoOn = walk.isOver && (token.leads || token.tokenType === t.RCurly);
    const from = mayGoOn ? findEntry(entries, token.tokenType === t.RCurly ? token.depth + 1 : token.depth) : undefined;
    walk = (from ?? walk).take(token);
    if (token.tokenType === t.LCurly) entries.set(token.depth + 1, walk);
  }
  return walk.isOver && leads ? (findEntry(entries, depthBehind(tokens.at(-1))) ?? walk) : walk;
}

/** Where the next clause of a block may begin. */
function atClause(graph: GrammarGraph, places: readonly Place[], tokens: readonly Token[]): TokenWalk {
  let rule = wholeFile;
  let frame: Frame | undefined;
  for (const place of places) {
    const start = findLastStart(tokens, place);
    for (const entry of graph.wayFrom(rule, place)) frame = { rule: entry.rule, start, next: entry.next, outer: frame };
    rule = place;
  }
  return TokenWalk.at(graph, graph.clausesOf(rule), frame);
}

/** Where the block began that is open now. */
function findLastStart(tokens: readonly Token[], place: Place): number {
  return tokens.findLast(({ image, tokenType }) => image === place && t.isKeyword(tokenType))?.startOffset ?? 0;
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
