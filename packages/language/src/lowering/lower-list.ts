import type { ComparisonType, List, ListEntry } from "@tocsin/core";
import { type Declared, fullName } from "../names/declared.ts";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import { readListEntries } from "../tables/list-file.ts";
import { readTable } from "../tables/table-source.ts";
import type { ListEntry as Entry, ListOrigin } from "../tree/declarations.ts";
import type { Name } from "../tree/names.ts";
import { type ValueLiteral, readText, readUntil, typeOfLiteral } from "../types/read-literal.ts";
import { comparisonTypes, isComparisonType, typeWords } from "../types/type-words.ts";
import { lowerTableOrigin } from "./lower-table-origin.ts";
import { lowerLiteral, warnOfHostBits } from "./lower-value.ts";
import { type Scope, placeOf, refuse, textOf } from "./scope.ts";
import { toPath } from "./written.ts";

export interface LoweredList {
  readonly list: List;
  /** Whether an entry is an address block, or may be one. */
  readonly blocks: boolean;
}

/** A list with its entries, also those of a file. Undefined: broken, and reported. */
export function lowerList(declared: Declared<"list-declaration">, scope: Scope): LoweredList | undefined {
  const { type: word, origin } = declared.node;
  if (word !== undefined && !isComparisonType(word.text)) return refuseType(word, scope);
  const lowered = lowerOrigin(origin, word === undefined ? undefined : (word.text as ComparisonType), declared, scope);
  if (lowered === undefined) return undefined;
  const blocks =
    lowered.entries.some((entry) => entry.value.type === "block") ||
    (lowered.origin !== undefined && lowered.type === "address");
  return { list: { name: fullName(declared), ...lowered }, blocks };
}

function refuseType(word: Name, scope: Scope): undefined {
  if (word.text === "") scope.report.fail();
  const near = nearNames(comparisonTypes, word.text);
  const fix = toReplacement(near, placeOf(scope, word));
  const known = near.length > 0 ? toQuestion(near) : ` Types are ${comparisonTypes.join(", ")}.`;
  return refuse(scope, "TOC2015", { word: word.text, what: "type", near: known }, word, fix);
}

function lowerOrigin(
  origin: ListOrigin,
  type: ComparisonType | undefined,
  declared: Declared<"list-declaration">,
  scope: Scope,
): Omit<List, "name"> | undefined {
  switch (origin.kind) {
    case "inline":
      return lowerEntries(origin.entries, type, scope);
    case "from-file": {
      const table = readTable(origin.path, declared.file, scope.program.host, scope.report);
      const wanted = { column: origin.column?.value, expires: origin.expires?.value };
      const entries = table && readListEntries(table, wanted, type ?? "text", scope.report);
      return entries && { type: type ?? "text", entries };
    }
    case "from-index":
      return lowerFromIndex(origin, type ?? "text", declared.node.name, scope);
  }
}

/** A list without entries as yet. */
function lowerFromIndex(
  origin: Extract<ListOrigin, { readonly kind: "from-index" }>,
  type: ComparisonType,
  name: Name,
  scope: Scope,
): Omit<List, "name"> | undefined {
  const { column, expires } = origin;
  const filled = lowerTableOrigin(origin, name, scope);
  if (column === undefined) return refuse(scope, "TOC3095", { name: name.text }, name);
  if (filled === undefined) return undefined;
  const paths = { column: toPath(column), ...(expires && { expires: toPath(expires) }) };
  return { type, entries: [], origin: { ...filled, ...paths } };
}

/** Without a declared type the first entry gives it. */
function lowerEntries(entries: readonly Entry[], declared: ComparisonType | undefined, scope: Scope) {
  let type = declared;
  const lowered: ListEntry[] = [];
  for (const entry of entries) {
    const operand = scope.program.operand(entry.value, scope);
    if (operand === undefined) return undefined;
    if (operand.kind === "texts") {
      type ??= "text";
      if (type !== "text")
        return refuse(scope, "TOC3033", { entry: textOf(scope, entry.value), type: typeWords[type] }, entry);
      const texts = operand.groups.flat();
      if (texts.some((text) => text.exactly)) {
        return refuse(scope, "TOC3041", { name: textOf(scope, entry.value).split("(", 1)[0] ?? "" }, entry.value);
      }
      for (const { text } of texts) lowered.push({ value: { op: "literal", type: "text", value: text } });
      continue;
    }
    if (operand.kind !== "literal") return refuseEntry(entry, type ?? "text", scope);
    type ??= typeOfLiteral(operand.literal);
    const value = lowerEntry(operand.literal, type, scope);
    if (value === undefined) return refuseEntry(entry, type, scope);
    const until = entry.until === undefined ? undefined : readUntil(entry.until.text);
    if (entry.until !== undefined && until === undefined) {
      return refuse(scope, "TOC3009", { text: entry.until.text }, entry.until);
    }
    lowered.push({ value, ...(until !== undefined && { until }) });
  }
  return { type: type ?? "text", entries: lowered };
}

function lowerEntry(literal: ValueLiteral, type: ComparisonType, scope: Scope) {
  if (literal.kind === "text") {
    const value = readText(literal.value, type);
    if (value?.type === "block") warnOfHostBits(literal, value.value, scope);
    return value;
  }
  return typeOfLiteral(literal) === type ? lowerLiteral(literal, type, scope) : undefined;
}

function refuseEntry(entry: Entry, type: ComparisonType, scope: Scope): undefined {
  return refuse(scope, "TOC3033", { entry: textOf(scope, entry.value), type: typeWords[type] }, entry.value);
}
