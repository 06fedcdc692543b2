import { createHash } from "node:crypto";
import { exceptionsLookAt, sourcesOf, toCanonicalJson, type JsonValue, type Rule, type RuleSet } from "@tocsin/core";

/**
 * What decides a rule's state, as 32 hex digits: the trigger, the exceptions that take events away, how its sources are
 * read, and the lists and lookups that any of these ask, with all that they hold; of a table of an index, whose rows come
 * and go, where it is filled from, as long as conditions alone ask it: what was counted then was rightly counted. Rules of
 * the same meaning can go on with each other's state.
 *
 * What only alerts show or go by is no part of it: severity, risk, title, what is included and redacted, metadata,
 * `signal only`, whom it notifies, exceptions that look at the finished match, tests. Nor is where anything is written,
 * where a source's events lie and how late they may come. Suppression is looked at by itself.
 */
export function createRuleMeanings(ruleSet: RuleSet): (rule: Rule) => string {
  const tables = toTables(ruleSet);
  return (rule) => {
    const parts = [rule.trigger, ruleSet.sources.filter(isReadBy(rule)).map(toReading), toTaken(rule)];
    const { data, names } = toData(parts);
    const worked = toNames(parts, conditionKeys);
    const asked = [...names].toSorted().map((name): JsonValue => {
      const table = tables.get(name);
      return [name, (worked.has(name) ? table?.rows() : table?.origin()) ?? null];
    });
    return hash([data, asked]);
  };
}

interface Table {
  /** What it holds. */
  readonly rows: () => string;
  /** Where it is filled from; of one that is filled when it is compiled what it holds. */
  readonly origin: () => string;
}

function toTables({ lists, lookups }: RuleSet): ReadonlyMap<string, Table> {
  return new Map<string, Table>([
    ...lists.map(
      ({ name, type, entries, origin }) => [name, toTable([type, entries], origin && [type, origin])] as const,
    ),
    ...lookups.map(
      ({ name, key, version, origin }) => [name, toTable([key, version], origin && [key, origin])] as const,
    ),
  ]);
}

function toTable(rows: unknown, origin: unknown): Table {
  const ofRows = once(() => hash(toData(rows).data));
  return { rows: ofRows, origin: origin === undefined ? ofRows : once(() => hash(toData(origin).data)) };
}

function isReadBy({ trigger }: Rule): (source: RuleSet["sources"][number]) => boolean {
  const names = sourcesOf(trigger);
  return ({ name }) => names.includes(name);
}

/** How the events of a source are read. */
function toReading({ name, time, order, arrival, filter }: RuleSet["sources"][number]) {
  return { name, time, order, arrival, filter };
}

/** The exceptions that take events away. */
function toTaken({ trigger, exceptions }: Rule) {
  return exceptionsLookAt(trigger) === "events" ? exceptions.map(({ when, until }) => ({ when, until })) : [];
}

const referring: ReadonlySet<string> = new Set(["list", "lookup", "expectedFrom"]);

/** Where only conditions stand, and the keys that a silence waits for from its beginning. */
const conditionKeys: ReadonlySet<string> = new Set(["where", "references", "filter", "when", "expectedFrom"]);

/** A part of the compiled rule without places, and the lists and lookups that it names. */
function toData(part: unknown): { readonly data: JsonValue; readonly names: ReadonlySet<string> } {
  const text = JSON.stringify(part, (key, value: unknown) => (key === "at" ? undefined : value));
  return { data: JSON.parse(text) as JsonValue, names: toNames(part, new Set()) };
}

/** The lists and lookups that something names, but for what stands under some keys. */
function toNames(part: unknown, leftOut: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  JSON.stringify(part, (key, value: unknown) => {
    if (leftOut.has(key)) return undefined;
    if (referring.has(key)) names.add(String(value));
    return value;
  });
  return names;
}

function hash(data: JsonValue): string {
  return createHash("sha256").update(toCanonicalJson(data)).digest("hex").slice(0, 32);
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
