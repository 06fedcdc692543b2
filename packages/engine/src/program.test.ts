import type { Event, JsonObject, RuleSet } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "./program.ts";
import { compareCandidates } from "./rule/candidate.ts";
import { parseStoredCandidate, toStoredCandidate } from "./rule/stored-candidates.ts";
import { compare, event, field, nowhere, number, oneEvent, rule, ruleSet, source, text } from "./test-rules.ts";

const other = { ...source, name: "m.other", time: "when", filter: compare(field("kind"), "is", text("other")) };
const ofOther = { kind: "one event", events: { source: other.name, where: null, at: nowhere } } as const;

function matching(rules: RuleSet, body: JsonObject, bound?: ReadonlySet<string>): string[] {
  return createProgram(rules)
    .match(event(0, body), bound)
    .map((candidate) => candidate.rule);
}

test("an event belongs to every source whose filter it meets, or to those alone that it is bound to", () => {
  const rules = ruleSet([rule(oneEvent()), rule(ofOther, { name: "o" })], { sources: [source, other] });
  expect(matching(rules, {})).toEqual(["m.r"]);
  expect(matching(rules, { kind: "other" })).toEqual(["m.r", "m.o"]);
  expect(matching(rules, { kind: "other" }, new Set([other.name]))).toEqual(["m.o"]);
  expect(matching(rules, {}, new Set([other.name]))).toEqual([]);
});

test("the rules of a source that comes late find in values seen before what nobody had looked for", () => {
  const about = (name: string, part: string) => ({
    kind: "one event" as const,
    events: { source: name, where: compare(field("user"), "contains", text(part)), at: nowhere },
  });
  const rules = ruleSet([rule(about(source.name, "abcd")), rule(about(other.name, "bcde"), { name: "o" })], {
    sources: [source, other],
  });
  const program = createProgram(rules);
  const found = (body: JsonObject) => program.match(event(0, body)).map((candidate) => candidate.rule);
  expect(found({ user: "abcde" })).toEqual(["m.r"]);
  expect(found({ user: "abcde", kind: "other" })).toEqual(["m.r", "m.o"]);
  expect(found({ user: "abcde" })).toEqual(["m.r"]);
  expect(found({ user: "xbcde", kind: "other" })).toEqual(["m.o"]);
});

test("each source reads the time by its own field", () => {
  const rules = ruleSet([rule(oneEvent()), rule(ofOther, { name: "o" })], { sources: [source, other] });
  const { candidates, times } = createProgram(rules).examine(event(0, { kind: "other", when: 1767571200 }));
  expect(candidates.map(({ time }) => time)).toEqual([Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 5)]);
  expect(times.map((each) => each.source)).toEqual(["m.events", "m.other"]);
});

test("an exception takes the event away until it expires, by event time", () => {
  const exceptions = [
    { when: compare(field("user"), "is", text("scanner")), because: "scans", until: Date.UTC(2026, 0, 6), at: nowhere },
  ];
  const rules = ruleSet([rule(oneEvent(), { exceptions })]);
  expect(matching(rules, { user: "scanner" })).toEqual([]);
  expect(matching(rules, { user: "ann" })).toEqual(["m.r"]);
  expect(matching(rules, { user: "scanner", "@timestamp": "2026-01-06" })).toEqual(["m.r"]);
  expect(matching(rules, { user: "scanner", "@timestamp": null })).toEqual([]);
});

test("a disabled rule does not run", () => {
  expect(matching(ruleSet([rule(oneEvent(), { disabled: "too noisy" })]), {})).toEqual([]);
});

test("values that cannot be read as their field's type are counted, once per event", () => {
  const where = compare(field("port", "number"), "is", number(22), { as: "number" });
  const program = createProgram(ruleSet([rule(oneEvent(where)), rule(oneEvent(where), { name: "again" })]));
  for (const port of ["x", ["y", "z"], 22]) program.match(event(0, { port }));
  expect(program.counts()).toEqual({
    events: 3,
    ofNoSource: 0,
    withoutTime: 0,
    unreadable: [{ field: "port", type: "number", events: 2 }],
  });
});

test("events of no source that a rule reads are counted", () => {
  const program = createProgram(ruleSet([rule(oneEvent())]));
  program.match(event(0, {}));
  program.match(event(0, {}), new Set(["m.other"]));
  expect(program.counts()).toMatchObject({ events: 2, ofNoSource: 1 });
});

test("a rule set of another version, or one that is not whole, is refused", () => {
  expect(() => createProgram({ ...ruleSet([]), version: 99 as 1 })).toThrow("version 1, not 99");
  expect(() => createProgram(ruleSet([rule(ofOther)]))).toThrow("no source m.other");
  const listed = compare(field("a"), "is", { op: "list", list: "m.none" });
  expect(() => createProgram(ruleSet([rule(oneEvent(listed))])).prepare()).toThrow("no list m.none");
});

test("a candidate is stored on one line with its event, and candidates sort by time, then by where they come from", () => {
  const program = createProgram(ruleSet([rule(oneEvent())]));
  const documents: JsonObject[] = [
    { "@timestamp": "2026-01-05", n: 9007199254740993n, text: "a\tb\nc\u2028" },
    { "@timestamp": "1969-12-31T23:59:59Z" },
    { "@timestamp": 0 },
    { n: 1 },
  ];
  const origins: Event["origin"][] = [
    { file: "a\n\tb.json", line: 10 },
    { file: "a\n\tb.json", line: 9 },
    { index: "logs", id: "x y" },
  ];
  const candidates = documents.flatMap((document) => origins.flatMap((origin) => program.match({ document, origin })));
  for (const candidate of candidates) {
    const stored = toStoredCandidate(candidate);
    expect(stored).not.toContain("\n");
    expect(parseStoredCandidate(stored)).toEqual(candidate);
  }
  const sorted = candidates.toSorted(compareCandidates);
  expect(sorted.map(({ time }) => time).slice(0, 6)).toEqual([undefined, undefined, undefined, -1000, -1000, -1000]);
  expect(sorted.slice(1, 3).map(({ event: { origin } }) => origin)).toEqual([origins[0], origins[2]]);
});

test("a text that is no stored candidate is refused", () => {
  expect(() => parseStoredCandidate("nothing")).toThrow("no stored candidate");
  expect(() => parseStoredCandidate("[1]")).toThrow("no stored candidate");
});
