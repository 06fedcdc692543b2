import type { Span } from "@tocsin/core";
import type { IToken } from "chevrotain";
import { durationMilliseconds } from "../lexer/units.ts";
import { Backticked, type Token } from "../lexer/tokens.ts";
import { sizeUnits } from "../tree/expressions.ts";
import type * as tree from "../tree/expressions.ts";
import type { TextLiteral } from "../tree/names.ts";
import { spanOf } from "./base-parser.ts";

export function toText(token: Token): TextLiteral {
  return { kind: "text", span: spanOf(token), value: token.value ?? "", raw: token.image.startsWith("'") };
}

export function toNumber(token: IToken, unit?: tree.SizeUnit): tree.NumberLiteral {
  const text = token.image;
  return { kind: "number", span: spanOf(token), text, ...(unit && { unit }), value: toValue(text, unit) };
}

/** Whole numbers keep their digits; those beyond 2⁵³ are `bigint`. */
function toValue(text: string, unit?: tree.SizeUnit): number | bigint {
  const factor = unit ? sizeUnits[unit] : 1;
  const value = Number(text) * factor;
  if (Number.isSafeInteger(value) || !/^-?\d{1,400}$/.test(text)) return value;
  return BigInt(text) * BigInt(factor);
}

export function toShare(token: IToken): tree.ShareLiteral {
  const text = token.image.slice(0, -1);
  return { kind: "share", span: spanOf(token), text, value: Number(text) / 100 };
}

export function toDuration(text: string, unit: tree.DurationUnit, span: Span): tree.DurationLiteral {
  const count = Number(text);
  return { kind: "duration", span, milliseconds: count * durationMilliseconds[unit], count, unit };
}

export function toAddress(token: IToken): tree.AddressLiteral {
  return { kind: "address", span: spanOf(token), text: token.image, block: token.image.includes("/") };
}

export function toTime(token: IToken): tree.TimeLiteral {
  return { kind: "time", span: spanOf(token), text: token.image, day: !token.image.includes("T") };
}

export function toRegex(token: Token): tree.RegexLiteral {
  const pattern = token.value ?? "";
  return { kind: "regex", span: spanOf(token), pattern, flags: token.image.slice(pattern.length + 2) };
}

export function toSegment(token: Token): tree.Segment {
  const quoted = token.tokenType === Backticked;
  return { kind: "segment", span: spanOf(token), text: quoted ? (token.value ?? "") : token.image, quoted };
}
