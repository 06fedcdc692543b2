import fc from "fast-check";
import { expect, test } from "vitest";
import { literalFunction, type LiteralText } from "./literal-functions.ts";

function make(name: string, ...inputs: (string | LiteralText)[]): LiteralText[] {
  const texts = inputs.map((input) => (typeof input === "string" ? { text: input, exactly: false } : input));
  return texts.flatMap((text) => literalFunction(name)?.(text) ?? []);
}

const textsOf = (made: readonly LiteralText[]) => made.map(({ text }) => text);

test("windash makes the five forms of a dash at a word's start", () => {
  expect(textsOf(make("windash", "-enc"))).toEqual(["-enc", "/enc", "\u2013enc", "\u2014enc", "\u2015enc"]);
  expect(textsOf(make("windash", "/c"))).toContain("-c");
  expect(textsOf(make("windash", " -e x-y"))).toContain(" /e x-y");
});

test("windash leaves a text without such a dash as it is, and combines several dashes", () => {
  expect(textsOf(make("windash", "x-y"))).toEqual(["x-y"]);
  expect(make("windash", "-a -b")).toHaveLength(25);
});

test("windash refuses more than four dashes", () => {
  expect(literalFunction("windash")?.({ text: "-a -b -c -d -e", exactly: false })).toBeUndefined();
});

test("base64 encodes the UTF-8 of a text, with padding, to be compared exactly", () => {
  expect(make("base64", "añb")).toEqual([{ text: "YcOxYg==", exactly: true }]);
});

test("utf16 has the low byte of each character first and no mark, utf16be the high byte", () => {
  expect(textsOf(make("utf16", "aé"))).toEqual(["a\0\u00e9\0"]);
  expect(textsOf(make("utf16be", "a"))).toEqual(["\0a"]);
});

test("utf16 inside base64 gives what PowerShell's -EncodedCommand takes", () => {
  const [wide] = make("utf16", "whoami");
  expect(textsOf(make("base64", wide!))).toEqual(["dwBoAG8AYQBtAGkA"]);
});

test("base64_anywhere finds a text in the base64 of any text that holds it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), fc.string(), fc.string(), (needle, before, after) => {
      const whole = Buffer.from(before + needle + after).toString("base64");
      const isWhole =
        Buffer.from(needle).toString() === needle && Buffer.from(before + needle).toString() === before + needle;
      fc.pre(isWhole && Buffer.from(needle + after).toString() === needle + after);
      expect(textsOf(make("base64_anywhere", needle)).some((form) => whole.includes(form))).toBe(true);
    }),
  );
});
