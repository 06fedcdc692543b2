import { foldText, toTableVersion, toTextForm } from "@tocsin/core";
import type { FieldType, JsonObject } from "@tocsin/core";
import { type Declared, fullName } from "../names/declared.ts";
import { readLookupRows } from "../tables/lookup-file.ts";
import { readTable } from "../tables/table-source.ts";
import type { Body } from "../tree/clauses.ts";
import { lowerRow } from "./lower-body.ts";
import { lowerTableOrigin } from "./lower-table-origin.ts";
import { type LoweredLookup, type Scope, refuse } from "./scope.ts";
import { toPath } from "./written.ts";

/** A lookup with its rows, also those of a file. Undefined: broken, and reported. */
export function lowerLookup(declared: Declared<"lookup">, scope: Scope): LoweredLookup | undefined {
  const { node, file } = declared;
  const { origin, name } = node;
  if (node.key === undefined) {
    scope.report.fail();
    return undefined;
  }
  const key = toPath(node.key);
  let rows: readonly JsonObject[] | undefined;
  if (origin.kind === "from-index") {
    const filled = lowerTableOrigin(origin, name, scope);
    return filled && { lookup: { name: fullName(declared), key, ...toRows([]), origin: filled }, columns: null };
  }
  if (origin.kind === "inline") rows = lowerRows(origin.rows, key, scope);
  else {
    const table = readTable(origin.path, file, scope.program.host, scope.report);
    rows = table && readLookupRows(table, key, scope.report);
  }
  if (rows === undefined) return undefined;
  return { lookup: { name: fullName(declared), key, ...toRows(rows) }, columns: toColumns(rows, key) };
}

function toRows(rows: readonly JsonObject[]) {
  return { rows, version: toTableVersion(rows) };
}

function lowerRows(bodies: readonly Body[], key: string, scope: Scope): JsonObject[] | undefined {
  const rows: JsonObject[] = [];
  const keys = new Set<string>();
  for (const body of bodies) {
    const row = lowerRow(body, scope);
    if (row === undefined) return undefined;
    const text = toTextForm(row[key] ?? null);
    if (text === undefined || text === "")
      return refuse(scope, "TOC3037", { key, problem: "has no value in this row" }, body);
    if (keys.has(foldText(text)))
      return refuse(scope, "TOC3037", { key, problem: `"${text}" stands in two rows` }, body);
    keys.add(foldText(text));
    rows.push(row);
  }
  return rows;
}

/** All columns of all rows. They are untyped: what they meet decides. */
function toColumns(rows: readonly JsonObject[], key: string): ReadonlyMap<string, FieldType> {
  const columns = new Map<string, FieldType>([[key, "untyped"]]);
  for (const row of rows) for (const name of Object.keys(row)) columns.set(name, "untyped");
  return columns;
}
