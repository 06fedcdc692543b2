import { createLikeMatcher, foldText, toLikePieces, type ComparisonType } from "@tocsin/core";
import { doOverlap, liesWithin, type Range } from "./range.ts";

/** One value satisfies some alternative; negated: none of them, which a value that cannot be read does, too. */
export interface ValueTest {
  readonly negated: boolean;
  readonly any: readonly Alternative[];
}

/** Texts are folded unless `exactly`. */
export type Alternative =
  | { readonly kind: "texts"; readonly values: readonly string[]; readonly exactly: boolean }
  | { readonly kind: "text form"; readonly form: TextForm; readonly exactly: boolean }
  | { readonly kind: "range"; readonly as: ComparisonType; readonly range: Range }
  /** Nothing is known but whether it is the same as another. */
  | { readonly kind: "opaque"; readonly key: string };

/** What a text form asks of a text: how it begins and ends, what lies in it, and `like`, which may ask for more. */
export interface TextForm {
  readonly prefix: string;
  readonly suffix: string;
  readonly parts: readonly string[];
  /** Absent: `prefix`, `suffix` and `parts` of which one is given say all. */
  readonly pattern?: string;
}

type TextAlternative = Extract<Alternative, { kind: "texts" | "text form" }>;

const noForm: TextForm = { prefix: "", suffix: "", parts: [] };

export function toTexts(values: readonly string[], exactly: boolean): Alternative {
  return { kind: "texts", values: exactly ? values : values.map(foldText), exactly };
}

export function toTextForm(
  operator: "starts with" | "ends with" | "contains" | "like",
  text: string,
  exactly: boolean,
): Alternative {
  const compared = exactly ? text : foldText(text);
  if (operator === "like") return toLikeForm(compared, exactly);
  const form = {
    "starts with": { ...noForm, prefix: compared },
    "ends with": { ...noForm, suffix: compared },
    contains: { ...noForm, parts: [compared] },
  }[operator];
  return { kind: "text form", form, exactly };
}

function toLikeForm(pattern: string, exactly: boolean): Alternative {
  const pieces = toLikePieces(pattern);
  const [first = [], ...others] = pieces;
  const last = others.pop();
  const isPlain = pieces.every((piece) => piece.length <= 1 && !piece.includes(null));
  const [head, tail] = [first[0] ?? "", last?.at(-1) ?? ""];
  if (last === undefined && isPlain) return { kind: "texts", values: [head], exactly };
  const parts = others.flat().filter((part) => part !== null);
  const form = { prefix: head, suffix: tail, parts };
  const known = [head, tail, ...parts].filter((text) => text !== "").length;
  return { kind: "text form", form: isPlain && known <= 1 ? form : { ...form, pattern }, exactly };
}

/** Texts of which some stands in every value that satisfies the alternative, folded: of several values each. */
export function piecesOf(alternative: Alternative): readonly string[] {
  if (alternative.kind === "texts") return alternative.values.map(foldText);
  if (alternative.kind !== "text form") return [];
  const { prefix, suffix, parts } = alternative.form;
  return [prefix, suffix, ...parts].filter((text) => text !== "").map(foldText);
}

/** Whether every value that satisfies the one satisfies the other: true is certain, false is not. */
export function isWithin(inner: Alternative, outer: Alternative): boolean {
  if (inner.kind === "opaque" || outer.kind === "opaque") {
    return inner.kind === "opaque" && outer.kind === "opaque" && inner.key === outer.key;
  }
  if (inner.kind === "range" || outer.kind === "range") {
    if (inner.kind !== "range" || outer.kind !== "range") return false;
    return inner.as === outer.as && liesWithin(inner.range, outer.range);
  }
  if (outer.exactly && !inner.exactly) return false;
  const [asked, given] = outer.exactly ? [outer, inner] : [outer, fold(inner)];
  if (given.kind === "texts") return given.values.every((value) => satisfies(value, asked));
  return asked.kind === "text form" && isFormWithin(given.form, asked.form);
}

/** Whether no value satisfies both: true is certain, false is not. */
export function isDisjoint(left: Alternative, right: Alternative): boolean {
  if (left.kind === "opaque" || right.kind === "opaque") return false;
  if (left.kind === "range" || right.kind === "range") {
    if (left.kind !== "range" || right.kind !== "range") return false;
    return left.as === right.as && !doOverlap(left.range, right.range);
  }
  const exactly = left.exactly && right.exactly;
  const [one, other] = exactly ? [left, right] : [fold(left), fold(right)];
  if (one.kind === "texts") return !one.values.some((value) => satisfies(value, other));
  if (other.kind === "texts") return !other.values.some((value) => satisfies(value, one));
  return !fitTogether(one.form, other.form);
}

/** Texts of the alternative that the other lets pass, of texts each by itself. */
export function keepTexts(alternative: Alternative, keep: (single: Alternative) => boolean): readonly Alternative[] {
  if (alternative.kind !== "texts") return keep(alternative) ? [alternative] : [];
  return alternative.values
    .map((value): Alternative => ({ ...alternative, values: [value] }))
    .filter((single) => keep(single));
}

function satisfies(value: string, alternative: TextAlternative): boolean {
  if (alternative.kind === "texts") return alternative.values.includes(value);
  const { prefix, suffix, parts, pattern } = alternative.form;
  if (pattern !== undefined) return createLikeMatcher(pattern)(value);
  return value.startsWith(prefix) && value.endsWith(suffix) && parts.every((part) => value.includes(part));
}

/** INVARIANT: what satisfies the alternative satisfies it folded, for folding keeps lengths and places. */
function fold(alternative: TextAlternative): TextAlternative {
  if (!alternative.exactly) return alternative;
  if (alternative.kind === "texts") return { ...alternative, values: alternative.values.map(foldText), exactly: false };
  const { prefix, suffix, parts, pattern } = alternative.form;
  const form = {
    prefix: foldText(prefix),
    suffix: foldText(suffix),
    parts: parts.map(foldText),
    ...(pattern !== undefined && { pattern: foldText(pattern) }),
  };
  return { kind: "text form", form, exactly: false };
}

function isFormWithin(inner: TextForm, outer: TextForm): boolean {
  if (outer.pattern !== undefined) return inner.pattern === outer.pattern;
  return (
    inner.prefix.startsWith(outer.prefix) &&
    inner.suffix.endsWith(outer.suffix) &&
    outer.parts.every((part) => [inner.prefix, inner.suffix, ...inner.parts].some((text) => text.includes(part)))
  );
}

function fitTogether(left: TextForm, right: TextForm): boolean {
  const begins = left.prefix.startsWith(right.prefix) || right.prefix.startsWith(left.prefix);
  const ends = left.suffix.endsWith(right.suffix) || right.suffix.endsWith(left.suffix);
  return begins && ends;
}
