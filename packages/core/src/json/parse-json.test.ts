import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson, maximumJsonDepth } from "./parse-json.ts";
import type { JsonValue } from "./json-value.ts";
import { toCanonicalJson, toJson } from "./write-json.ts";

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

test("a whole number beyond 2^53 keeps its digits, wherever it stands", () => {
  expect(valueOf('{"a":-9223372036854775808,"b":[9007199254740993]}')).toEqual({
    a: -9223372036854775808n,
    b: [9007199254740993n],
  });
  expect(valueOf("12345678901234567890")).toBe(12345678901234567890n);
});

test("a whole number within 2^53, a fraction and an exponent are ordinary numbers", () => {
  expect(valueOf("[9007199254740991, 1234567890123456.5, 12345678901234567e3]")).toEqual([
    9007199254740991, 1234567890123456.5, 12345678901234567e3,
  ]);
});

test("the same holds for every number that a whole-number text can write, beside texts of any kind", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.string(), (number, text) => {
      const json = `{${JSON.stringify(text)}:[${number}, ${JSON.stringify(text)} ,${number}]}`;
      const expected = Number.isSafeInteger(Number(number)) ? Number(number) : number;
      expect(valueOf(json)).toEqual({ [text]: [expected, text, expected] });
    }),
  );
});

test("a number with leading zeros is no JSON, however long", () => {
  expect(parseJson("[00000000000000000001]").ok).toBe(false);
});

test("digits inside a text stay a text", () => {
  expect(valueOf('{"a":"x, 12345678901234567890, y"}')).toEqual({ a: "x, 12345678901234567890, y" });
});

test("digits are found wherever texts, keys and white space put them", () => {
  const digits = "12345678901234567890";
  for (const [text, value] of [
    [`{"a:":":${digits},","b":${digits}}`, { "a:": `:${digits},`, b: BigInt(digits) }],
    [`{"a": [ -${digits} ,\n${digits}, "[${digits},"]}`, { a: [-BigInt(digits), BigInt(digits), `[${digits},`] }],
    [`{"a":"\\u0080${digits}","b":${digits}}`, { a: `\u{80}${digits}`, b: BigInt(digits) }],
    [`["\u{80}\u{81}\u{82}\u{83}\u{84}",${digits}]`, ["\u{80}\u{81}\u{82}\u{83}\u{84}", BigInt(digits)]],
  ] as const) {
    expect(valueOf(text)).toEqual(value);
  }
});

test("a key that stands in a text several times, or is written in another way, keeps its digits", () => {
  const digits = "12345678901234567890";
  const other = "98765432109876543210";
  for (const [text, value] of [
    [`{"a":${digits},"b":{"a":${other}}}`, { a: BigInt(digits), b: { a: BigInt(other) } }],
    [`{"a":${other},"a":${digits}}`, { a: BigInt(digits) }],
    [`{"b":"\\"a\\":1","a" : ${digits}}`, { b: '"a":1', a: BigInt(digits) }],
    [`{"\\u0061":${digits}}`, { a: BigInt(digits) }],
    [`{"x\\"a":${other},"a":${digits}}`, { 'x"a': BigInt(other), a: BigInt(digits) }],
    [`{"a":1e300,"b":${digits}}`, { a: 1e300, b: BigInt(digits) }],
  ] as const) {
    expect(valueOf(text)).toEqual(value);
  }
  expect(toJson(valueOf(`{"__proto__":${digits}}`) as JsonValue)).toBe(`{"__proto__":${digits}}`);
});

test("a text may hold any digits behind any quotes", () => {
  const part = fc.constantFrom(
    '"',
    "\\",
    ":",
    ",",
    "[",
    " ",
    "{",
    "-",
    "1234567890123456",
    "98765432109876543210",
    ".5",
    "e3",
    "\u{80}",
  );
  const anyText = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
  // V8 of Node 24 takes a key that is one escaped character for the key `\\` of an object before.
  const key = anyText.map((text) => (text.length === 1 ? `${text} ` : text));
  const value = fc.letrec<{ each: JsonValue }>((tie) => ({
    each: fc.oneof(
      { depthSize: "small" },
      anyText,
      fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }),
      fc.array(tie("each"), { maxLength: 3 }),
      fc.dictionary(key, tie("each"), { maxKeys: 3 }),
    ),
  })).each;
  fc.assert(
    fc.property(value, (each) => {
      expect(valueOf(toJson(each))).toEqual(each);
    }),
    { numRuns: 500 },
  );
});

test("nesting beyond the limit is refused, brackets inside a text do not count", () => {
  expect(parseJson("[".repeat(10_000) + "]".repeat(10_000))).toEqual({
    ok: false,
    reason: `nested deeper than ${maximumJsonDepth} levels`,
  });
  expect(valueOf("[".repeat(maximumJsonDepth) + "]".repeat(maximumJsonDepth))).toBeDefined();
  expect(valueOf(JSON.stringify("[{".repeat(10_000)))).toBe("[{".repeat(10_000));
});

test("levels around the value meant are allowed on top of the limit", () => {
  const text = "[".repeat(maximumJsonDepth + 4) + "]".repeat(maximumJsonDepth + 4);
  expect(parseJson(text, 4).ok).toBe(true);
  expect(parseJson(text, 3).ok).toBe(false);
});

test("__proto__ is an ordinary key and changes no prototype", () => {
  const value = valueOf('{"__proto__":{"polluted":true}}') as object;
  expect(Object.keys(value)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("of duplicate keys the last one counts", () => {
  expect(valueOf('{"a":1,"a":2}')).toEqual({ a: 2 });
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => typeof parseJson(text).ok === "boolean"));
});

test("what is written reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const plain = valueOf(JSON.stringify(value)) as JsonValue;
      expect(valueOf(toJson(plain))).toEqual(plain);
      expect(valueOf(toCanonicalJson(plain))).toEqual(plain);
    }),
  );
});
