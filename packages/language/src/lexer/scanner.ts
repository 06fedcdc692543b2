import type { TokenType } from "chevrotain";
import type { Comment } from "../tree/declarations.ts";
import { Brackets } from "./brackets.ts";
import { declarationWords } from "./keywords.ts";
import { scanNumber } from "./scan-number.ts";
import type { Report } from "./report.ts";
import { scanRegex } from "./scan-regex.ts";
import { findEndOfLine, findOnLine, scanEscapedText, scanRawText } from "./scan-text.ts";
import { scanStranger } from "./scan-stranger.ts";
import { endOfRun, isWordCode } from "./runs.ts";
import { shorten } from "./shorten.ts";
import * as tokens from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** What a text is made of. */
export interface ScannedFile {
  readonly tokens: Token[];
  readonly comments: readonly Comment[];
}

const marks: Readonly<Record<string, TokenType>> = {
  "{": tokens.LCurly,
  "}": tokens.RCurly,
  "(": tokens.LParen,
  ")": tokens.RParen,
  "[": tokens.LSquare,
  "]": tokens.RSquare,
  ",": tokens.Comma,
  ":": tokens.Colon,
  ".": tokens.Dot,
};

const technique = /T\d{4}\.\d{3}(?![\w.])/y;
const capitalT = 0x54;
const noName = /[^a-z0-9_]/;
const isDeclarationWord: ReadonlySet<string> = new Set(declarationWords);

