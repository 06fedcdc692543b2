import { parseBlock, parseNumber, toBlockText } from "@tocsin/core";
import { expandPlaceholders, type PlaceholderValues } from "../text/expand-placeholders.ts";
import { toPlainText, toTextPieces, type TextPiece } from "../text/sigma-text.ts";
import { toTextForm } from "../text/text-form.ts";
import { quote } from "../write/quote.ts";
import type { YamlScalar } from "../yaml/yaml-value.ts";
import type { Modifiers } from "./parse-modifiers.ts";
import { toPatternLiteral } from "./pattern-literal.ts";

/** What one value asks of its field. */
export type ValueTest =
  | { readonly kind: "present" }
  | { readonly kind: "missing" }
  | { readonly kind: "compare"; readonly operator: string; readonly object: string }
  /** The rule cannot run before these placeholders have values. */
  | { readonly kind: "placeholder"; readonly names: readonly string[]; readonly text: string };

export type ParsedTests = { readonly tests: readonly ValueTest[] } | { readonly reason: string };

export interface TestContext {
  readonly values: PlaceholderValues;
  /** The whole event is searched, so that a text may stand anywhere. */
  readonly isKeyword: boolean;
  readonly toField: (field: string) => string;
}

/** The tests of one value; several where a placeholder has several values: any of them. */
export function parseTests(value: YamlScalar, modifiers: Modifiers, context: TestContext): ParsedTests {
  if (modifiers.exists) return parseExistence(value);
  if (value.value === null) {
    return hasNoModifier(modifiers) && !context.isKeyword
      ? { tests: [{ kind: "missing" }] }
      : { reason: "null is no value that its modifiers could be applied to" };
  }
  if (!modifiers.expand) return parseValue(value, value.text, modifiers, context);
  const expanded = expandPlaceholders(value.text, context.values);
  if (expanded === "too many") return { reason: "its placeholders stand for more than 10,000 values" };
  if ("missing" in expanded) return { tests: [{ kind: "placeholder", names: expanded.missing, text: value.text }] };
  const all = expanded.texts.map((text) => parseValue({ ...value, value: text }, text, modifiers, context));
  const fault = all.find((parsed) => "reason" in parsed);
  return fault ?? { tests: all.flatMap((parsed) => ("tests" in parsed ? parsed.tests : [])) };
}

function parseValue(value: YamlScalar, text: string, modifiers: Modifiers, context: TestContext): ParsedTests {
  if (modifiers.pattern !== undefined) {
    const pattern = toPatternLiteral(text, modifiers.pattern);
    return "reason" in pattern ? pattern : compared("matches", pattern.literal);
  }
  if (modifiers.block) return parseNetwork(text);
  if (modifiers.fieldReference) return compared(fieldOperators[modifiers.place], context.toField(text.trim()));
  if (modifiers.order !== undefined || modifiers.timePart !== undefined) return parseOrder(text, modifiers);
  const isNumber = typeof value.value === "number" || typeof value.value === "bigint";
  if (isNumber && modifiers.place === "whole" && modifiers.functions.length === 0 && !context.isKeyword) {
    return compared("is", String(value.value));
  }
  return parseText(toTextPieces(text), modifiers, context);
}

const fieldOperators = { whole: "is", start: "starts with", end: "ends with", inside: "contains" } as const;

function parseText(pieces: readonly TextPiece[], modifiers: Modifiers, { isKeyword }: TestContext): ParsedTests {
  const { place, functions, mark } = modifiers;
  const plain = toPlainText(pieces);
  const encodes = functions.some((name) => name !== "windash");
  if (encodes && plain === undefined) return { reason: "a wildcard cannot be encoded" };
  if (functions.includes("windash") && countDashes(pieces) > mostDashes) {
    return { reason: `windash of more than ${mostDashes} options would stand for too many forms` };
  }
  const [before, after] = [place === "end" || place === "inside", place === "start" || place === "inside"];
  const any: TextPiece = { wildcard: "*" };
  const around = isKeyword && place === "whole";
  const form = toTextForm([...(before || around ? [any] : []), ...pieces, ...(after || around ? [any] : [])]);
  if (form.operator === "present") {
    return isKeyword ? { reason: "a search for nothing finds everything" } : { tests: [{ kind: "present" }] };
  }
  return compared(form.operator, quote(mark ? `\u{feff}${form.text}` : form.text));
}

/** Each dash has five forms, and a literal of Tocsin holds the forms of so many. */
const mostDashes = 4;

function countDashes(pieces: readonly TextPiece[]): number {
  const text = pieces.map((piece) => ("text" in piece ? piece.text : "*")).join("");
  return [...text.matchAll(/(?<![\p{L}\p{N}_])[-/\u2013\u2014\u2015](?=[\p{L}\p{N}_])/gu)].length;
}

function parseOrder(text: string, { order }: Modifiers): ParsedTests {
  const number = parseNumber(text);
  if (number === undefined) return { reason: `\`${text}\` is not a number` };
  return compared(order ?? "is", text.trim().replace(/^\+/, ""));
}

function parseNetwork(text: string): ParsedTests {
  const block = parseBlock(text.trim());
  return block === undefined
    ? { reason: `\`${text}\` is not a block of addresses` }
    : compared("in block", toBlockText(block));
}

function parseExistence(value: YamlScalar): ParsedTests {
  if (value.value === true || value.text.toLowerCase() === "true") return { tests: [{ kind: "present" }] };
  if (value.value === false || value.text.toLowerCase() === "false") return { tests: [{ kind: "missing" }] };
  return { reason: "`exists` takes true or false" };
}

function compared(operator: string, object: string): ParsedTests {
  return { tests: [{ kind: "compare", operator, object }] };
}

function hasNoModifier({ pattern, block, place, functions, order, fieldReference, timePart }: Modifiers): boolean {
  return (
    pattern === undefined &&
    !block &&
    place === "whole" &&
    functions.length === 0 &&
    order === undefined &&
    !fieldReference &&
    timePart === undefined
  );
}
