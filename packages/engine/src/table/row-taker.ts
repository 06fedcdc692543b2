import {
  compareTexts,
  parseTime,
  toCanonicalJson,
  toTableVersion,
  toTextForm,
  foldText,
  type Event,
  type JsonObject,
  type JsonValue,
  type Lookup,
  type RuleSet,
} from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";
import type { FilledTable } from "./create-table-filler.ts";
import type { Taker } from "./taker.ts";

interface TakenRow {
  readonly row: JsonObject;
  /** Undefined: it has none, and every other one is newer. */
  readonly time: number | undefined;
  /** In characters, as JSON. */
  readonly length: number;
}

/**
 * Takes the rows of a lookup: the key and the columns that rules ask for, so that memory holds no more than is of use. Of several documents with one
 * key the newest by `@timestamp` counts.
 */
export function createRowTaker(lookup: Lookup, ruleSet: RuleSet): Taker {
  const columns = [...new Set([lookup.key, ...columnsAsked(lookup.name, ruleSet)])].toSorted(compareTexts);
  const readers = columns.map((column) => [column, createFieldReader(column)] as const);
  const readKey = createFieldReader(lookup.key);
  const readTime = createFieldReader("@timestamp");
  const rows = new Map<string, TakenRow>();
  let withoutKey = 0;
  let length = 0;
  const takeRow = (row: JsonObject, key: string, time: number | undefined) => {
    const folded = foldText(key);
    const known = rows.get(folded);
    const taken = { row, time, length: toCanonicalJson(row).length };
    if (known !== undefined && !isNewer(taken, known)) return;
    rows.set(folded, taken);
    length += taken.length - (known?.length ?? 0);
  };
  return {
    take({ document }: Event) {
      const keys = readKey(document).flatMap(toKey);
      if (keys.length === 0) withoutKey++;
      const others = Object.fromEntries(readers.flatMap(([column, read]) => toColumn(column, read(document))));
      const time = parseTime(readTime(document)[0] ?? null);
      for (const key of keys) takeRow({ ...others, [lookup.key]: key }, key, time);
    },
    size: () => rows.size,
    length: () => length,
    finish(): FilledTable {
      const sorted = [...rows].toSorted(([left], [right]) => compareTexts(left, right)).map(([, { row }]) => row);
      const table = { ...lookup, rows: sorted, version: toTableVersion(sorted) };
      return { table, rows: sorted.length, unreadable: withoutKey };
    },
  };
}

function toKey(value: JsonValue): readonly string[] {
  const text = toTextForm(value);
  return text === undefined || text === "" ? [] : [text];
}

function isNewer(left: TakenRow, right: TakenRow): boolean {
  if (left.time !== right.time) return (left.time ?? -Infinity) > (right.time ?? -Infinity);
  return compareTexts(toCanonicalJson(left.row), toCanonicalJson(right.row)) < 0;
}

function toColumn(column: string, values: readonly JsonValue[]): [string, JsonValue][] {
  if (values.length === 0) return [];
  return [[column, values.length === 1 ? (values[0] ?? null) : [...values]]];
}

/** The columns that rules ask a lookup for, wherever they do. */
function columnsAsked(lookup: string, { rules, sources }: RuleSet): ReadonlySet<string> {
  const columns = new Set<string>();
  JSON.stringify([rules, sources], (_key, value: unknown) => {
    if (isColumnOf(value, lookup)) columns.add(value.column);
    return value;
  });
  return columns;
}

function isColumnOf(value: unknown, lookup: string): value is { readonly column: string } {
  if (typeof value !== "object" || value === null || !("op" in value) || value.op !== "lookup") return false;
  return "lookup" in value && value.lookup === lookup && "column" in value && typeof value.column === "string";
}
