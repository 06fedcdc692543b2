import { foldText, toTextForm, type JsonObject, type Lookup } from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";

/** A lookup's rows by key, which is compared as text without regard to case. Of two rows with one key the first counts. */
export interface Table {
  readonly keyColumn: string;
  readonly rowOf: (key: string) => JsonObject | undefined;
}

export function createTable(lookup: Lookup): Table {
  const readKey = createFieldReader(lookup.key);
  const rows = new Map<string, JsonObject>();
  for (const row of lookup.rows) {
    for (const value of readKey(row)) {
      const key = foldText(toTextForm(value) ?? "");
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return { keyColumn: lookup.key, rowOf: (key) => rows.get(foldText(key)) };
}
