import type { Report } from "./report.ts";
import { endOfRun, isLetterCode } from "./runs.ts";

/** A regular expression as it was read. */
export interface ScannedRegex {
  readonly end: number;
  readonly pattern: string;
  readonly flags: string;
  /** Set where a class that never ends was taken for plain characters: up to here all are. */
  readonly plainUntil?: number;
}

/** Reads `/…/ims` from its opening slash. A slash behind a backslash, or with `classes` in a class (`[/]`), does not end it. */
export function scanRegex(text: string, start: number, limit: number, classes: boolean, report: Report): ScannedRegex {
  const inClasses = classes ? findClosingSlash(text, start + 1, limit, true) : undefined;
  const found = inClasses?.closed ? inClasses : findClosingSlash(text, start + 1, limit, false);
  const plainUntil = inClasses?.closed ? undefined : inClasses?.at;
  if (!found.closed) {
    report("TOC1005", {}, { start, end: found.at });
    return { end: found.at, pattern: text.slice(start + 1, found.at), flags: "", plainUntil };
  }
  const close = found.at;
  const flags = text.slice(close + 1, endOfRun(text, close + 1, limit, isLetterCode));
  const end = close + 1 + flags.length;
  const odd = [...flags].find((flag, index) => !"ims".includes(flag) || flags.indexOf(flag) !== index);
  if (odd !== undefined) report("TOC1006", { flag: odd }, { start: close + 1, end });
  return { end, pattern: text.slice(start + 1, close), flags, plainUntil };
}

/** Where the expression is closed, or the end of the line. */
function findClosingSlash(
  text: string,
  from: number,
  limit: number,
  classes: boolean,
): { at: number; closed: boolean } {
  let inClass = false;
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === "\n" || character === "\r") return { at, closed: false };
    if (character === "\\" && !/[\n\r]/.test(text[at + 1] ?? "\n")) at++;
    else if (classes && character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return { at, closed: true };
  }
  return { at: limit, closed: false };
}
