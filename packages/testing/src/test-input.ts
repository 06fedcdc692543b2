import {
  parseTime,
  partsOf,
  type Event,
  type GivenRow,
  type Rule,
  type RuleSet,
  type RuleTest,
  type Source,
} from "@tocsin/core";
import { atPath } from "./at-path.ts";
import { toTestEvents } from "./test-events.ts";

/** Reads the events of a fixture; `error`: why it cannot, as a sentence. */
export type ReadEvents = (file: string) => { readonly events: readonly Event[] } | { readonly error: string };

/** What a test gives its rule. */
export interface TestInput {
  /** The rule alone, with the test's rows in its lookups. */
  readonly ruleSet: RuleSet;
  readonly events: readonly Event[];
  /** Why a file of events could not be read. */
  readonly errors: readonly string[];
}

/** Makes the input of a test. Rows given for a lookup or a list stand in place of all that it has. */
export function toTestInput(ruleSet: RuleSet, rule: Rule, test: RuleTest, readEvents: ReadEvents): TestInput {
  const sources = new Map(ruleSet.sources.map((source) => [source.name, source]));
  const events: Event[] = [];
  const errors: string[] = [];
  let clock: number | undefined;
  for (const given of test.given) {
    if (given.kind === "row" || given.kind === "entry") continue;
    if (given.kind === "events") {
      const source = sources.get(given.source);
      const origin = { file: `test "${test.name}"`, line: events.length + 1 };
      const made = toTestEvents(given, source?.time ?? "@timestamp", clock, origin);
      events.push(...made.events);
      clock = made.clock;
      continue;
    }
    const read = readEvents(given.file);
    if ("error" in read) errors.push(read.error);
    else {
      events.push(...read.events);
      const source = partsOf(rule.trigger)[0].events.source;
      clock = newestTime(read.events, sources.get(source)) ?? clock;
    }
  }
  return { ruleSet: withRows({ ...ruleSet, rules: [rule] }, test), events, errors };
}

function newestTime(events: readonly Event[], source: Source | undefined): number | undefined {
  const path = source?.time ?? "@timestamp";
  const times = events
    .map(({ document }) => parseTime(atPath(document, path) ?? null))
    .filter((time) => time !== undefined);
  return times.length === 0 ? undefined : times.reduce((newest, time) => Math.max(newest, time));
}

function withRows(ruleSet: RuleSet, test: RuleTest): RuleSet {
  const rows = Map.groupBy(
    test.given.filter((given): given is GivenRow => given.kind === "row"),
    ({ lookup }) => lookup,
  );
  const lookups = ruleSet.lookups.map((lookup) => {
    const given = rows.get(lookup.name);
    return given === undefined ? lookup : { ...lookup, rows: given.map(({ row }) => row), version: "test" };
  });
  const entries = Map.groupBy(
    test.given.filter((given) => given.kind === "entry"),
    ({ list }) => list,
  );
  const lists = ruleSet.lists.map((list) => {
    const given = entries.get(list.name);
    return given === undefined ? list : { ...list, entries: given.map(({ value }) => ({ value })) };
  });
  return { ...ruleSet, lookups, lists };
}
