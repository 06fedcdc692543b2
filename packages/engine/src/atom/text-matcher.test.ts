import { foldText } from "@tocsin/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Alphabet } from "./alphabet.ts";
import { isLongEnough } from "./text-finder.ts";
import { TextMatcher, type SoughtText, type TextForm } from "./text-matcher.ts";

const letter = fc.constantFrom("a", "b", "k", "\\", "ß", "\u{1f600}", "\ud83d", "\0", "ي");
const word = (maxLength: number) => fc.array(letter, { maxLength }).map((letters) => letters.join(""));
const form = fc.constantFrom<TextForm>("is", "starts with", "ends with", "contains");
const sought = fc
  .uniqueArray(fc.tuple(form, word(6)), { maxLength: 120, selector: ([of, text]) => `${of} ${text}` })
  .map((all) => all.filter(([of, text]) => (of === "contains" ? isLongEnough(text) : of === "is" || text !== "")))
  .map((all) => all.map(([of, text], atom): SoughtText => ({ form: of, text, atom })));

function holds({ form: of, text }: SoughtText, of2: string): boolean {
  if (of === "is") return of2 === text;
  if (of === "starts with") return of2.startsWith(text);
  return of === "ends with" ? of2.endsWith(text) : of2.includes(text);
}

test("every text that a text is, begins with, ends with or contains is found, once, and no other", () => {
  fc.assert(
    fc.property(sought, fc.array(word(40), { maxLength: 5 }), (all, texts) => {
      const matcher = new TextMatcher(all, new Alphabet());
      for (const text of texts) {
        const expected = all.filter((each) => holds(each, text)).map(({ atom }) => atom);
        expect([...matcher.find(text)].toSorted((left, right) => left - right)).toEqual(expected);
      }
    }),
  );
});

test("many texts with one beginning and with one end are told apart", () => {
  const texts = Array.from({ length: 500 }, (_, index) => `begin${"x".repeat(index % 7)}${index}end`);
  const matcher = new TextMatcher(
    texts.map((text, atom): SoughtText => ({ form: "contains", text, atom })),
    new Alphabet(),
  );
  for (const [atom, text] of texts.entries()) expect(matcher.find(`<${text}>`)).toContain(atom);
  expect(matcher.find("beginxxxxxxx1end".repeat(50))).toEqual([]);
});

test("a text need not be folded before", () => {
  const spelt = fc.array(fc.constantFrom("a", "A", "b", "B", "k", "\u212a", "ß", "\u{1f600}"), { maxLength: 12 });
  fc.assert(
    fc.property(sought, fc.boolean(), spelt, (all, inside, letters) => {
      const matcher = new TextMatcher(inside ? all.filter((each) => each.form === "contains") : all, new Alphabet());
      const text = letters.join("");
      const unfolded = new Set(matcher.find(text));
      expect(unfolded).toEqual(new Set(matcher.find(foldText(text))));
    }),
  );
});

test("a text without what is sought is passed over, whatever its letters", () => {
  const matcher = new TextMatcher([{ form: "contains", text: "needle", atom: 7 }], new Alphabet());
  expect(matcher.find("hay \u{1f600} ☃ needl".repeat(10))).toEqual([]);
  expect(matcher.find("hay \u{1f600} ☃ needleneedle")).toEqual([7]);
});

test("a text of a hundred thousand characters is found like any other", () => {
  const long = "xy".repeat(50_000);
  const matcher = new TextMatcher([{ form: "contains", text: long, atom: 3 }], new Alphabet());
  expect(matcher.find(`<${long}>`)).toEqual([3]);
  expect(matcher.find("xy")).toEqual([]);
});

test("a long text is searched to its end, wherever what is sought stands and wherever it has letters beyond ASCII", () => {
  const matcher = new TextMatcher([{ form: "contains", text: "needle", atom: 7 }], new Alphabet());
  const lengths = [255, 256, 511, 512, 513, 32_760, 32_764, 32_768, 65_536];
  for (const length of lengths) {
    const hay = "x".repeat(length);
    expect(matcher.find(hay)).toEqual([]);
    expect(matcher.find(`${hay}NEEDLE`)).toEqual([7]);
    expect(matcher.find(`${hay}ß needle`)).toEqual([7]);
    expect(matcher.find(`${hay}needl\u{131} needl`)).toEqual([]);
    expect(matcher.find(`ß${hay.slice(4)}needle${hay}`)).toEqual([7]);
  }
});
