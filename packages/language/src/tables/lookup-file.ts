import { isJsonObject, toTextForm, foldText } from "@tocsin/core";
import type { JsonObject, JsonValue } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import { hasColumn, readRows } from "./list-file.ts";
import type { TableSource } from "./table-source.ts";

/**
 * The rows of a lookup that stands in a file, each with a key of its own. Undefined: reported.
 * Objects inside a row become columns by their paths: `{"owner": {"name": …}}` has the column `owner.name`.
 */
export function readLookupRows(source: TableSource, key: string, report: Report): JsonObject[] | undefined {
  const table = readRows(source, report);
  if (table === undefined) return undefined;
  const flat = table.rows.map(({ value, line }) => ({ value: isJsonObject(value) ? toFlat(value) : value, line }));
  const columns = flat.flatMap(({ value }) => (isJsonObject(value) ? Object.keys(value) : []));
  if (flat.length > 0 && !hasColumn(key, [...new Set(columns)], source, report)) return undefined;
  const rows: JsonObject[] = [];
  const lines = new Map<string, number>();
  for (const { value, line } of flat) {
    const fault = toRowFault(value, key, line, lines);
    if (fault !== undefined) {
      report.add("TOC3022", { path: source.path, line: String(line), reason: fault }, source.place);
      return undefined;
    }
    rows.push(value as JsonObject);
  }
  return rows;
}

/** What is wrong with a row: it is no object, has no key, or one that an earlier row has. */
function toRowFault(value: JsonValue, key: string, line: number, lines: Map<string, number>): string | undefined {
  if (!isJsonObject(value)) return "an object with the columns is expected";
  const text = toTextForm(value[key] ?? null);
  if (text === undefined || text === "") return `the key "${key}" has no value`;
  const folded = foldText(text);
  const first = lines.get(folded);
  lines.set(folded, line);
  return first === undefined ? undefined : `the key "${text}" stands on line ${first} already`;
}

function toFlat(object: JsonObject): JsonObject {
  return Object.fromEntries(toColumns(object, ""));
}

function toColumns(object: JsonObject, prefix: string): [string, JsonValue][] {
  return Object.entries(object).flatMap(([name, value]) =>
    isJsonObject(value) ? toColumns(value, `${prefix}${name}.`) : [[prefix + name, value] as [string, JsonValue]],
  );
}
