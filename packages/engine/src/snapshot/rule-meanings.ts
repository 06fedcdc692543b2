import { createHash } from "node:crypto";
import { exceptionsLookAt, sourcesOf, toCanonicalJson, type JsonValue, type Rule, type RuleSet } from "@tocsin/core";

/**
 * What decides a rule's state, as 32 hex digits: the trigger, the exceptions that take events away, how its sources are
 * read, and the lists and lookups that any of these ask, with all that they hold; of a table of an index, whose rows come
 * and go, where it is filled from. Rules of the same meaning can go on with each other's state.
 *
 * What only alerts show or go by is no part of it: severity, risk, title, what is included and redacted, metadata,
 * `signal only`, whom it notifies, exceptions that look at the finished match, tests. Nor is where anything is written,
 * where a source's events lie and how late they may come. Suppression is looked at by itself.
 */
export function createRuleMeanings(ruleSet: RuleSet): (rule: Rule) => string {
  const tables = new Map<string, () => string>();
  for (const { name, type, entries, origin } of ruleSet.lists) {
    tables.set(
      name,
      once(() => hash(toData([type, origin ?? entries]).data)),
    );
  }
  for (const { name, key, version, origin } of ruleSet.lookups) {
    tables.set(
      name,
      once(() => (origin === undefined ? `${key} ${version}` : hash(toData([key, origin]).data))),
    );
  }
  return (rule) => {
    const { data, names } = toData([
      rule.trigger,
      ruleSet.sources.filter(isReadBy(rule)).map(toReading),
      toTaken(rule),
    ]);
    const asked = [...names].toSorted().map((name): JsonValue => [name, tables.get(name)?.() ?? null]);
    return hash([data, asked]);
  };
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

/** A part of the compiled rule without places, and the lists and lookups that it names. */
function toData(part: unknown): { readonly data: JsonValue; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  const text = JSON.stringify(part, (key, value: unknown) => {
    if (referring.has(key)) names.add(String(value));
    return key === "at" ? undefined : value;
  });
  return { data: JSON.parse(text) as JsonValue, names };
}

function hash(data: JsonValue): string {
  return createHash("sha256").update(toCanonicalJson(data)).digest("hex").slice(0, 32);
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
