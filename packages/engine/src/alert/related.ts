import { foldText, parseAddress, toAddressText, toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import { createFieldReader, type FieldReader } from "../field/field-reader.ts";
import { observableFields, type ObservableKind } from "./observables.ts";
import type { Redactor } from "./redaction.ts";

/** More of one kind are left out of an alert. */
const maximumRelated = 1000;
const none: readonly number[] = [];
const nothing: JsonObject = {};
/** What event logs write where there is nothing. */
const placeholders = new Set(["", "-", "n/a"]);
const longestPlaceholder = 3;

interface ObservableField {
  readonly kind: ObservableKind;
  readonly path: string;
  /** Whether its values lie under one key of the document. */
  readonly isKey: boolean;
  readonly read: FieldReader;
}

const kinds = Object.keys(observableFields) as ObservableKind[];
const fields: readonly ObservableField[] = kinds.flatMap((kind) =>
  observableFields[kind].map((path) => ({
    kind,
    path,
    isKey: !path.includes("."),
    read: createFieldReader(path),
  })),
);
/** By a key that a document may have: the places of the fields whose values may lie below it. */
const fieldsBelow = toFieldsBelow();

/** `related.ip`, `.user`, `.hosts` and `.hash` of all events, each value once, as first spelt, in the order of the events. */
export function toRelated(documents: readonly JsonObject[], redactor: Redactor): JsonObject {
  let seen: Seen | undefined;
  for (const document of documents) {
    for (const field of fieldsOf(document)) {
      seen ??= new Map();
      const value = field.isKey ? document[field.path] : undefined;
      if (typeof value === "string") take(seen, field, value, redactor);
      else for (const each of field.read(document)) take(seen, field, toTextForm(each), redactor);
    }
  }
  return seen === undefined ? nothing : toLists(seen, redactor);
}

/** What shows of each text, folded; null: nothing. */
type Seen = Map<ObservableKind, Map<string, JsonValue>>;

function take(seen: Seen, { kind, path }: ObservableField, whole: string | undefined, redactor: Redactor): void {
  const text = whole?.trim();
  if (text === undefined || isPlaceholder(text)) return;
  for (const observable of toObservables(kind, text)) {
    const values = seen.get(kind) ?? new Map<string, JsonValue>();
    seen.set(kind, values);
    const folded = foldText(observable);
    if (values.size < maximumRelated && !values.has(folded))
      values.set(folded, redactor.atPath(path, observable) ?? null);
  }
}

function toLists(seen: Seen, { isUntouched }: Redactor): JsonObject {
  const related: Record<string, readonly JsonValue[]> = {};
  for (const kind of kinds) {
    const values = seen.get(kind)?.values();
    if (values === undefined) continue;
    // A redacted value may be the same as another one, or none.
    const list = isUntouched ? [...values] : [...new Set(values)].filter((value) => value !== null);
    if (list.length > 0) related[kind] = list;
  }
  return related;
}

/** What `fieldsOf` gave, by the keys that it goes by: the events of a source have the same ones. */
const known = new Map<string, readonly ObservableField[]>();
const mostKnown = 1000;

/** Those that the document may have a value of, in their order: of some eighty a handful. */
function fieldsOf(document: JsonObject): readonly ObservableField[] {
  let keys = "";
  for (const key in document) if (fieldsBelow.has(key)) keys += `${key} `;
  let found = known.get(keys);
  if (found === undefined) {
    found = fieldsBelowAny(keys.split(" "));
    if (known.size === mostKnown) known.clear();
    known.set(keys, found);
  }
  return found;
}

function fieldsBelowAny(keys: readonly string[]): readonly ObservableField[] {
  const places = new Set(keys.flatMap((key) => fieldsBelow.get(key) ?? none));
  return [...places].toSorted((left, right) => left - right).map((place) => fields[place]!);
}

/** A path may be spelt as nested objects, as one dotted key, and as anything between: its values lie below any of its beginnings. */
function toFieldsBelow(): ReadonlyMap<string, readonly number[]> {
  const below = new Map<string, number[]>();
  for (const [place, { path }] of fields.entries()) {
    const segments = path.split(".");
    for (const count of segments.keys()) {
      const key = segments.slice(0, count + 1).join(".");
      below.set(key, [...(below.get(key) ?? none), place]);
    }
  }
  return below;
}

function isPlaceholder(text: string): boolean {
  return text.length <= longestPlaceholder && placeholders.has(text.toLowerCase());
}

function toObservables(kind: ObservableKind, text: string): readonly string[] {
  if (kind === "hash") return toHashes(text);
  if (kind !== "ip") return [text];
  const address = parseAddress(text);
  return address === undefined ? [] : [toAddressText(address)];
}

/** Sysmon joins hashes: `SHA1=…,MD5=…,IMPHASH=…`. A hash of zeros stands for none. */
function toHashes(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.slice(part.indexOf("=") + 1).trim())
    .filter((hash) => hash !== "" && !/^0+$/.test(hash));
}
