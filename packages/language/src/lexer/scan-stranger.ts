import type { TokenType } from "chevrotain";
import type { Report } from "./report.ts";
import { word } from "./tokens.ts";

/** What the parser is given in place of characters that the language does not have. */
export interface Stranger {
  readonly end: number;
  readonly types: readonly TokenType[];
}

/** Operators of other languages, and what they are here. */
const foreign: readonly (readonly [operator: string, words: string, types: readonly TokenType[]])[] = [
  ["!==", "is not", [word.is, word.not]],
  ["===", "is", [word.is]],
  ["==", "is", [word.is]],
  ["<>", "is not", [word.is, word.not]],
  ["=~", "matches", [word.matches]],
  ["!=", "is not", [word.is, word.not]],
  ["&&", "and", [word.and]],
  ["||", "or", [word.or]],
  ["=", "is", [word.is]],
  ["!", "not", [word.not]],
];

const curlyQuotes = /[“”„«»‘’‚]/u;

const known = /[A-Za-z0-9_@\s#"'`{}()[\],:.<>/=!&|]/u;

/** Reads characters that begin no token. A run of them is one problem. */
export function scanStranger(text: string, start: number, limit: number, report: Report): Stranger {
  for (const [operator, words, types] of foreign) {
    const end = start + operator.length;
    if (end > limit || !text.startsWith(operator, start)) continue;
    const edits = [{ start, end, newText: pad(words, text, start, end) }];
    report("TOC1016", { operator, words }, { start, end }, { title: `Write ${words}`, edits });
    return { end, types };
  }
  if (curlyQuotes.test(characterAt(text, start))) return scanCurlyQuote(text, start, limit, report);
  let end = nextCharacter(text, start, limit);
  while (end < limit && !known.test(characterAt(text, end))) end = nextCharacter(text, end, limit);
  report("TOC1004", { characters: show(text.slice(start, Math.min(end, start + 12))) }, { start, end });
  return { end, types: [] };
}

/** `“root”`, as word processors and chats write it. */
function scanCurlyQuote(text: string, start: number, limit: number, report: Report): Stranger {
  const quoted = /.([^\n\r"\\“”„«»‘’‚]*)[“”«»‘’]/uy;
  quoted.lastIndex = start;
  const inside = quoted.exec(text)?.[1];
  const end = nextCharacter(text, start, limit);
  const edits = [{ start, end: quoted.lastIndex, newText: `"${inside}"` }];
  const isClosed = inside !== undefined && quoted.lastIndex <= limit;
  const fix = isClosed ? { title: "Write straight quotes", edits } : undefined;
  report("TOC1032", { quote: text.slice(start, end) }, { start, end }, fix);
  return { end, types: [] };
}

/** With white space where a word would otherwise run into its neighbour. */
function pad(words: string, text: string, start: number, end: number): string {
  const before = start > 0 && /\S/.test(text[start - 1] ?? "") ? " " : "";
  const after = /\S/.test(text[end] ?? "") ? " " : "";
  return before + words + after;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

function nextCharacter(text: string, at: number, limit: number): number {
  return Math.min(limit, at + characterAt(text, at).length);
}

/** Characters that cannot be seen are named by their numbers. */
function show(characters: string): string {
  const hex = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return characters.replace(/[\p{C}\p{Z}]/gu, hex);
}
