import type { FieldType, JsonObject, Lookup } from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";
import { identifyValue, readValue } from "../value/value.ts";

/** A lookup's rows by key. Of two rows with one key the first counts. */
export interface Table {
  readonly keyColumn: string;
  /** Finds a row by what `identifyValue` made of a value of the type, which the keys of the rows are read as, too. */
  readonly rowsBy: (type: FieldType) => ReadonlyMap<string, JsonObject>;
}

export function createTable(lookup: Lookup): Table {
  const readKey = createFieldReader(lookup.key);
  const indices = new Map<FieldType, ReadonlyMap<string, JsonObject>>();
  const rowsBy = (type: FieldType) => {
    const known = indices.get(type) ?? indexRows(lookup.rows, readKey, type);
    indices.set(type, known);
    return known;
  };
  return { keyColumn: lookup.key, rowsBy };
}

function indexRows(
  rows: readonly JsonObject[],
  readKey: ReturnType<typeof createFieldReader>,
  type: FieldType,
): ReadonlyMap<string, JsonObject> {
  const index = new Map<string, JsonObject>();
  for (const row of rows) {
    for (const raw of readKey(row)) {
      const value = readValue(type, raw);
      const key = value === undefined ? undefined : identifyValue(type, value);
      if (key !== undefined && !index.has(key)) index.set(key, row);
    }
  }
  return index;
}
