import type { Report } from "./report.ts";
import { findEndOfLine } from "./scan-text.ts";

/** A regular expression as it was read. */
export interface ScannedRegex {
  readonly end: number;
  readonly pattern: string;
  readonly flags: string;
}

/** Reads `/…/ims` from its opening slash. A slash in a class (`[/]`) or behind a backslash does not end it. */
export function scanRegex(text: string, start: number, limit: number, report: Report): ScannedRegex {
  const endOfLine = findEndOfLine(text, start, limit);
  const close = findClosingSlash(text, start + 1, endOfLine, true) ?? findClosingSlash(text, start + 1, endOfLine, false);
  if (close === undefined) {
    report("TOC1005", {}, { start, end: endOfLine });
    return { end: endOfLine, pattern: text.slice(start + 1, endOfLine), flags: "" };
  }
  const letters = /[A-Za-z]*/y;
  letters.lastIndex = close + 1;
  const flags = letters.exec(text)?.[0].slice(0, limit - close - 1) ?? "";
  const end = close + 1 + flags.length;
  const odd = [...flags].find((flag, index) => !"ims".includes(flag) || flags.indexOf(flag) !== index);
  if (odd !== undefined) report("TOC1006", { flag: odd }, { start: close + 1, end });
  return { end, pattern: text.slice(start + 1, close), flags };
}

function findClosingSlash(text: string, from: number, end: number, classes: boolean): number | undefined {
  let inClass = false;
  for (let at = from; at < end; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (classes && character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return at;
  }
  return undefined;
}
