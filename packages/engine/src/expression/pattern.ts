import { foldText, type PatternExpression } from "@tocsin/core";
import { RE2JS } from "re2js";
import { toNativePattern } from "./native-pattern.ts";
import { createPatternGate, type PatternGate } from "./pattern-gate.ts";

/** A regular expression compiled; every use takes time linear in the text. */
export interface Pattern {
  /** A quick look at the folded text that saves `test` most texts. */
  readonly mayMatch: PatternGate;
  /** Whether it matches anywhere in the text. */
  readonly test: (text: string) => boolean;
  /** Whether `test` takes less time than to remember what it said of a text. */
  readonly isQuick: boolean;
  /** What the first group took in the first match, or the whole match where there is no group. */
  readonly capture: (text: string) => string | undefined;
  readonly replaceAll: (text: string, by: string) => string;
}

const flagBits: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/** Of an expression that can be tried in no more ways at one place JavaScript's own engine takes linear time, and less. */
const mostWays = 256;

// oxlint-disable-next-line no-control-regex -- the range of ASCII is what is meant
const beyondAscii = /[^\u0000-\u007f]/;

/**
 * Compiles by RE2's syntax, whole when a text first is not told by the quick looks. It throws then where the compiler let a pattern
 * through that RE2 does not take.
 */
export function compilePattern({ pattern, flags }: PatternExpression): Pattern {
  const bits = Array.from(flags).reduce((all, flag) => all | (flagBits[flag] ?? 0), 0);
  let made: RE2JS | undefined;
  const compiled = () => (made ??= RE2JS.compile(pattern, bits));
  const mayMatch = createPatternGate(pattern);
  return {
    mayMatch,
    ...createTest(pattern, flags, (text) => compiled().test(text)),
    capture: (text) => {
      if (!mayMatch(foldText(text))) return undefined;
      const matcher = compiled().matcher(text);
      return matcher.find() ? (matcher.group(Math.min(1, compiled().groupCount())) ?? undefined) : undefined;
    },
    replaceAll: (text, by) =>
      mayMatch(foldText(text))
        ? compiled()
            .matcher(text)
            .replaceAll(() => by)
        : text,
  };
}

/** `test` of texts that are too short for a match, or may be left to JavaScript's engine. */
function createTest(
  pattern: string,
  flags: string,
  test: (text: string) => boolean,
): Pick<Pattern, "test" | "isQuick"> {
  const known = toNativePattern(pattern, flags);
  if (known === undefined) return { test, isQuick: false };
  const { source, least, ways, ignoresCase } = known;
  if (ways > mostWays) return { test: (text) => text.length >= least && test(text), isQuick: false };
  const native = new RegExp(source, ignoresCase ? "i" : "");
  return {
    test: (text) => text.length >= least && (beyondAscii.test(text) ? test(text) : native.test(text)),
    isQuick: true,
  };
}
