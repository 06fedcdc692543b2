import { RE2JS, RE2JSSyntaxException } from "re2js";
import type { Span } from "@tocsin/core";
import type { RegexLiteral } from "../tree/expressions.ts";

/** Why a regular expression cannot be used, and the place of the fault in the text of the file. */
export interface RegexFault {
  readonly reason: string;
  readonly span: Span;
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^\(\?(<?[=!])/, "look-around cannot be matched in linear time"],
  [/^\\[1-9k]/, "back-references cannot be matched in linear time"],
];

/**
 * The fault of a regular expression by the syntax of RE2 (https://github.com/google/re2/wiki/Syntax), or undefined.
 * The engine that matches it is the one that judges it here.
 */
export function findRegexFault(regex: RegexLiteral): RegexFault | undefined {
  try {
    check(regex.pattern, regex.flags);
    return undefined;
  } catch (error) {
    const input = error instanceof RE2JSSyntaxException ? (error.getPattern() ?? "") : "";
    const description = error instanceof RE2JSSyntaxException ? error.getDescription() : "it is too large";
    const known = reasons.find(([form]) => form.test(input))?.[1];
    return { reason: known ?? toReason(description, input), span: findFragment(regex, input) };
  }
}

/** Whether a regular expression, as it stands between slashes, can be used. */
export function isRegex(pattern: string, flags: string): boolean {
  try {
    check(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

/** What was found to be right lately: what is imported is asked about twice. */
const checked = new Set<string>();
const mostChecked = 1000;
const longestChecked = 1000;

/** Throws as RE2 does. */
function check(pattern: string, flags: string): void {
  const key = `${flags}/${pattern}`;
  if (checked.has(key)) return;
  RE2JS.compile(pattern, toRegexFlags(flags));
  if (checked.size >= mostChecked) checked.clear();
  if (key.length <= longestChecked) checked.add(key);
}

export function toRegexFlags(flags: string): number {
  return (
    (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes("m") ? RE2JS.MULTILINE : 0) |
    (flags.includes("s") ? RE2JS.DOTALL : 0)
  );
}

/** Number of capturing groups; the expression is valid. */
export function countGroups(regex: RegexLiteral): number {
  return RE2JS.compile(regex.pattern, toRegexFlags(regex.flags)).groupCount();
}

function toReason(description: string, input: string): string {
  return input === "" ? description : `${description}: \`${input}\``;
}

/** The faulty part inside the slashes; the whole literal where the fault is not one part. */
function findFragment(regex: RegexLiteral, fragment: string): Span {
  const at = fragment === "" || fragment === regex.pattern ? -1 : regex.pattern.indexOf(fragment);
  if (at < 0) return regex.span;
  const start = regex.span.start + 1 + at;
  return { start, end: start + fragment.length };
}
