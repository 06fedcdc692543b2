import { type Event, type List, type Lookup, type RuleSet } from "@tocsin/core";
import { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import { createScope } from "../scope.ts";
import { createEntryTaker } from "./entry-taker.ts";
import { createRowTaker } from "./row-taker.ts";

/** A list or a lookup that is filled before the rules run. */
export type OpenTable = (List | Lookup) & { readonly origin: NonNullable<(List | Lookup)["origin"]> };

/** Takes the documents that a table is filled from, one by one, in any order. */
export interface TableFiller {
  /** False: the table is full, and must not be used. */
  readonly take: (event: Event) => boolean;
  /** The table with what was taken; it can be put into the rule set with `withTables`. */
  readonly finish: () => FilledTable;
}

export interface FilledTable {
  readonly table: List | Lookup;
  /** Entries of a list, rows of a lookup. */
  readonly rows: number;
  /** Values, or documents without a key, that could not be read and were left out. */
  readonly unreadable: number;
}

export interface TableLimits {
  readonly rows: number;
  /** Of all of them together, in characters. */
  readonly length: number;
}

/** More than this belongs into a query, not into memory. */
export const tableLimits: TableLimits = { rows: 250_000, length: 100_000_000 };

/** The tables of a rule set that are still to be filled: rules that use them would otherwise find them empty. */
export function openTablesOf({ lists, lookups }: RuleSet): readonly OpenTable[] {
  return [...lists, ...lookups].filter((table): table is OpenTable => table.origin !== undefined);
}

export function isList(table: List | Lookup): table is List {
  return "entries" in table;
}

/** Of documents that do not meet the table's condition nothing is taken. The outcome does not depend on the order of the documents. */
export function createTableFiller(ruleSet: RuleSet, table: OpenTable, limits = tableLimits): TableFiller {
  const { where } = table.origin;
  const holds = where === null ? () => true : compileCondition(new Compilation(ruleSet), where);
  const taker = isList(table) ? createEntryTaker(table) : createRowTaker(table, ruleSet);
  return {
    take(event) {
      if (!holds(createScope(event.document, undefined))) return true;
      taker.take(event);
      return taker.size() <= limits.rows && taker.length() <= limits.length;
    },
    finish: () => taker.finish(),
  };
}

/** The rule set with tables that have been filled in place of those of the same name. */
export function withTables(ruleSet: RuleSet, tables: readonly (List | Lookup)[]): RuleSet {
  const named = new Map(tables.map((table) => [table.name, table]));
  const replace = <Table extends List | Lookup>(table: Table) => (named.get(table.name) ?? table) as Table;
  return { ...ruleSet, lists: ruleSet.lists.map(replace), lookups: ruleSet.lookups.map(replace) };
}
