import type { TokenType } from "chevrotain";
import type { Report } from "./report.ts";
import { Address, Backticked, Number, NumberWithUnit, Share, Time } from "./tokens.ts";

/** A token that begins like a number. */
export interface ScannedNumber {
  readonly type: TokenType;
  readonly end: number;
  readonly value?: string;
}

const address6 = /(?:[0-9a-fA-F]{0,4}:){2,8}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F]{0,4})(?:\/\d{1,3})?(?![\w:.@])/y;
const address4 = /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,3})?(?![\w.])/y;
const time = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w:-])/y;
const likeTime = /\d{1,4}-\d{1,2}-\d{1,4}(?:[Tt ]\d{1,2}:[\w:.+-]*)?(?![\w-])/y;
const number = /-?\d+(?:\.\d+)?/y;
const dotted = /\d+(?:\.\d+){2,}/y;
const unit = /[A-Za-z_]\w*/y;
const segment = /\d[\w@-]*/y;

/** Reads an address, a time, or a number with what belongs to it; absent where the text begins with none. */
export function scanNumber(
  text: string,
  start: number,
  limit: number,
  afterDot: boolean,
  report: Report,
): ScannedNumber | undefined {
  const code = text.charCodeAt(start);
  const digit = isDigit(code);
  if (afterDot) return digit ? scanNumericSegment(text, start, limit, report) : undefined;
  if ((digit || isHexLetter(code) || code === 0x3a) && matches(address6, text, start, limit))
    return { type: Address, end: address6.lastIndex };
  if (!digit && !(code === 0x2d && isDigit(text.charCodeAt(start + 1)))) return undefined;
  if (matches(address4, text, start, limit)) return { type: Address, end: address4.lastIndex };
  if (matches(time, text, start, limit)) return { type: Time, end: time.lastIndex };
  return scanMalformed(text, start, limit, report) ?? scanPlain(text, start, limit);
}

/** A date or a number of a shape that there is not: reported, and taken for what it was meant to be. */
function scanMalformed(text: string, start: number, limit: number, report: Report): ScannedNumber | undefined {
  for (const [pattern, type] of [
    [likeTime, Time],
    [dotted, Number],
  ] as const) {
    if (!matches(pattern, text, start, limit)) continue;
    const end = pattern.lastIndex;
    if (type === Time) report("TOC1023", { text: text.slice(start, end) }, { start, end });
    else report("TOC1024", { text: text.slice(start, end) }, { start, end });
    return { type, end };
  }
  return undefined;
}

function scanPlain(text: string, start: number, limit: number): ScannedNumber {
  matches(number, text, start, limit);
  const end = Math.min(number.lastIndex, limit);
  if (text[end] === "%" && end < limit) return { type: Share, end: end + 1 };
  if (matches(unit, text, end, limit)) return { type: NumberWithUnit, end: unit.lastIndex };
  return { type: Number, end };
}

/** `labels.1st`: a segment that needs backticks. */
function scanNumericSegment(text: string, start: number, limit: number, report: Report): ScannedNumber {
  matches(segment, text, start, limit);
  const end = Math.min(segment.lastIndex, limit);
  const written = text.slice(start, end);
  const edits = [{ start, end, newText: `\`${written}\`` }];
  report("TOC1027", { segment: written }, { start, end }, { title: "Put it in backticks", edits });
  return { type: Backticked, end, value: written };
}

function matches(pattern: RegExp, text: string, at: number, limit: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= limit;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHexLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
}
