import type { TokenType } from "chevrotain";
import type { Report } from "./report.ts";
import { endOfRun, isDigit, isWordCode } from "./runs.ts";
import { shorten } from "./shorten.ts";
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
const likeTime = /\d{1,4}-\d{1,2}-\d{1,4}(?:[Tt ]\d{1,2}:[\w:.+-]{0,40})?(?![\w-])/y;

/** Reads an address, a time, or a number with what belongs to it; absent where the text begins with none. */
export function scanNumber(
  text: string,
  start: number,
  limit: number,
  afterDot: boolean,
  report: Report,
): ScannedNumber | undefined {
  const code = text.charCodeAt(start);
  const numeric = isDigit(code);
  if (afterDot) return numeric ? scanNumericSegment(text, start, limit, report) : undefined;
  if (mayBeAddress6(text, start) && matches(address6, text, start, limit))
    return { type: Address, end: address6.lastIndex };
  if (!numeric && !(code === 0x2d && digit(text, start + 1))) return undefined;
  if (matches(address4, text, start, limit)) return { type: Address, end: address4.lastIndex };
  if (matches(time, text, start, limit)) return { type: Time, end: time.lastIndex };
  if (matches(likeTime, text, start, limit)) {
    const end = likeTime.lastIndex;
    report("TOC1023", { text: text.slice(start, end) }, { start, end });
    return { type: Time, end };
  }
  return scanPlain(text, start, limit, report);
}

/** `15`, `-3`, `0.4`, and what stands right behind it. */
function scanPlain(text: string, start: number, limit: number, report: Report): ScannedNumber {
  const whole = endOfRun(text, digit(text, start) ? start : start + 1, limit, isDigit);
  const end = endOfFraction(text, whole, limit);
  if (end > whole && endOfFraction(text, end, limit) > end) return scanDotted(text, start, end, limit, report);
  if (text[end] === "%" && end < limit) return { type: Share, end: end + 1 };
  const code = text.charCodeAt(end);
  if (end < limit && isWordCode(code) && code !== 0x40)
    return { type: NumberWithUnit, end: endOfRun(text, end, limit, isWordCode) };
  return { type: Number, end };
}

/** `1.2.3` is no number, but was meant to be one thing. */
function scanDotted(text: string, start: number, from: number, limit: number, report: Report): ScannedNumber {
  let end = from;
  for (let next = endOfFraction(text, end, limit); next > end; next = endOfFraction(text, end, limit)) end = next;
  report("TOC1024", { text: shorten(text, start, end) }, { start, end });
  return { type: Number, end };
}

/** Behind a dot and digits, or where there are none the offset itself. */
function endOfFraction(text: string, at: number, limit: number): number {
  return text[at] === "." && digit(text, at + 1) && at + 1 < limit ? endOfRun(text, at + 1, limit, isDigit) : at;
}

/** `labels.1st`: a segment that needs backticks. */
function scanNumericSegment(text: string, start: number, limit: number, report: Report): ScannedNumber {
  const end = endOfRun(text, start, limit, (code) => isWordCode(code) || code === 0x2d);
  const written = text.slice(start, end);
  const edits = [{ start, end, newText: `\`${written}\`` }];
  report("TOC1027", { segment: shorten(text, start, end) }, { start, end }, { title: "Put it in backticks", edits });
  return { type: Backticked, end, value: written };
}

function matches(pattern: RegExp, text: string, at: number, limit: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= limit;
}

function digit(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at));
}

/** Whether up to four hex digits and a colon stand there: most words begin with fewer, or go on. */
function mayBeAddress6(text: string, start: number): boolean {
  let at = start;
  while (at < start + 4 && (digit(text, at) || isHexLetter(text.charCodeAt(at)))) at++;
  return text.charCodeAt(at) === 0x3a;
}

function isHexLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
}
