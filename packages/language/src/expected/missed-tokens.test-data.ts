import { readFileSync } from "node:fs";
import { scanText } from "../lexer/scanner.ts";
import * as t from "../lexer/tokens.ts";
import type { Token } from "../lexer/tokens.ts";
import { isOf } from "../parser/base-parser.ts";
import type { ExpectedToken } from "./expected-token.ts";
import { findExpected } from "./find-expected.ts";

/** A text that holds every form of the language. */
export const everyForm = readFileSync(new URL("../every-form.tocsin", import.meta.url), "utf8");

const types = {
  name: [t.Name],
  operand: [t.Operand],
  segment: [t.Segment],
  text: [t.Text],
  number: [t.Number, t.NumberWithUnit],
  share: [t.Share],
  unit: [t.DurationUnit, t.SizeUnit],
  address: [t.Address],
  time: [t.Time],
  regex: [t.Regex],
  technique: [t.Technique, t.Word],
} as const;

function allows(expected: ExpectedToken, token: Token): boolean {
  if (expected.kind === "word") return expected.word === token.image;
  return types[expected.kind].some((type) => isOf(token, type));
}

/** The tokens of a text that are not among what is expected at their places; none, if the grammar is walked rightly. */
export function missedTokens(text: string): string[] {
  const tokens = scanText(text, () => undefined).tokens;
  return tokens.flatMap((token) => {
    const before = `${text.slice(0, token.startOffset)} `;
    const { tokens: expected } = findExpected(before, before.length);
    return expected.some((one) => allows(one, token)) ? [] : [`${before.slice(-60)}<|>${token.image}`];
  });
}
