import type { JsonValue } from "./json-value.ts";

/** Deeper texts are refused before they are parsed: `JSON.parse` and what walks its result recurse. */
export const maximumJsonDepth = 256;

export type ParsedJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly reason: string };

const mayHoldLongWholeNumber = /[:,[\s]-?\d{16}|^-?\d{16}/;
const wholeNumber = /^-?\d+$/;

/**
 * Parses one JSON text (RFC 8259). Never throws.
 * A whole number that a double cannot hold exactly becomes a `bigint`; of duplicate keys the last one counts.
 */
export function parseJson(text: string): ParsedJson {
  if (text.length > maximumJsonDepth && isTooDeep(text)) {
    return { ok: false, reason: `nested deeper than ${maximumJsonDepth} levels` };
  }
  try {
    const value: JsonValue = mayHoldLongWholeNumber.test(text)
      ? JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown)
      : JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function keepDigits(_key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value) || context.source === undefined) return value;
  return wholeNumber.test(context.source) ? BigInt(context.source) : value;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inText) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inText = false;
    } else if (code === 0x22) inText = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maximumJsonDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}
