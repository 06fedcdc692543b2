import type { JsonValue } from "./json-value.ts";
import { parseWithLongNumbers } from "./long-numbers.ts";

/** Deeper texts are refused before they are parsed: `JSON.parse` and what walks its result recurse. */
export const maximumJsonDepth = 256;

export type ParsedJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly reason: string };

/**
 * Parses one JSON text (RFC 8259). Never throws.
 * A whole number that a double cannot hold exactly becomes a `bigint`; of duplicate keys the last one counts.
 * `around`: levels that lie around the value meant, as those of an answer around a document, and are allowed on top.
 */
export function parseJson(text: string, around = 0): ParsedJson {
  if (text.length > maximumJsonDepth && isTooDeep(text, maximumJsonDepth + around)) {
    return { ok: false, reason: `nested deeper than ${maximumJsonDepth} levels` };
  }
  try {
    return { ok: true, value: parseWithLongNumbers(text) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the text might nest too deeply; only one with that many opening brackets is looked at closely. */
function isTooDeep(text: string, limit: number): boolean {
  let opened = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++opened > limit) return depthOf(text) > limit;
    }
  }
  return false;
}

/** The deepest nesting of brackets outside texts. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfText(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}

/** The offset behind the quote that closes the text opened at `opening`, or the end where none does. */
function endOfText(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1);
  while (closing !== -1 && isEscaped(text, closing)) closing = text.indexOf('"', closing + 1);
  return closing === -1 ? text.length : closing + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}
