import { parse } from "csv-parse/sync";
import { isJsonObject, parseJson } from "@tocsin/core";
import type { JsonObject, JsonValue } from "@tocsin/core";

/** More rows than this belong into an index, not into a rule's file. */
export const mostRows = 250_000;

/** One row of a table, and the line on which it begins, counted from 1. */
export interface Row {
  readonly value: JsonValue;
  readonly line: number;
}

/** The rows of a table: JSON objects with the columns, or, where the format has none, single values. */
export type Table =
  | { readonly rows: readonly Row[]; readonly columns: readonly string[] | null }
  | { readonly line: number; readonly reason: string }
  | { readonly tooMany: true };

/** Reads a table by the ending of its name: `.csv`, `.json`, `.ndjson`, `.jsonl`; anything else has one value a line. */
export function parseTable(path: string, text: string): Table {
  const ending = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase();
  const table =
    ending === "csv"
      ? parseCsv(text)
      : ending === "json"
        ? parseJsonArray(text)
        : ending === "ndjson" || ending === "jsonl"
          ? parseJsonLines(text)
          : parseLines(text);
  return "rows" in table && table.rows.length > mostRows ? { tooMany: true } : table;
}

/** RFC 4180, with a header; lines may end in any way, and a byte order mark is skipped. */
function parseCsv(text: string): Table {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, trim: true, to: mostRows + 2 } as const;
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    const [header, ...body] = records;
    const columns = header?.record ?? [];
    const rows = body.map(({ record, info }) => ({
      value: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""])),
      line: info.lines,
    }));
    return { rows, columns };
  } catch (error) {
    return toCsvFault(error);
  }
}

function toCsvFault(error: unknown): Table {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const line = "lines" in error && typeof error.lines === "number" ? error.lines : 1;
  return { line, reason: error.message };
}

function parseJsonArray(text: string): Table {
  const parsed = parseJson(withoutMark(text));
  if (!parsed.ok) return { line: 1, reason: parsed.reason };
  if (!Array.isArray(parsed.value)) return { line: 1, reason: "a JSON array is expected" };
  const values: readonly JsonValue[] = parsed.value;
  return { rows: values.map((value) => ({ value, line: 1 })), columns: toColumns(values) };
}

function parseJsonLines(text: string): Table {
  const rows: Row[] = [];
  for (const [index, line] of withoutMark(text)
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === "") continue;
    const parsed = parseJson(line);
    if (!parsed.ok) return { line: index + 1, reason: parsed.reason };
    rows.push({ value: parsed.value, line: index + 1 });
    if (rows.length > mostRows) return { tooMany: true };
  }
  return { rows, columns: toColumns(rows.map((row) => row.value)) };
}

/** One value a line; empty lines and lines that begin with `#` do not count. */
function parseLines(text: string): Table {
  const rows: Row[] = [];
  for (const [index, line] of withoutMark(text)
    .split(/\r\n|\n|\r/)
    .entries()) {
    const value = line.trim();
    if (value !== "" && !value.startsWith("#")) rows.push({ value, line: index + 1 });
  }
  return { rows, columns: null };
}

/** The keys of all objects, in order of appearance; null where no row is an object. */
function toColumns(values: readonly JsonValue[]): readonly string[] | null {
  const objects = values.filter((value): value is JsonObject => isJsonObject(value));
  if (objects.length === 0 && values.length > 0) return null;
  return [...new Set(objects.flatMap((object) => Object.keys(object)))];
}

function withoutMark(text: string): string {
  return text.startsWith("\u{feff}") ? text.slice(1) : text;
}
