import { createHmac } from "node:crypto";
import {
  createDiagnostic,
  foldText,
  isJsonObject,
  keyPartsOf,
  parseAddress,
  toAddressText,
  toTextForm,
  type Diagnostic,
  type Expression,
  type JsonObject,
  type JsonValue,
  type Redaction,
  type Rule,
} from "@tocsin/core";
import { domainOf } from "../expression/text-measures.ts";
import { readAllValues } from "../field/all-values.ts";
import { createFieldReader, type FieldReader } from "../field/field-reader.ts";
import { linesOf, type Line } from "../rule/compile-measured.ts";

/** Shortens, hides or drops (undefined) one text. */
type Change = (text: string) => string | undefined;

interface CompiledRedaction {
  readonly field: string;
  readonly read: FieldReader;
  readonly change: Change;
}

/** The redactions of a rule; `forEvents` readies them for one alert. */
export interface Redactions {
  readonly forEvents: (documents: readonly JsonObject[]) => Redactor;
  readonly diagnostics: readonly Diagnostic[];
}

/** Redacts what one alert shows. Undefined: the value is left out. */
export interface Redactor {
  /** Whether it leaves everything as it is. */
  readonly isUntouched: boolean;
  /** What an event holds at a path. */
  readonly atPath: (path: string, value: JsonValue) => JsonValue | undefined;
  /** What an expression gave: a redacted field and everything made of one are changed. */
  readonly ofExpression: (expression: Expression, value: JsonValue) => JsonValue | undefined;
  /** Any value out of the events: where a redacted one occurs in it, that is changed. */
  readonly value: (value: JsonValue) => JsonValue | undefined;
}

/** What stands where characters were taken out. */
export const ellipsis = "…";
/** Shorter redacted values are looked for inside of longer texts only where they stand as a word. */
const shortestPartOfWord = 4;
/** A shorter one, or one without a letter, would be found everywhere: it is looked for as a whole value only. */
const shortestWord = 2;
const letter = /\p{L}/u;
const wordCharacter = /[\p{L}\p{N}_]/u;

const untouched: Redactor = {
  isUntouched: true,
  atPath: (_path, value) => value,
  ofExpression: (_expression, value) => value,
  value: (value) => value,
};

/** Compiles a rule's redactions. `hash` needs a key: without one the value is dropped, and a diagnostic says so. */
export function compileRedactions(rule: Rule, pseudonymKey: string | undefined): Redactions {
  const compiled = rule.alert.redactions.map((redaction) => ({
    field: redaction.field,
    read: createFieldReader(redaction.field, true),
    change: toChange(redaction, pseudonymKey),
  }));
  const unkeyed = rule.alert.redactions.filter(({ how }) => how === "hash" && pseudonymKey === undefined);
  const diagnostics = unkeyed.map(({ field, at }) => createDiagnostic("TOC5001", { field, rule: rule.id }, at));
  return {
    diagnostics,
    forEvents: (documents) => (compiled.length === 0 ? untouched : createRedactor(rule, compiled, documents)),
  };
}

function createRedactor(
  rule: Rule,
  redactions: readonly CompiledRedaction[],
  documents: readonly JsonObject[],
): Redactor {
  const { changed, parts } = collectValues(redactions, documents);
  const value = (input: JsonValue): JsonValue | undefined => {
    if (Array.isArray(input)) return input.map((item: JsonValue) => value(item)).filter((item) => item !== undefined);
    if (isJsonObject(input)) return mapObject(input, (_key, item) => value(item));
    const text = toTextForm(input);
    if (text === undefined || typeof input === "boolean") return input;
    const folded = foldText(text);
    if (changed.has(folded)) return changed.get(folded);
    return typeof input === "string" ? replaceParts(input, folded, parts) : input;
  };
  const redact = (paths: readonly string[], input: JsonValue) => {
    const redaction = redactions.find(({ field }) => paths.some((path) => isWithin(path, field)));
    return redaction === undefined ? value(input) : changeAll(input, redaction.change);
  };
  return {
    isUntouched: false,
    value,
    atPath: (path, input) => redact([path], input),
    ofExpression: (expression, input) => redact(fieldsOf(expression, rule), input),
  };
}

