import { foldText, parseAddress, toAddressText, toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";
import { observableFields, type ObservableKind } from "./observables.ts";
import type { Redactor } from "./redaction.ts";

/** More of one kind are left out of an alert. */
const maximumRelated = 1000;
/** What event logs write where there is nothing. */
const placeholders = new Set(["", "-", "n/a"]);

const readers = (Object.keys(observableFields) as ObservableKind[]).map((kind) => ({
  kind,
  fields: observableFields[kind].map((path) => ({ path, read: createFieldReader(path) })),
}));

/** `related.ip`, `.user`, `.hosts` and `.hash` of all events, each value once, as first spelt, in the order of the events. */
export function toRelated(documents: readonly JsonObject[], redactor: Redactor): JsonObject {
  const related = readers.map(({ kind, fields }): [string, readonly JsonValue[]] => {
    const seen = new Map<string, JsonValue>();
    for (const document of documents) {
      for (const { path, read } of fields) {
        for (const text of read(document).flatMap((value) => toObservables(kind, value))) {
          if (seen.size < maximumRelated && !seen.has(foldText(text))) {
            seen.set(foldText(text), redactor.atPath(path, text) ?? null);
          }
        }
      }
    }
    return [kind, [...new Set(seen.values())].filter((value) => value !== null)];
  });
  return Object.fromEntries(related.filter(([, values]) => values.length > 0));
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
