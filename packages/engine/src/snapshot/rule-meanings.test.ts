import type { CountTrigger, Lookup, Rule, RuleSet } from "@tocsin/core";
import { describe, expect, test } from "vitest";
import { compare, field, keyPart, nowhere, oneEvent, rule, ruleSet, source, text } from "../test-rules.ts";
import { createRuleMeanings } from "./rule-meanings.ts";

const elsewhere = { file: "other.tocsin", start: 5, end: 9 };
const listed = compare(field("user.name"), "is", { op: "list", list: "m.known" });
const looked = compare(
  { op: "lookup", lookup: "m.hosts", key: field("host.name"), column: "kind", type: "text" },
  "is",
  text("a"),
);
const list = { name: "m.known", type: "text", entries: [{ value: text("ann") }] } as const;
const lookup = { name: "m.hosts", key: "host", rows: [], version: "1" };

function counting(more: Partial<CountTrigger> = {}): CountTrigger {
  const events = { source: source.name, where: listed, at: nowhere };
  return { kind: "count", events, atLeast: 3, per: [keyPart("user.name")], within: 60_000, ...more };
}

function meaningOf(one: Rule, more: Partial<RuleSet> = {}): string {
  return createRuleMeanings(ruleSet([one], { lists: [list], lookups: [lookup], ...more }))(one);
}

const before = meaningOf(rule(counting()));

describe("a rule means what it meant", () => {
  test("wherever it is written", () => {
    const where = { ...listed, at: elsewhere };
    expect(
      meaningOf(rule(counting({ events: { source: source.name, where, at: elsewhere } }), { at: elsewhere })),
    ).toBe(before);
  });

  test("with other alerts: title, severity, what they include and suppress", () => {
    const changed = rule(counting(), {
      metadata: { title: "Other", version: "2" },
      severity: { base: "high", when: [] },
      alert: { title: ["a", field("user.name")], redactions: [{ field: "user.name", how: "drop", at: nowhere }] },
      suppression: { window: 1000, per: null, at: nowhere },
      signal: {},
    });
    expect(meaningOf(changed)).toBe(before);
  });

  test("with other names of indices and another lateness", () => {
    expect(meaningOf(rule(counting()), { sources: [{ ...source, patterns: ["x-*"], lateness: 1 }] })).toBe(before);
  });

  test("when the keys of the compiled rule come in another order", () => {
    const { kind, ...others } = counting();
    expect(meaningOf(rule({ ...others, kind }))).toBe(before);
  });

  test("when a list that it does not ask is changed", () => {
    const other = { name: "m.other", type: "text", entries: [] } as const;
    expect(meaningOf(rule(counting()), { lists: [list, other] })).toBe(before);
  });
});

describe("a rule means something else", () => {
  test("with another number, window or key", () => {
    const others = [{ atLeast: 4 }, { within: 1000 }, { per: [keyPart("host.name")] }].map((more) => counting(more));
    expect(others.map((trigger) => meaningOf(rule(trigger)))).not.toContain(before);
  });

  test("with another filter or time of its source", () => {
    const sources = [
      { ...source, time: "event.created" },
      { ...source, filter: listed },
    ];
    expect(sources.map((each) => meaningOf(rule(counting()), { sources: [each] }))).not.toContain(before);
  });

  test("when a list that it asks has other entries", () => {
    expect(meaningOf(rule(counting()), { lists: [{ ...list, entries: [{ value: text("bob") }] }] })).not.toBe(before);
  });

  test("when a lookup that it asks has other rows", () => {
    const asking = rule(counting({ events: { source: source.name, where: looked, at: nowhere } }));
    expect(meaningOf(asking, { lookups: [{ ...lookup, version: "2" }] })).not.toBe(meaningOf(asking));
  });

  test("with an exception that takes events away, whatever reason it gives", () => {
    const exception = { when: listed, because: "a", at: nowhere };
    const excepting = meaningOf(rule(counting(), { exceptions: [exception] }));
    expect(excepting).not.toBe(before);
    expect(meaningOf(rule(counting(), { exceptions: [{ ...exception, because: "b" }] }))).toBe(excepting);
  });
});

test("an exception that looks at the finished match changes nothing that is remembered", () => {
  const silence = { kind: "silence", events: oneEvent().events, per: [keyPart("host.name")], for: 1000 } as const;
  const exceptions = [{ when: listed, because: "a", at: nowhere }];
  expect(meaningOf(rule(silence, { exceptions }))).toBe(meaningOf(rule(silence)));
});

describe("a lookup that is filled from an index", () => {
  const origin = { patterns: ["hosts"], filter: null, refresh: 1000, asOf: 1000 } as unknown as NonNullable<
    Lookup["origin"]
  >;
  const filled = (version: string): Lookup => ({ ...lookup, version, origin });
  const meaningWith = (one: Rule, table: Lookup) => meaningOf(one, { lookups: [table] });

  test("may hold other rows where conditions alone ask it", () => {
    const asking = rule(counting({ events: { source: source.name, where: looked, at: nowhere } }));
    expect(meaningWith(asking, filled("2"))).toBe(meaningWith(asking, filled("1")));
    expect(meaningWith(asking, filled("1"))).not.toBe(meaningWith(asking, lookup));
  });

  test("is a part of the meaning with all its rows where the key is made of it", () => {
    const [expression] = looked.subjects;
    const keyed = rule(counting({ per: [{ name: "kind", expression: expression!, maybe: false }] }));
    expect(meaningWith(keyed, filled("2"))).not.toBe(meaningWith(keyed, filled("1")));
  });
});