/** Takes a text, or a range of it, apart into tokens and comments. Linear in its length; never throws; problems are reported. */
export function scanText(text: string, report: Report, start = 0, end: number = text.length): ScannedFile {
  const scanner = new Scanner(text, end, report);
  scanner.scan(start);
  return { tokens: scanner.tokens, comments: scanner.comments };
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly comments: Comment[] = [];
  readonly text: string;
  readonly end: number;
  readonly report: Report;
  readonly #brackets: Brackets;
  #lineStart = 0;
  /** Something other than white space was met on the line. */
  #lineUsed = false;
  #indent = 0;
  /** Up to here no class of a regular expression is closed. INVARIANT: a line is searched for its end only once. */
  #plainSlashesUntil = 0;

  constructor(text: string, end: number, report: Report) {
    this.text = text;
    this.end = end;
    this.report = report;
    this.#brackets = new Brackets(report);
  }

  scan(start: number): void {
    let at = start;
    while (at < this.end) {
      const character = this.text[at]!;
      if (character === "\n" || character === "\r") {
        at++;
        this.#lineStart = at;
        this.#lineUsed = false;
      } else if (character === " " || character === "\t" || character === "\uFEFF") at++;
      else {
        if (!this.#lineUsed) this.#indent = at - this.#lineStart;
        at = character === "#" ? this.#scanComment(at) : this.#scanToken(at, character);
        this.#lineUsed = true;
      }
    }
  }

  #scanComment(start: number): number {
    const end = findEndOfLine(this.text, start, this.end);
    const text = this.text.slice(start, end).trimEnd();
    const documentation = text.startsWith("##");
    this.comments.push({ span: { start, end: start + text.length }, text, documentation, trailing: this.#lineUsed });
    return end;
  }

  #scanToken(at: number, character: string): number {
    if (character === "-" && this.#isBehindWord(at)) return this.#scanHyphenated(at);
    const number = scanNumber(this.text, at, this.end, this.#isAfterDot(), this.report);
    if (number) return this.#add(number.type, at, number.end, number.value);
    if (isWordCode(this.text.charCodeAt(at))) return this.#addWord(at, endOfRun(this.text, at, this.end, isWordCode));
    const mark = marks[character];
    if (mark) return this.#add(mark, at, at + 1);
    switch (character) {
      case '"': {
        const { end, value } = scanEscapedText(this.text, at, this.end, this.report);
        return this.#add(tokens.Text, at, end, value);
      }
      case "'": {
        const { end, value } = scanRawText(this.text, at, this.end, this.report);
        return this.#add(tokens.Text, at, end, value);
      }
      case "`":
        return this.#scanBackticks(at);
      case "/":
        return this.#scanSlash(at);
      case "<":
      case ">":
        if (this.text.startsWith("<>", at)) return this.#scanStranger(at);
        return this.#scanOrder(at, character);
      default:
        return this.#scanStranger(at);
    }
  }

  #scanStranger(at: number): number {
    const stranger = scanStranger(this.text, at, this.end, this.report);
    for (const type of stranger.types) this.#add(type, at, stranger.end);
    return stranger.end;
  }

  #addWord(start: number, end: number): number {
    technique.lastIndex = start;
    if (this.text.charCodeAt(start) === capitalT && technique.test(this.text) && technique.lastIndex <= this.end)
      return this.#add(tokens.Technique, start, technique.lastIndex);
    const text = this.text.slice(start, end);
    if (start === this.#lineStart && isDeclarationWord.has(text) && /[^\S\n\r]/.test(this.text[end] ?? ""))
      this.#brackets.reset();
    const type = tokens.findWordType(text) ?? (noName.test(text) ? tokens.Word : tokens.Identifier);
    return this.#add(type, start, end);
  }

  #isBehindWord(at: number): boolean {
    const before = this.tokens.at(-1);
    return (
      before !== undefined &&
      before.endOffset === at - 1 &&
      tokens.isWord(before.tokenType) &&
      /\w/.test(this.text[at + 1] ?? "")
    );
  }

  /** `user-agent`: a segment that needs backticks is read as if it had them; as a new name it is left to the parser. */
  #scanHyphenated(at: number): number {
    const start = this.tokens.pop()!.startOffset;
    const end = endOfRun(this.text, at, this.end, (code) => isWordCode(code) || code === 0x2d);
    if (isDeclarationWord.has(this.tokens.at(-1)?.image ?? "")) return this.#add(tokens.Word, start, end);
    const segment = this.text.slice(start, end);
    const edits = [{ start, end, newText: `\`${segment}\`` }];
    this.report(
      "TOC1027",
      { segment: shorten(this.text, start, end) },
      { start, end },
      { title: "Put it in backticks", edits },
    );
    return this.#add(tokens.Backticked, start, end, segment);
  }

  #scanBackticks(start: number): number {
    const end = findOnLine(/[`\n\r]/g, this.text, start + 1, this.end);
    const closed = end < this.end && this.text[end] === "`";
    if (!closed) this.report("TOC1018", {}, { start, end });
    return this.#add(tokens.Backticked, start, closed ? end + 1 : end, this.text.slice(start + 1, end));
  }

  #scanSlash(start: number): number {
    if (this.text[start + 1] === "/") {
      const end = findEndOfLine(this.text, start, this.end);
      const edits = [{ start, end: start + 2, newText: "#" }];
      this.report("TOC1017", {}, { start, end }, { title: "Begin the comment with #", edits });
      return end;
    }
    const classes = start >= this.#plainSlashesUntil;
    const regex = scanRegex(this.text, start, this.end, classes, this.report);
    if (regex.plainUntil !== undefined) this.#plainSlashesUntil = regex.plainUntil;
    return this.#add(tokens.Regex, start, regex.end, regex.pattern);
  }

  #scanOrder(start: number, character: string): number {
    const equal = this.text[start + 1] === "=" && start + 1 < this.end;
    const types = equal
      ? { "<": tokens.LessEqual, ">": tokens.GreaterEqual }
      : { "<": tokens.Less, ">": tokens.Greater };
    return this.#add(types[character as "<" | ">"], start, start + (equal ? 2 : 1));
  }

  #isAfterDot(): boolean {
    return this.tokens.at(-1)?.tokenType === tokens.Dot;
  }

  #add(tokenType: TokenType, start: number, end: number, value?: string): number {
    const depth = this.#brackets.enter(tokenType, start, end);
    if (depth === undefined) return end;
    const image = this.text.slice(start, end);
    this.tokens.push({
      image,
      startOffset: start,
      endOffset: end - 1,
      tokenTypeIdx: tokenType.tokenTypeIdx!,
      tokenType,
      depth,
      leads: !this.#lineUsed,
      indent: this.#indent,
      value,
    });
    return end;
  }
}
