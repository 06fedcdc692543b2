import type { Span } from "@tocsin/core";
import type { TokenType } from "chevrotain";
import { declarationWords } from "../lexer/keywords.ts";
import { scanText } from "../lexer/scanner.ts";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import { endOf } from "../parser/base-parser.ts";
import { ClauseFinder } from "./clause-finder.ts";
import { type GrammarGraph, Position, toGrammarGraph } from "./grammar-graph.ts";
import { type Frame, TokenWalk } from "./token-walk.ts";
import { walkClause } from "./walk-clause.ts";

/** What kind of token may stand at a place. */
export type ExpectedKind =
  /** A keyword, or a mark such as `{`; `word` is it. */
  | "word"
  /** A word that an author gave as a name, or gives here. */
  | "name"
  /** A field, or the name of a function or of anything else that stands for a value. */
  | "operand"
  /** Any word: the next part of a path, a severity, a status. */
  | "segment"
  | "text"
  | "number"
  | "share"
  | "unit"
  | "address"
  | "time"
  | "regex"
  | "technique";

/** A rule of the grammar that a token stands in, by its name in the parser. */
export interface GrammarRule {
  readonly name: string;
  /** Offset at which it began. */
  readonly start: number;
}

export interface ExpectedToken {
  readonly kind: ExpectedKind;
  readonly word?: string;
  /** Of a keyword: with the keywords that must follow it, as in `starts with`. */
  readonly phrase?: string;
  /** The rules that it would stand in, innermost first. */
  readonly rules: readonly GrammarRule[];
}

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
  const technique = partOfTechnique.exec(text.slice(Math.max(start, offset - longestTechnique), offset))?.[0] ?? "";
  const { tokens, comments } = scanText(text, ignore, start, offset - technique.length);
  const before = tokens as Token[];
  const last = before.at(-1);
  const isTyped = last !== undefined && technique === "" && endOf(last) === offset && isBeingTyped(last, text);
  if (isTyped) before.pop();
  const typed = { start: isTyped ? last.startOffset : offset - technique.length, end: offset };
  const inText = isTyped && last.tokenType === t.Text;
  const isComment = offset > 0 && comments.at(-1)?.span.end === offset;
  if (isComment) return { typed, inText, tokens: [], before: toWritten(before) };
  const hole = inText ? findHole(text, last, before, typed) : undefined;
  if (hole !== undefined) return hole;
  const clause = finder.findLast(before);
  const walk = walkClause(graph, before, clause, isFirstOfLine(text, typed.start));
  return { typed, inText, tokens: toExpectedTokens(walk, typed.start), before: toWritten(before) };
}

/** What is not yet the token that it will be. */
const partOfTechnique = /(?<![\w.])T\d{4}\.\d{0,2}$/;
const longestTechnique = "=T1234.123".length;

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

function isBeingTyped(token: Token, text: string): boolean {
  if (token.tokenType === t.Text) return isOpen(token, text);
  return t.isWord(token.tokenType) || token.tokenType === t.Technique || token.tokenType === t.Number;
}

/** A text whose closing quote does not stand before the place. */
function isOpen(token: Token, text: string): boolean {
  const quote = text[token.startOffset];
  const end = endOf(token);
  if (end - token.startOffset < 2 || text[end - 1] !== quote) return true;
  if (quote === "'") return false;
  const slashes = /\\*$/.exec(text.slice(token.startOffset, end - 1))?.[0].length ?? 0;
  return slashes % 2 === 1;
}

/** Inside `{…` of a title: what may stand in the hole. */
function findHole(text: string, title: Token, before: readonly Token[], typed: Span): Expected | undefined {
  if (before.at(-1)?.tokenType !== t.word.title || graph === undefined) return undefined;
  const inside = text.slice(title.startOffset + 1, typed.end);
  const open = /(?:^|[^{])(?:\{\{)*\{([^{}]*)$/.exec(inside);
  if (open === null) return undefined;
  const hole = typed.end - (open[1]?.length ?? 0);
  const tokens = scanText(text, ignore, hole, typed.end).tokens as Token[];
  const last = tokens.at(-1);
  const isTyped = last !== undefined && endOf(last) === typed.end && isBeingTyped(last, text);
  if (isTyped) tokens.pop();
  const start = isTyped ? last.startOffset : typed.end;
  const frame = { rule: "hole", start: hole, next: new Position("title"), outer: undefined };
  let walk = TokenWalk.at(graph, graph.startOf("hole"), frame);
  for (const token of tokens) walk = walk.take(token);
  const expected = toExpectedTokens(walk, start);
  return {
    typed: { start, end: typed.end },
    inText: false,
    tokens: expected,
    before: toWritten([...before, ...tokens]),
  };
}

function isFirstOfLine(text: string, offset: number): boolean {
  return /(?:^|[\n\r])[ \t]*$/.test(text.slice(Math.max(0, offset - 1000), offset));
}

const kinds: ReadonlyMap<TokenType, ExpectedKind> = new Map([
  [t.Name, "name"],
  [t.Operand, "operand"],
  [t.Segment, "segment"],
  [t.Text, "text"],
  [t.Number, "number"],
  [t.NumberWithUnit, "number"],
  [t.Share, "share"],
  [t.DurationUnit, "unit"],
  [t.SizeUnit, "unit"],
  [t.Address, "address"],
  [t.Time, "time"],
  [t.Regex, "regex"],
  [t.Technique, "technique"],
  [t.Word, "technique"],
]);

function toExpectedTokens(walk: TokenWalk, offset: number): ExpectedToken[] {
  const found = new Map<string, ExpectedToken>();
  for (const { type, frame } of walk.continuations(offset)) {
    const kind = kinds.get(type) ?? "word";
    const words = kind === "word" && { word: toWord(type), phrase: toPhrase(walk, type, offset) };
    const rules = toRules(frame);
    const key = `${kind} ${words ? words.word : ""} ${rules.map(({ name }) => name).join(" ")}`;
    if (!found.has(key)) found.set(key, { kind, ...words, rules });
  }
  return [...found.values()];
}

const mostWords = 3;

/** A keyword with those that cannot but follow. */
function toPhrase(walk: TokenWalk, first: TokenType, offset: number): string {
  const words = [toWord(first)];
  let [at, type] = [walk, first];
  while (t.isKeyword(type) && words.length < mostWords) {
    at = at.takeOnly(type, offset);
    const following = new Set(at.continuations(offset).map((next) => next.type));
    const [only] = following;
    if (only === undefined || following.size > 1 || !t.isKeyword(only)) break;
    words.push(toWord(only));
    type = only;
  }
  return words.join(" ");
}

/** A keyword, or a mark, without the backticks of its label. */
function toWord(type: TokenType): string {
  return (type.LABEL ?? type.name).replace(/^`|`$/g, "");
}

function toRules(frame: Frame | undefined): GrammarRule[] {
  const rules: GrammarRule[] = [];
  for (let at = frame; at !== undefined; at = at.outer) rules.push({ name: at.rule, start: at.start });
  return rules;
}