/** Every value of the redacted fields with what it becomes, and those looked for inside of texts, longest first. */
function collectValues(redactions: readonly CompiledRedaction[], documents: readonly JsonObject[]) {
  const changed = new Map<string, string | undefined>();
  for (const document of documents) {
    for (const { read, change } of redactions) {
      for (const scalar of read(document).flatMap((value) => readAllValues({ value }))) {
        for (const text of toSpellings(scalar)) {
          if (!changed.has(foldText(text))) changed.set(foldText(text), change(text));
        }
      }
    }
  }
  const parts = [...changed].filter(
    ([text]) => text.length >= shortestPartOfWord || (text.length >= shortestWord && letter.test(text)),
  );
  return { changed, parts: parts.toSorted(([left], [right]) => right.length - left.length) };
}

/** The text of a value; of an address also the one that alerts show for all its spellings. */
function toSpellings(scalar: JsonValue): readonly string[] {
  const text = typeof scalar === "boolean" ? undefined : toTextForm(scalar);
  if (text === undefined || text === "") return [];
  const address = parseAddress(text);
  return address === undefined ? [text] : [text, toAddressText(address)];
}

function replaceParts(text: string, folded: string, parts: readonly (readonly [string, string | undefined])[]): string {
  let [shown, compared] = [text, folded];
  for (const [part, replacement = ellipsis] of parts) {
    let from = 0;
    for (let at = compared.indexOf(part); at >= 0; at = compared.indexOf(part, from)) {
      from = at + 1;
      if (part.length < shortestPartOfWord && !isWord(compared, at, part.length)) continue;
      from = at + replacement.length;
      shown = shown.slice(0, at) + replacement + shown.slice(at + part.length);
      compared = compared.slice(0, at) + foldText(replacement) + compared.slice(at + part.length);
    }
  }
  return shown;
}

function isWord(text: string, at: number, length: number): boolean {
  return !wordCharacter.test(text.charAt(at - 1)) && !wordCharacter.test(text.charAt(at + length));
}

function changeAll(value: JsonValue, change: Change): JsonValue | undefined {
  if (value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => changeAll(item, change)).filter((item) => item !== undefined);
  }
  if (isJsonObject(value)) return mapObject(value, (_key, item) => changeAll(item, change));
  const text = toTextForm(value);
  return text === undefined ? undefined : change(text);
}

function mapObject(object: JsonObject, map: (key: string, value: JsonValue) => JsonValue | undefined): JsonObject {
  const entries = Object.entries(object).map(([key, item]) => [key, map(key, item)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`);
}

/** The paths of the fields that an expression's values are made of; a lookup's columns are the table's own. */
function fieldsOf(expression: Expression, rule: Rule): readonly string[] {
  switch (expression.op) {
    case "field":
      return [expression.path];
    case "call":
      return expression.arguments.flatMap((argument) => fieldsOf(argument, rule));
    case "lookup":
      return expression.column === null ? fieldsOf(expression.key, rule) : [];
    case "key": {
      const part = keyPartsOf(rule.trigger)[expression.index];
      return part === undefined ? [] : fieldsOf(part.expression, rule);
    }
    case "measured": {
      const line = linesOf(rule.trigger).find(({ name }) => name === expression.name);
      return line === undefined ? [] : fieldsMeasured(line, rule);
    }
    default:
      return [];
  }
}

/** A sum, an average or a rank may be a value of the field itself; a count is not. */
function fieldsMeasured({ measure }: Line, rule: Rule): readonly string[] {
  const { of, function: name } = measure;
  return of === undefined || of.op === "gap" || name === "distinct count" ? [] : fieldsOf(of, rule);
}

function toChange(redaction: Redaction, pseudonymKey: string | undefined): Change {
  switch (redaction.how) {
    case "drop":
      return () => undefined;
    case "keep first":
      return (text) => Array.from(text).slice(0, redaction.characters).join("") + ellipsis;
    case "keep last":
      return (text) => ellipsis + Array.from(text).slice(-redaction.characters).join("");
    case "keep domain":
      return keepDomain;
    case "hash":
      return pseudonymKey === undefined ? () => undefined : (text) => toPseudonym(text, pseudonymKey);
  }
}

/** What follows the last `@`, or the registrable domain of what has none; else nothing of it. */
function keepDomain(text: string): string {
  const at = text.lastIndexOf("@");
  if (at >= 0) return `${ellipsis}${text.slice(at)}`;
  return domainOf(text) ?? ellipsis;
}

/** The first 32 hex digits of the HMAC-SHA-256 of the folded text: the same for every spelling, and not to be guessed without the key. */
function toPseudonym(text: string, key: string): string {
  return createHmac("sha256", key).update(foldText(text)).digest("hex").slice(0, 32);
}
