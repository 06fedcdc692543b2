import type { Span } from "@tocsin/core";
import { declarationWords } from "../lexer/keywords.ts";
import { scanText } from "../lexer/scanner.ts";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import { endOf } from "../parser/base-parser.ts";
import { ClauseFinder } from "./clause-finder.ts";
import { type ExpectedToken, toExpectedTokens } from "./expected-token.ts";
import { type GrammarGraph, Position, toGrammarGraph } from "./grammar-graph.ts";
import { TokenWalk } from "./token-walk.ts";
import { takeTyped } from "./typed-token.ts";
import { walkClause } from "./walk-clause.ts";

/** A token in front of the place that is asked for. */
export interface WrittenToken extends Span {
  readonly text: string;
}

export interface Expected {
  /** The word or text that stands at the place and would be replaced, with its quotes; else an empty span. */
  readonly typed: Span;
  /** Whether `typed` is a text in quotes. */
  readonly inText: boolean;
  readonly tokens: readonly ExpectedToken[];
  /** The tokens of the declaration before `typed`. */
  readonly before: readonly WrittenToken[];
}

const ignore = (): void => {};

let finder: ClauseFinder | undefined;
let graph: GrammarGraph | undefined;

/**
 * What the grammar allows at an offset of a text, whatever stands behind it. Found by walking the grammar that the parser
 * has recorded of itself, from the beginning of the clause at the place; mistakes before that clause do not matter. Where
 * the clause itself is broken before the place, nothing is expected but the next clause, at the beginning of a line.
 */
export function findExpected(text: string, offset: number): Expected {
  finder ??= new ClauseFinder();
  graph ??= toGrammarGraph(finder.getGAstProductions());
  const start = findDeclaration(text, offset);
  const { tokens, comments } = scanText(text, ignore, start, offset);
  const { before, typed, text: open } = takeTyped(tokens, text, offset);
  const inText = open !== undefined;
  const comment = comments.at(-1);
  const inComment = comment !== undefined && !/[\n\r]/.test(text.slice(comment.span.end, offset));
  if (inComment) return { typed, inText, tokens: [], before: toWritten(before) };
  const hole = open === undefined ? undefined : findHole(text, open, before, offset);
  if (hole !== undefined) return hole;
  const clause = finder.findLast([...before]);
  const walk = walkClause(graph, before, clause, isFirstOfLine(text, typed.start));
  return { typed, inText, tokens: toExpectedTokens(walk, typed.start), before: toWritten(before) };
}

function toWritten(tokens: readonly Token[]): WrittenToken[] {
  return tokens.map((token) => ({ text: token.image, start: token.startOffset, end: endOf(token) }));
}

/** The declaration at the beginning of a line at or before an offset, where the parser begins anew whatever is open. */
function findDeclaration(text: string, offset: number): number {
  for (let end = offset; end > 0;) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    declaration.lastIndex = start;
    if (start < offset && declaration.test(text)) return start;
    end = start - 1;
  }
  return 0;
}

/** A `derive` may belong to what is open. */
const declaration = new RegExp(`(?:${declarationWords.filter((word) => word !== "derive").join("|")})[ \\t]+\\w`, "y");

/** Inside `{…` of a title: what may stand in the hole. */
function findHole(text: string, title: Token, before: readonly Token[], offset: number): Expected | undefined {
  if (before.at(-1)?.tokenType !== t.word.title || graph === undefined) return undefined;
  const open = /(?:^|[^{])(?:\{\{)*\{([^{}]*)$/.exec(text.slice(title.startOffset + 1, offset));
  if (open === null) return undefined;
  const start = offset - (open[1]?.length ?? 0);
  const inside = takeTyped(scanText(text, ignore, start, offset).tokens, text, offset);
  const frame = { rule: "hole", start, next: new Position("title"), outer: undefined };
  let walk = TokenWalk.at(graph, graph.startOf("hole"), frame);
  for (const token of inside.before) walk = walk.take(token);
  const tokens = toExpectedTokens(walk, inside.typed.start);
  return { typed: inside.typed, inText: false, tokens, before: toWritten([...before, ...inside.before]) };
}

function isFirstOfLine(text: string, offset: number): boolean {
  return /(?:^|[\n\r])[ \t]*$/.test(text.slice(Math.max(0, offset - 1000), offset));
}
