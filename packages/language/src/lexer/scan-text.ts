import type { Mending, Report } from "./report.ts";

/** A quoted text as it was read: where it ends and what it stands for. */
export interface ScannedText {
  readonly end: number;
  readonly value: string;
}

const [newLine, carriageReturn, quotationMark, backslash] = [0x0a, 0x0d, 0x22, 0x5c];
const simpleEscapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", '"': '"', "\\": "\\" };

const escapedQuote = '; `\\"` is a quote within it: a path that ends in `\\` stands in single quotes';

/** Reads `'…'` from its opening quote. Nothing in it is special. */
export function scanRawText(text: string, start: number, limit: number, report: Report): ScannedText {
  const end = findOnLine(/['\n\r]/g, text, start + 1, limit);
  const value = text.slice(start + 1, end);
  if (end < limit && text[end] === "'") return { end: end + 1, value };
  report("TOC1002", { quote: "'", hint: "" }, { start, end });
  return { end, value };
}

/** Reads `"…"` from its opening quote, and reports the first escape that there is not. */
export function scanEscapedText(text: string, start: number, limit: number, report: Report): ScannedText {
  let value = "";
  let unknown: { start: number; end: number } | undefined;
  let plainFrom = start + 1;
  let at = start + 1;
  for (;;) {
    const code = at < limit ? text.charCodeAt(at) : newLine;
    if (code === newLine || code === carriageReturn) {
      const hint = text.slice(start, at).includes('\\"') ? escapedQuote : "";
      report("TOC1002", { quote: '"', hint }, { start, end: at });
      return { end: at, value: value + text.slice(plainFrom, at) };
    }
    if (code === quotationMark) break;
    if (code !== backslash) {
      at++;
      continue;
    }
    const escape = scanEscape(text, at, limit);
    value += text.slice(plainFrom, at) + (escape.value ?? text.slice(at, escape.end));
    if (escape.value === undefined) unknown ??= { start: at, end: escape.end };
    at = escape.end;
    plainFrom = at;
  }
  value += text.slice(plainFrom, at);
  if (unknown) {
    const escape = text.slice(unknown.start, unknown.end);
    report("TOC1003", { escape }, unknown, toSingleQuotes(text, start, at + 1));
  } else if (isPath(text.slice(start + 1, at))) {
    const span = { start, end: at + 1 };
    report("TOC4012", {}, span, toSingleQuotes(text, start, at + 1));
  }
  return { end: at + 1, value };
}

/** One escape from its backslash; without a value where there is no such escape. It never reaches over the end of a line. */
function scanEscape(text: string, at: number, limit: number): { end: number; value?: string } {
  const next = text[at + 1];
  if (at + 1 >= limit || next === undefined || next === "\n" || next === "\r") return { end: at + 1 };
  const simple = simpleEscapes[next];
  if (simple !== undefined) return { end: at + 2, value: simple };
  if (next === "u") {
    const match = /\\u\{([0-9a-fA-F]{1,6})\}/y;
    match.lastIndex = at;
    const digits = match.exec(text)?.[1];
    const code = digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
    if (code <= 0x10ffff) return { end: match.lastIndex, value: String.fromCodePoint(code) };
  }
  const point = text.codePointAt(at + 1) ?? 0;
  return { end: at + 1 + (point > 0xffff ? 2 : 1) };
}

/** What stands between double quotes names folders, and a tab or a line break in place of one that begins with t, n or r. */
function isPath(inside: string): boolean {
  if (/^[A-Za-z]:\\[tnr]\w/.test(inside)) return true;
  if (!inside.includes("\\")) return false;
  const escapes = [...inside.matchAll(/\\(.)(\w?)/g)];
  return (
    escapes.some(([, character, next]) => character === "\\" && next !== "") &&
    escapes.some(([, character = "", next]) => "tnr".includes(character) && next !== "")
  );
}

/** What was meant, in single quotes, where those cannot mean anything else. */
function toSingleQuotes(text: string, start: number, end: number): Mending | undefined {
  const inside = text.slice(start + 1, end - 1);
  if (inside.includes("'") || inside.includes('\\"')) return undefined;
  return {
    title: "Write it in single quotes",
    edits: [{ start, end, newText: `'${inside.replaceAll("\\\\", "\\")}'` }],
  };
}

/** The offset of the next line break, or the limit. */
export function findEndOfLine(text: string, start: number, limit: number): number {
  return findOnLine(/[\n\r]/g, text, start, limit);
}

/** The offset of the next of some characters, or the limit. The pattern has the flag `g` and names the line breaks, too. */
export function findOnLine(pattern: RegExp, text: string, start: number, limit: number): number {
  pattern.lastIndex = start;
  return Math.min(pattern.exec(text)?.index ?? limit, limit);
}
