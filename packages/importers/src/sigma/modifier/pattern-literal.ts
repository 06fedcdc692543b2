import { isRegex } from "@tocsin/language";
import { RE2JS } from "re2js";
import type { Modifiers } from "./parse-modifiers.ts";

export type PatternLiteral = { readonly literal: string } | { readonly reason: string };

/**
 * A regular expression of Sigma as a literal of Tocsin; `(?i)` at its start becomes a flag. It is searched for anywhere,
 * with `startswith` at the start of the value, with `endswith` at its end.
 */
export function toPatternLiteral(pattern: string, flags: string, place: Modifiers["place"]): PatternLiteral {
  const lifted = /^\(\?(?<flags>[ims]+)\)/.exec(pattern);
  const body = lifted === null ? pattern : pattern.slice(lifted[0].length);
  const all = [...new Set(flags + (lifted?.groups?.["flags"] ?? ""))].toSorted().join("");
  if (body === "") return { reason: "its regular expression is empty" };
  const written = escapeSlashes(anchored(body, place));
  // What is put around a fault could hide it: `a)|(b`.
  const reason = place === "whole" && isRegex(written, all) ? undefined : findFault(body);
  return reason === undefined ? { literal: `/${written}/${all}` } : { reason };
}

/** `\A` and `\z` mean the ends of the value, with the flag `m` too. */
function anchored(pattern: string, place: Modifiers["place"]): string {
  if (place === "start") return `\\A(?:${pattern})`;
  return place === "end" ? `(?:${pattern})\\z` : pattern;
}

function findFault(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : String(error);
    const known = /\(\?<?[=!]/.test(pattern) ? "look-around cannot be matched in linear time" : message;
    return `its regular expression cannot be used: ${known}`;
  }
}

/** Slashes and line breaks as they stand between slashes. */
function escapeSlashes(pattern: string): string {
  return pattern.replace(/\\[\s\S]|[/\n\r]/g, (found) => {
    if (found === "/") return "\\/";
    if (found === "\n" || found === "\\\n") return "\\n";
    return found === "\r" || found === "\\\r" ? "\\r" : found;
  });
}
