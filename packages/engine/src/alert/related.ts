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

interface ObservableField {
  readonly kind: ObservableKind;
  readonly path: string;
  readonly read: FieldReader;
}

const kinds = Object.keys(observableFields) as ObservableKind[];
const fields: readonly ObservableField[] = kinds.flatMap((kind) =>
  observableFields[kind].map((path) => ({ kind, path, read: createFieldReader(path) })),
);
/** By a key that a document may have: the places of the fields whose values may lie below it. */
const fieldsBelow = toFieldsBelow();

/** `related.ip`, `.user`, `.hosts` and `.hash` of all events, each value once, as first spelt, in the order of the events. */
export function toRelated(documents: readonly JsonObject[], redactor: Redactor): JsonObject {
  let seen: Map<ObservableKind, Map<string, JsonValue>> | undefined;
  for (const document of documents) {
    for (const { kind, path, read } of fieldsOf(document)) {
      for (const value of read(document)) {
        for (const text of toObservables(kind, value)) {
          seen ??= new Map();
          const values = seen.get(kind) ?? new Map<string, JsonValue>();
          seen.set(kind, values);
          const folded = foldText(text);
          if (values.size < maximumRelated && !values.has(folded))
            values.set(folded, redactor.atPath(path, text) ?? null);
        }
      }
    }
  }
  return seen === undefined ? nothing : toLists(seen);
}

/** A redacted value may be the same as another one, or none. */
function toLists(seen: ReadonlyMap<ObservableKind, ReadonlyMap<string, JsonValue>>): JsonObject {
  const related: Record<string, readonly JsonValue[]> = {};
  for (const kind of kinds) {
    const found = seen.get(kind);
    if (found === undefined) continue;
    const values = [...new Set(found.values())].filter((value) => value !== null);
    if (values.length > 0) related[kind] = values;
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

function toObservables(kind: ObservableKind, value: JsonValue): readonly string[] {
  const text = toTextForm(value)?.trim();
  if (text === undefined || placeholders.has(text.toLowerCase())) return [];
  if (kind === "ip") {
    const address = parseAddress(text);
    return address === undefined ? [] : [toAddressText(address)];
  }
  return kind === "hash" ? toHashes(text) : [text];
}

/** Sysmon joins hashes: `SHA1=…,MD5=…,IMPHASH=…`. A hash of zeros stands for none. */
function toHashes(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.slice(part.indexOf("=") + 1).trim())
    .filter((hash) => hash !== "" && !/^0+$/.test(hash));
}
