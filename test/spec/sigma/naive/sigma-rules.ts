import type { JsonObject, JsonValue } from "@tocsin/core";
import fc from "fast-check";

// Rules of Sigma as data, with events that come near to what they ask for.

const letters = [
  "a",
  "B",
  "b",
  "0",
  " ",
  "-a",
  "/b",
  "\u2013B",
  "\\",
  "\\\\",
  "*",
  "?",
  "\\*",
  "\\?",
  "ä",
  "Ä",
  "[",
  "%",
  "+",
  ".",
  "'",
  '"',
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 5 }).map((parts) => parts.join(""));
/** Without wildcards, so that it can be encoded. */
const plainText = fc
  .array(fc.constantFrom("a", "B", "b", "0", " ", "ä", "+", "\\*"), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));
const number = fc.constantFrom(0, 1, -1, 2, 10, 1.5, 4688);
const scalar = fc.oneof({ arbitrary: text, weight: 5 }, number, fc.boolean());
const field = fc.constantFrom("a", "b", "n.x");

interface Line {
  readonly key: string;
  readonly values: readonly (string | number | boolean | null)[];
}

function line(
  modifiers: fc.Arbitrary<readonly string[]>,
  value: fc.Arbitrary<Line["values"][number]>,
): fc.Arbitrary<Line> {
  const values = fc.array(value, { minLength: 1, maxLength: 3 });
  return fc
    .tuple(field, modifiers, values, fc.constantFrom([], [], ["all"], ["neq"]))
    .map(([name, chain, list, more]) => ({ key: [name, ...chain, ...more].join("|"), values: list }));
}

const oneOf = (...chains: readonly string[]) =>
  fc.constantFrom(...chains.map((chain) => chain.split("|").filter((name) => name !== "")));
const addresses = ["10.0.0.1", "10.1.2.3", "11.0.0.1", "192.168.7.7", "fe80::1", "::1"];
const times = ["2026-03-04T10:05:00Z", "2025-12-31T23:59:59Z"];

const fieldLine = fc.oneof(
  { arbitrary: line(oneOf("", "", "contains", "startswith", "endswith"), scalar), weight: 6 },
  { arbitrary: line(fc.constant([]), fc.oneof(scalar, fc.constant(null), fc.constant(""))), weight: 2 },
  { arbitrary: line(oneOf("cased", "contains|cased", "startswith|cased", "cased|endswith"), text), weight: 2 },
  { arbitrary: line(oneOf("windash", "contains|windash", "windash|endswith", "startswith|windash"), text), weight: 2 },
  line(
    oneOf(
      "base64",
      "base64|contains",
      "base64offset|contains",
      "wide|base64offset|contains",
      "utf16be|base64|contains",
    ),
    plainText,
  ),
  line(
    oneOf("re", "re|i", "re|i|s", "re|m"),
    fc.constantFrom("a.b", "^a", "b$", "[ab]{2}", "(a|B)+0", "\\d+", "a?b*c?"),
  ),
  line(oneOf("cidr"), fc.constantFrom("10.0.0.0/8", "10.0.0.0/30", "192.168.0.0/16", "fe80::/10", "::1/128")),
  line(oneOf("lt", "lte", "gt", "gte"), number),
  line(oneOf("hour", "minute|gte", "day|lt", "month", "year|gt"), fc.constantFrom(3, 5, 10, 12, 2025)),
  line(
    oneOf("expand", "contains|expand", "expand|startswith"),
    fc.constantFrom("%One%", "a%One%", "%Two%b", "%Two%-%One%"),
  ),
  line(
    oneOf("fieldref", "fieldref|startswith", "fieldref|endswith", "contains|fieldref"),
    fc.constantFrom("a", "b", "n.x"),
  ),
  fc.tuple(field, fc.boolean()).map(([name, value]) => ({ key: `${name}|exists`, values: [value] })),
);
const keyword = fc.oneof(plainText, plainText, number, fc.constantFrom("a*b", "?B", "a\\?"));
const keywordLine = fc
  .tuple(
    fc.constantFrom("|all", "|re", "|startswith", "|contains|all", "|cased"),
    fc.array(plainText, { minLength: 1, maxLength: 2 }),
  )
  .map(([key, values]) => ({
    key,
    values:
      key === "|re" ? values.map((value) => value.replaceAll(/[+\\*]/g, "")).map((value) => value || "a") : values,
  }));

