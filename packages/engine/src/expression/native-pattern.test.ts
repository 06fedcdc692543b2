import fc from "fast-check";
import { RE2JS, RE2JSException } from "re2js";
import { expect, test } from "vitest";
import { toNativePattern } from "./native-pattern.ts";

const items = [
  "a",
  "B",
  "-",
  " ",
  "\\.",
  "\\\\",
  ".",
  "\\d",
  "\\w",
  "\\s",
  "\\S",
  "\\W",
  "\\b",
  "\\n",
  "$",
  "^",
  "{",
  "}",
];
const classes = [
  "[ab]",
  "[^a]",
  "[a-c]",
  "[\\w+|\\s]",
  "[-a]",
  "[a-]",
  "[\\]b]",
  "[^\\d]",
  "[+--]",
  "[a\\-c]",
  "[A-z]",
  "[$^.]",
];
const repetitions = ["", "", "", "*", "+", "?", "{2}", "{1,2}", "{0}", "{2,}", "+?", "{1,2}?", "{,2}"];
const { pattern: patterns } = fc.letrec<{ pattern: string; item: string }>((tie) => ({
  pattern: fc
    .array(fc.oneof({ maxDepth: 3 }, { arbitrary: tie("item"), weight: 6 }, fc.constant("|")), { maxLength: 6 })
    .map((parts) => parts.join("")),
  item: fc
    .tuple(
      fc.oneof(
        { maxDepth: 3 },
        { arbitrary: fc.constantFrom(...items, ...classes), weight: 5 },
        fc.tuple(fc.constantFrom("(", "(?:"), tie("pattern")).map(([open, inner]) => `${open}${inner})`),
      ),
      fc.constantFrom(...repetitions),
    )
    .map((parts) => parts.join("")),
}));
const characters = [..."aAbBcCzZ09_-+ .|\\]{}$^,", "\n", "\r", "\t", "\v", "\f"];
const texts = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join(""));

function compile(pattern: string, flags: string): RE2JS | undefined {
  const bits = (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) | (flags.includes("s") ? RE2JS.DOTALL : 0);
  try {
    return RE2JS.compile(pattern, bits);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

test("of ASCII texts JavaScript says of what was written for it what RE2 says of the expression", () => {
  const begins = fc.tuple(fc.constantFrom("", "", "(?i)"), patterns).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      begins,
      fc.constantFrom("", "i", "s", "is"),
      fc.array(texts, { minLength: 10 }),
      (pattern, flags, all) => {
        const compiled = compile(pattern, flags);
        const native = toNativePattern(pattern, flags);
        fc.pre(compiled !== undefined && native !== undefined);
        const expression = new RegExp(native.source, native.ignoresCase ? "i" : "");
        for (const text of all) {
          const matches = compiled.test(text);
          expect(expression.test(text), `${pattern} on ${JSON.stringify(text)}`).toBe(matches);
          if (matches) expect(text.length).toBeGreaterThanOrEqual(native.least);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("what is repeated without end can be tried in endless ways, and what is not in as many as there are", () => {
  expect(toNativePattern("a+b", "")?.ways).toBe(Infinity);
  expect(toNativePattern("^a[0-9]{4,6}(b|c)?$", "")).toMatchObject({ ways: 9, least: 5 });
  expect(toNativePattern(".{1000,}", "")).toMatchObject({ ways: 1, least: 1000 });
});

test("what is not understood, or is taken otherwise, is left alone", () => {
  for (const pattern of [
    "[[:alpha:]]",
    "\\pL",
    "(?P<n>a)",
    "a(?i)b",
    "é",
    "\\Qa\\E",
    "[]a]",
    "\\x41",
    "(a",
    "a)",
    "^*",
  ]) {
    expect(toNativePattern(pattern, "")).toBeUndefined();
  }
  expect(toNativePattern("a", "m")).toBeUndefined();
});
