import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

const codePoint = fc.integer({ min: 0, max: 0x1ffff }).filter((code) => code < 0xd800 || code > 0xdfff);

function areEqualUnderIu(left: string, right: string): boolean {
  const pattern = Array.from(left, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join("");
  return new RegExp(`^${pattern}$`, "iu").test(right);
}

test("every character folds as a regular expression with the flags iu compares", () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const variants = [character.toLowerCase(), character.toUpperCase(), foldText(character)];
    for (const variant of new Set(variants)) {
      if (variant === character || Array.from(variant).length !== 1) continue;
      const same = foldText(variant) === foldText(character);
      if (same !== areEqualUnderIu(character, variant)) wrong.push(`${code.toString(16)} ${variant}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("folding is that of CaseFolding.txt, not of lower case", () => {
  expect(foldText("ΟΔΟΣ ὀδός")).toBe("οδοσ ὀδόσ");
  expect(foldText("STRAẞE ſ K µ İ ı")).toBe("straße s k μ İ ı");
  expect(foldText("\uab70\u{10400}\ufb05")).toBe("\u13a0\u{10428}\ufb06");
});

test("folding is idempotent and keeps the length", () => {
  fc.assert(
    fc.property(fc.array(codePoint), (codes) => {
      const text = String.fromCodePoint(...codes);
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(folded.length).toBe(text.length);
    }),
  );
});

test("characters are the same for folding where they are for iu", () => {
  const some = fc.constantFrom(...Array.from("aAkK\u212asSſßẞiIİıσςΣµμΜåÅ\u212bθϑϴ"));
  fc.assert(
    fc.property(some, some, (left, right) => {
      expect(foldText(left) === foldText(right)).toBe(areEqualUnderIu(left, right));
    }),
  );
});

test("a long text folds as its characters do, wherever a pair stands in it", () => {
  for (const before of [0, 1, 1023, 5000, 32_766, 32_767, 40_000]) {
    const start = "xÄ".repeat(before / 2) + "Y".repeat(before % 2);
    const folded = "xä".repeat(before / 2) + "y".repeat(before % 2);
    expect(foldText(`${start}\u{10400}\ud801Ж`)).toBe(`${folded}\u{10428}\ud801ж`);
  }
});

test("a lone surrogate stays what it is", () => {
  expect(foldText("\ud800A\udc00")).toBe("\ud800a\udc00");
});
