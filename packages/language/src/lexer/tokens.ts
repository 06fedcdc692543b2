import { createToken, type IToken, type TokenType } from "chevrotain";
import { keywords, isReserved, type KeywordWord } from "./keywords.ts";
import { durationUnits, sizeUnitWords } from "./units.ts";

/** A token of the lexer. Offsets are UTF-16 units of the file; `endOffset` is the last unit of it, as Chevrotain has it. */
export interface Token extends IToken {
  readonly endOffset: number;
  /** How many brackets are open around it; those it opens or closes itself not counted. */
  readonly depth: number;
  /** It is the first of its line. */
  readonly leads: boolean;
  /** By how many characters its line is indented. */
  readonly indent: number;
  /** Of a text or a word in backticks: what it stands for. */
  readonly value?: string;
}

/** Any word: what may follow a dot. */
export const Segment = toCategory("Segment", "a word");
/** A word that is a field where an operand is expected. */
export const Operand = toCategory("Operand", "a field");
/** A word that an author may use as a name. */
export const Name = toCategory("Name", "a name");
export const DurationUnit = toCategory("DurationUnit", "a unit of time such as `minutes`");
export const SizeUnit = toCategory("SizeUnit", "a unit of size such as `mb`");

export const Identifier: TokenType = createToken({ name: "Identifier", categories: [Segment, Operand, Name] });
/** A word that is no name, for it holds capitals or `@`. */
export const Word: TokenType = createToken({ name: "Word", categories: [Segment, Operand] });
export const Backticked: TokenType = createToken({ name: "Backticked", categories: [Segment, Operand] });

export const Text: TokenType = createToken({ name: "Text", label: "a text in quotes" });
export const Number: TokenType = createToken({ name: "Number", label: "a number" });
/** `30s`, `5gb`: a number with letters right behind it. */
export const NumberWithUnit: TokenType = createToken({ name: "NumberWithUnit", label: "a number with a unit" });
export const Share: TokenType = createToken({ name: "Share", label: "a share such as `40%`" });
export const Address: TokenType = createToken({ name: "Address", label: "an address" });
export const Time: TokenType = createToken({ name: "Time", label: "a date such as `2027-03-31`" });
export const Regex: TokenType = createToken({ name: "Regex", label: "a regular expression" });
/** `T1110.003`: an ATT&CK technique with its part. */
export const Technique: TokenType = createToken({ name: "Technique", label: "a technique such as `T1110`" });

export const LCurly = toMark("LCurly", "{");
export const RCurly = toMark("RCurly", "}");
export const LParen = toMark("LParen", "(");
export const RParen = toMark("RParen", ")");
export const LSquare = toMark("LSquare", "[");
export const RSquare = toMark("RSquare", "]");
export const Comma = toMark("Comma", ",");
export const Colon = toMark("Colon", ":");
export const Dot = toMark("Dot", ".");
export const Less = toMark("Less", "<");
export const LessEqual = toMark("LessEqual", "<=");
export const Greater = toMark("Greater", ">");
export const GreaterEqual = toMark("GreaterEqual", ">=");

/** The words that are no field without backticks where an operand is expected. */
const noOperands: ReadonlySet<string> = new Set(["not", "anywhere", "present", "missing", "exactly", "true", "false"]);

const words = new Map<string, TokenType>();
for (const word of Object.keys(keywords)) {
  const categories = [Segment, ...(noOperands.has(word) ? [] : [Operand]), ...(isReserved(word) ? [] : [Name])];
  words.set(word, createToken({ name: `keyword ${word}`, label: `\`${word}\``, categories }));
}
for (const word of durationUnits.keys()) words.set(word, toUnit(word, DurationUnit));
for (const word of sizeUnitWords) words.set(word, toUnit(word, SizeUnit));

/** The token type of each keyword. */
export const word = Object.fromEntries(words) as Readonly<Record<KeywordWord, TokenType>>;

/** The token type of a word that is a keyword or a unit. */
export function findWordType(text: string): TokenType | undefined {
  return words.get(text);
}

export const vocabulary: TokenType[] = [
  ...[Segment, Operand, Name, DurationUnit, SizeUnit, Identifier, Word, Backticked],
  ...[Text, Number, NumberWithUnit, Share, Address, Time, Regex, Technique],
  ...[LCurly, RCurly, LParen, RParen, LSquare, RSquare, Comma, Colon, Dot, Less, LessEqual, Greater, GreaterEqual],
  ...words.values(),
];

function toCategory(name: string, label: string): TokenType {
  return createToken({ name, label });
}

function toMark(name: string, mark: string): TokenType {
  return createToken({ name, label: `\`${mark}\`` });
}

function toUnit(unit: string, category: TokenType): TokenType {
  return createToken({ name: `unit ${unit}`, label: `\`${unit}\``, categories: [Segment, Operand, Name, category] });
}

export function isSizeUnit(type: TokenType): boolean {
  return SizeUnit.categoryMatchesMap?.[type.tokenTypeIdx ?? -1] ?? false;
}

export function isWord(type: TokenType): boolean {
  return Segment.categoryMatchesMap?.[type.tokenTypeIdx ?? -1] ?? false;
}

const keywordTypes: ReadonlySet<TokenType> = new Set(Object.keys(keywords).flatMap((text) => words.get(text) ?? []));

export function isKeyword(type: TokenType): boolean {
  return keywordTypes.has(type);
}
