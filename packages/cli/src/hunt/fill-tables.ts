import { createDiagnostic, toTimeText, type Diagnostic, type RuleSet, type TableReader } from "@tocsin/core";
import {
  createTableFiller,
  isList,
  openTablesOf,
  tableLimits,
  withTables,
  type FilledTable,
  type OpenTable,
} from "@tocsin/engine";
import { toByteSize, toCounted, toGrouped } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";

type Filled = { readonly ruleSet: RuleSet } | { readonly problems: readonly Diagnostic[] };

/** The client takes longer to load than all the rest, and few commands need it. */
const loadElasticsearch = () => import("@tocsin/elasticsearch");

/**
 * Fills the lists and lookups of an index that the rules use, once, and says with how many rows, as they were when. `url`: of the server that has
 * them. A rule never runs with a table that was not filled.
 */
export async function fillTables(ruleSet: RuleSet, url: string | undefined, terminal: Terminal): Promise<Filled> {
  const tables = openTablesIn(ruleSet);
  if (tables.length === 0) return { ruleSet };
  if (url === undefined) return { problems: tables.map(toMissingServer) };
  const { connect, createTableReader } = await loadElasticsearch();
  const connected = await connect({ url });
  if ("problem" in connected) return { problems: [connected.problem] };
  try {
    return await fillAll(ruleSet, tables, createTableReader(connected.connection), terminal);
  } finally {
    await connected.connection.close();
  }
}

/** The tables of an index that a rule uses; a module may have others. */
export function openTablesIn(ruleSet: RuleSet): readonly OpenTable[] {
  const tables = openTablesOf(ruleSet);
  if (tables.length === 0) return [];
  const text = JSON.stringify([ruleSet.rules, ruleSet.sources]);
  return tables.filter(({ name }) => text.includes(JSON.stringify(name)));
}

async function fillAll(
  ruleSet: RuleSet,
  tables: readonly OpenTable[],
  reader: TableReader,
  terminal: Terminal,
): Promise<Filled> {
  const filled: FilledTable[] = [];
  const problems: Diagnostic[] = [];
  for (const table of tables) {
    const now = Date.now();
    const outcome = await fillOne(ruleSet, table, reader, now);
    if ("problem" in outcome) problems.push(outcome.problem);
    else {
      filled.push(outcome.filled);
      terminal.error(toNote(table, outcome.filled, outcome.malformed, now));
    }
  }
  return problems.length > 0
    ? { problems }
    : {
        ruleSet: withTables(
          ruleSet,
          filled.map(({ table }) => table),
        ),
      };
}

async function fillOne(
  ruleSet: RuleSet,
  table: OpenTable,
  reader: TableReader,
  now: number,
): Promise<{ readonly filled: FilledTable; readonly malformed: number } | { readonly problem: Diagnostic }> {
  const { patterns, newest } = table.origin;
  const filler = createTableFiller(ruleSet, table);
  let malformed = 0;
  for await (const batch of reader.read(patterns, newest === undefined ? undefined : now - newest)) {
    if (batch.problem !== undefined) return { problem: batch.problem };
    malformed += batch.malformed;
    if (!batch.documents.every(filler.take)) return { problem: toTooLarge(table) };
  }
  return { filled: filler.finish(), malformed };
}

/** `list identity.admins: 312 entries from entities-admins, read at 2026-01-05T10:00:00.000Z` */
function toNote(table: OpenTable, { rows, unreadable }: FilledTable, malformed: number, now: number): string {
  const found = isList(table) ? toCounted(rows, "entry", "entries") : toCounted(rows, "row");
  const asides = [
    unreadable > 0 && `; ${toGrouped(unreadable)} left out, for they cannot be read`,
    malformed > 0 && `; ${toCounted(malformed, "document")} malformed`,
  ];
  const more = asides.filter((aside) => aside !== false).join("");
  return `${describeTable(table)}: ${found} from ${table.origin.patterns.join(", ")}, read at ${toTimeText(now)}${more}.\n`;
}

/** `list identity.admins` */
export function describeTable(table: OpenTable): string {
  return `${isList(table) ? "list" : "lookup"} ${table.name}`;
}

function toMissingServer(table: OpenTable): Diagnostic {
  const parameters = { table: describeTable(table), index: table.origin.patterns.join(", ") };
  return createDiagnostic("TOC6015", parameters, table.origin.at);
}

function toTooLarge(table: OpenTable): Diagnostic {
  const index = table.origin.patterns.join(", ");
  const limit = `${toGrouped(tableLimits.rows)} rows or ${toByteSize(tableLimits.length)}`;
  const parameters = { table: describeTable(table), index, limit };
  return createDiagnostic("TOC7112", parameters, table.origin.at);
}
