import { parseBlock, parseNumber, toBlockText } from "@tocsin/core";
import { expandPlaceholders, type PlaceholderValues } from "../text/expand-placeholders.ts";
import { toPlainText, toTextPieces, type TextPiece } from "../text/sigma-text.ts";
import { toTextForm, withAny } from "../text/text-form.ts";
import { quote } from "../write/quote.ts";
import { truthOf, type YamlScalar } from "../yaml/yaml-value.ts";
import type { Modifiers } from "./parse-modifiers.ts";
import { countDashes, mostDashes, toDashPattern } from "./dash-pattern.ts";
import { toPatternLiteral } from "./pattern-literal.ts";

/** What one value asks of its field. */
export type ValueTest =
  | { readonly kind: "present" }
  /** Whether the event has the field at all, whatever its value. */
  | { readonly kind: "exists"; readonly truth: boolean }
  | { readonly kind: "missing" }
  | {
      readonly kind: "compare";
      readonly operator: string;
      readonly object: string;
      /** Literal functions that its text goes through, the innermost first. */
      readonly functions: readonly string[];
    }
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
    const pattern = toPatternLiteral(text, modifiers.pattern, modifiers.place);
    return "reason" in pattern ? pattern : compared("matches", pattern.literal);
  }
  if (modifiers.block) return parseNetwork(text);
  if (modifiers.fieldReference) return parseFieldReference(text, modifiers, context);
  if (modifiers.order !== undefined || modifiers.timePart !== undefined) return parseOrder(text, modifiers);
  // What is no finite number (`.inf`, `1e400`) is looked for as it is written.
  const isNumber = typeof value.value === "bigint" || Number.isFinite(value.value);
  if (isNumber && modifiers.place === "whole" && modifiers.functions.length === 0 && !context.isKeyword) {
    return compared("is", String(value.value));
  }
  return parseText(toTextPieces(text), modifiers, context);
}

const fieldOperators = { whole: "is", start: "starts with", end: "ends with", inside: "contains" } as const;

function parseFieldReference(text: string, { place }: Modifiers, { toField }: TestContext): ParsedTests {
  const name = toPlainText(toTextPieces(text))?.trim();
  if (name === undefined || name === "") return { reason: "`fieldref` takes the name of a field" };
  return compared(fieldOperators[place], toField(name));
}

function parseText(pieces: readonly TextPiece[], modifiers: Modifiers, { isKeyword }: TestContext): ParsedTests {
  const { place, functions, mark } = modifiers;
  const encodes = functions.some((name) => name !== "windash");
  if (encodes && pieces.length === 0) return { reason: "an empty text has no encoding to look for" };
  if (encodes && toPlainText(pieces) === undefined) return { reason: "a wildcard cannot be encoded" };
  const hasManyDashes = functions.includes("windash") && countDashes(pieces) > mostDashes;
  if (hasManyDashes && encodes) {
    return { reason: `windash of more than ${mostDashes} options would stand for too many forms to encode` };
  }
  const around = place === "inside" || (isKeyword && place === "whole");
  const [before, after] = [around || place === "end", around || place === "start"];
  if (hasManyDashes) {
    return compared("matches", toDashPattern(withAny(pieces, before, after), modifiers.cased));
  }
  const form = toTextForm(pieces, before, after);
  if (form.operator === "present") {
    return isKeyword ? { reason: "a search for nothing finds everything" } : { tests: [{ kind: "present" }] };
  }
  return compared(form.operator, quote(mark ? `\u{feff}${form.text}` : form.text), functions);
}

function parseOrder(text: string, { order }: Modifiers): ParsedTests {
  const number = parseNumber(text);
  if (number === undefined) return { reason: `\`${text}\` is not a number` };
  return compared(order ?? "is", text.trim().replace(/^\+/, ""));
}

function parseNetwork(text: string): ParsedTests {
  const block = parseBlock(text.trim()) ?? parseBlock(`${text.trim()}/${text.includes(":") ? 128 : 32}`);
  return block === undefined
    ? { reason: `\`${text}\` is not a block of addresses` }
    : compared("in block", toBlockText(block));
}

function parseExistence(value: YamlScalar): ParsedTests {
  const truth = truthOf(value);
  return truth === undefined ? { reason: "`exists` takes true or false" } : { tests: [{ kind: "exists", truth }] };
}

function compared(operator: string, object: string, functions: readonly string[] = []): ParsedTests {
  return { tests: [{ kind: "compare", operator, object, functions }] };
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
