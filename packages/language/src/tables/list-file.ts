import { toTextForm } from "@tocsin/core";
import type { ComparisonType, JsonValue, ListEntry } from "@tocsin/core";
import { isJsonObject } from "@tocsin/core";
import type { Report } from "../compile/report.ts";
import { nearNames, toQuestion } from "../names/near-names.ts";
import { readText, readUntil } from "../types/read-literal.ts";
import { typeWords } from "../types/type-words.ts";
import { type Row, mostRows, parseTable } from "./rows.ts";
import type { TableSource } from "./table-source.ts";

interface Columns {
  /** Of the values; absent: the only one. */
  readonly column?: string;
  /** Of the time from which an entry no longer counts. */
  readonly expires?: string;
}

/** The entries of a list that stands in a file. Undefined: the file does not hold one, and that is reported. */
export function readListEntries(
  source: TableSource,
  wanted: Columns,
  type: ComparisonType,
  report: Report,
): ListEntry[] | undefined {
  const rows = readRows(source, report);
  if (rows === undefined) return undefined;
  const column = wanted.column ?? (rows.columns?.length === 1 ? rows.columns[0] : undefined);
  for (const name of [column ?? wanted.column, wanted.expires]) {
    if (name !== undefined && !hasColumn(name, rows.columns, source, report)) return undefined;
  }
  if (rows.columns !== null && rows.columns.length > 0 && column === undefined) {
    report.add("TOC3034", { path: source.path, columns: rows.columns.join(", ") }, source.place);
    return undefined;
  }
  const entries: ListEntry[] = [];
  for (const row of rows.rows) {
    const entry = toEntry(row, { column, expires: wanted.expires }, type);
    if (typeof entry === "string") {
      report.add("TOC3022", { path: source.path, line: String(row.line), reason: entry }, source.place);
      return undefined;
    }
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

/** The rows of a table file; what is wrong with it is reported where the rule names it. */
export function readRows(source: TableSource, report: Report) {
  const table = parseTable(source.path, source.text);
  if ("rows" in table) return table;
  if ("tooMany" in table) {
    report.add("TOC3023", { path: source.path, limit: mostRows.toLocaleString("en") }, source.place);
  } else {
    report.add("TOC3022", { path: source.path, line: String(table.line), reason: table.reason }, source.place);
  }
  return undefined;
}

export function hasColumn(
  name: string,
  columns: readonly string[] | null,
  source: TableSource,
  report: Report,
): boolean {
  if (columns?.includes(name)) return true;
  const near = nearNames(columns ?? [], name);
  report.add("TOC3021", { path: source.path, column: name, near: toQuestion(near) }, source.place);
  return false;
}

/** An entry, a reason why the row is none, or null for a row without a value. */
function toEntry(row: Row, columns: Columns, type: ComparisonType): ListEntry | string | null {
  const written = textAt(row.value, columns.column);
  if (written === undefined) return "a value is expected, not an object or a list";
  if (written.trim() === "") return null;
  const value = readText(type === "text" ? written : written.trim(), type);
  if (value === undefined) return `"${written}" cannot be read as ${typeWords[type]}`;
  const expiry = columns.expires === undefined ? "" : (textAt(row.value, columns.expires) ?? "").trim();
  if (expiry === "") return { value };
  const until = readUntil(expiry);
  return until === undefined ? `"${expiry}" is no time at which the entry could expire` : { value, until };
}

/** The text form of a scalar; of `null` and of a missing column the empty text. */
function textAt(value: JsonValue, column: string | undefined): string | undefined {
  const item = isJsonObject(value) ? (column === undefined ? undefined : (value[column] ?? "")) : value;
  return item === undefined ? undefined : item === null ? "" : toTextForm(item);
}