const map = fc
  .uniqueArray(fc.oneof({ arbitrary: fieldLine, weight: 9 }, keywordLine), {
    minLength: 1,
    maxLength: 3,
    selector: ({ key }) => key,
  })
  .map((lines) => Object.fromEntries(lines.map(({ key, values }) => [key, values.length === 1 ? values[0] : values])));
const selection = fc.oneof(
  { arbitrary: map, weight: 6 },
  fc.array(map, { minLength: 1, maxLength: 3 }),
  fc.array(fc.oneof(keyword, map), { minLength: 1, maxLength: 3 }),
  keyword,
);

const names = ["sel_a", "sel_b", "filter_main_x", "filter_y", "_z"] as const;
const atom = fc.constantFrom(
  ...names,
  "1 of sel_*",
  "all of sel_*",
  "1 of filter_*",
  "all of them",
  "1 of them",
  "any of *_x",
  "1 of _*",
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or", "and not", "AND NOT"), tie("condition"))
      .map((parts) => parts.join(" ")),
    fc.tuple(fc.constantFrom("not ", ""), tie("condition")).map(([not, inner]) => `${not}(${inner})`),
  ),
}));

export const detection = fc
  .tuple(
    fc.record({ sel_a: selection, sel_b: selection, filter_main_x: selection, filter_y: selection, _z: selection }),
    fc.oneof(
      { arbitrary: condition, weight: 6 },
      fc.constantFrom(
        "sel_a and not 1 of filter_*",
        "sel_a and sel_b and not filter_y",
        "all of sel_* and not 1 of filter_main_*",
      ),
      fc.array(condition, { minLength: 1, maxLength: 2 }),
    ),
  )
  .map(([selections, written]) => ({ ...selections, condition: written }));

/** Texts that stand in a rule, as events might have them. */
function textsOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [String(value)];
  return Object.values(value).flatMap(textsOf);
}

/** An event with some of the texts of a rule, changed a little. */
export function eventFor(rule: object): fc.Arbitrary<JsonObject> {
  const known = textsOf(rule);
  const near = fc
    .tuple(fc.constantFrom(...known), fc.constantFrom("", "x", "\\"), fc.constantFrom("", "", "x", "\n"), fc.nat(5))
    .map(([of, before, after, how]) => {
      const filled = of.replaceAll(
        /\\([\\*?])|([*?])/g,
        (_, plain?: string, wildcard?: string) => plain ?? (wildcard === "*" ? "xy" : "z"),
      );
      const encoded =
        how === 4
          ? Buffer.from(`${before}${filled}`).toString("base64")
          : how === 5
            ? Buffer.from(filled, "utf16le").toString("base64")
            : filled;
      return `${how === 4 ? "" : before}${how === 1 ? encoded.toUpperCase() : how === 2 ? encoded.toLowerCase() : encoded}${after}`;
    });
  const one: fc.Arbitrary<JsonValue> = fc.oneof(
    { arbitrary: near, weight: 6 },
    text,
    number,
    fc.boolean(),
    fc.constantFrom("one", "TWO-one", "a1", "", ...addresses, ...times, "4688", "1.50", "01", null),
  );
  const value = fc.oneof({ arbitrary: one, weight: 6 }, fc.array(one, { maxLength: 3 }));
  return fc
    .record(
      { a: value, b: value, nested: value, flat: value, other: value, which: fc.nat(2) },
      { requiredKeys: ["which"] },
    )
    .map(({ a, b, nested, flat, other, which }): JsonObject => ({
      ...(a !== undefined && { a }),
      ...(b !== undefined && { b }),
      ...(nested !== undefined && which > 0 && { n: { x: nested } }),
      ...(flat !== undefined && which === 0 && { "n.x": flat }),
      ...(other !== undefined && { list: [{ other }, other] }),
    }));
}
