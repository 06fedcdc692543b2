import fc from "fast-check";
import { scanText } from "./lexer/scanner.ts";

/** Where the tokens of a text begin and end. */
function toSpans(text: string): { start: number; end: number }[] {
  const { tokens } = scanText(text, () => {});
  return tokens.map((token) => ({ start: token.startOffset, end: (token.endOffset ?? -1) + 1 }));
}

/** The text with other white space and with comments between its tokens: it still says the same. */
export function respaced(text: string): fc.Arbitrary<string> {
  const spans = toSpans(text);
  const gap = fc.oneof(
    { weight: 30, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.constantFrom(" ", "\n", "\n\n\n", "\t ", "\r\n") },
    { weight: 1, arbitrary: fc.nat(999).map((number) => ` # c${number}\n`) },
    { weight: 1, arbitrary: fc.nat(999).map((number) => `\n  ## d${number}\n`) },
    { weight: 1, arbitrary: fc.nat(999).map((number) => `\n\n# e${number}\n\n# f${number}\n\n`) },
  );
  return fc.array(gap, { minLength: spans.length + 1, maxLength: spans.length + 1 }).map((gaps) => {
    let result = "";
    let at = 0;
    spans.forEach(({ start, end }, index) => {
      const between = text.slice(at, start);
      const glued = index > 0 && between === "";
      result += (glued || between.includes("#") ? between : (gaps[index] ?? between)) + text.slice(start, end);
      at = end;
    });
    return result + text.slice(at) + (gaps[spans.length] ?? "");
  });
}

const words = [
  "rule",
  "when",
  "any",
  "of",
  "is",
  "not",
  "and",
  "or",
  "where",
  "per",
  "within",
  "5",
  "minutes",
  "test",
  "given",
  "alert",
  'rule r { alert { title "{',
  "{}",
  "{#}",
  "{)}",
];
const marks = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ",",
  ":",
  ".",
  '"',
  "'",
  "`",
  "/",
  "#",
  "<",
  "=",
  "-",
  "\\",
  "\n",
  "\u0000",
  "\u{1F600}",
  "\ud800",
];

/** Words and marks of the language in no order. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...marks), fc.string({ maxLength: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(" "));

/** Bytes as a careless program would decode them. */
export const decodedBytes: fc.Arbitrary<string> = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => new TextDecoder("utf-8").decode(bytes));

/** The text with pieces taken out, put in, doubled and moved. */
export function mutated(text: string): fc.Arbitrary<string> {
  const position = fc.nat(text.length);
  const change = fc.record({
    from: position,
    length: fc.oneof(fc.nat(8), fc.nat(200)),
    to: position,
    insert: fc.oneof(fc.constant(""), fc.constantFrom(...words, ...marks), tokenSoup),
    move: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let result = text;
    for (const { from, length, to, insert, move } of changes) {
      const piece = result.slice(from, from + length);
      const rest = result.slice(0, from) + insert + result.slice(from + length);
      result = move ? rest.slice(0, to) + piece + rest.slice(to) : rest;
    }
    return result;
  });
}

const operand = fc.constantFrom(
  "a",
  "user.name",
  "`x y`.b",
  "lower(a)",
  "count",
  "any",
  "asset(host.name).owner",
  "anywhere",
);
const object = fc.constantFrom(
  "1",
  '"x"',
  "'\\'",
  "[1, 2]",
  "g",
  "10.0.0.0/8",
  "5 gb",
  "40%",
  "/x/i",
  "2027-03-31",
  "true",
  "either(a, b)",
);
const operators = [
  "is",
  "is not",
  "is exactly",
  "in",
  "not in",
  "contains",
  "not like",
  "starts with exactly any of",
  "<",
  ">=",
  "is at least",
];
const comparison = fc.oneof(
  fc.tuple(operand, fc.constantFrom(...operators), object).map((parts) => parts.join(" ")),
  operand.map((field) => `${field} is not missing`),
  fc.tuple(operand, object, object).map(([field, low, high]) => `all of (${field}, b) between ${low} and ${high}`),
  fc.constantFrom("from_outside(a, 1)", "nothing"),
);

/** Conditions of any nesting, with and without needless parentheses. */
export const condition: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 6, depthIdentifier: "condition" },
    comparison,
    fc
      .tuple(tie("any"), fc.constantFrom("and", "or"), tie("any"))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
    fc.array(comparison, { minLength: 2, maxLength: 8 }).map((parts) => parts.join(" and ")),
    tie("any").map((inner) => `not (${inner})`),
    tie("any").map((inner) => `((${inner}))`),
  ),
})).any;
