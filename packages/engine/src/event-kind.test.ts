import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createProgram } from "./program.ts";
import { compare, event, field, nowhere, oneEvent, rule, ruleSet, source, text } from "./test-rules.ts";
import { likeness } from "./witness/witness-index.test-data.ts";

test("what a kind says holds of all events like it", { timeout: 60_000 }, () => {
  fc.assert(likeness(), { numRuns: 1500 });
});

const anywhere = { op: "anywhere", paths: null } as const;
const ofKind = { ...source, filter: compare(field("kind"), "is", text("k")) };

describe("the kind of an event", () => {
  it("is about the fields that its sources and rules ask about", () => {
    const rules = [rule(oneEvent(compare(field("user"), "is", text("ann"))))];
    const program = createProgram(ruleSet(rules, { sources: [ofKind] }));
    program.examine(event(0, { kind: "k", user: "bob", other: "x" }));
    const kind = program.kindOfLast();
    expect(kind?.sources).toEqual([source.name]);
    expect(["kind", "user", "other"].map((path) => kind?.fields.touches(path))).toEqual([true, true, false]);
    expect(program.kindsToldBy()?.touches("kind")).toBe(true);
  });

  it("is the same for the next one, until more is asked", () => {
    const first = rule(oneEvent(compare(field("user"), "is", text("ann"))));
    const second = rule(
      oneEvent({
        op: "all",
        of: [compare(field("host"), "is", text("a")), compare(field("port"), "is", text("1"))],
        at: nowhere,
      }),
      { name: "s" },
    );
    const program = createProgram(ruleSet([first, second], { sources: [ofKind] }));
    const kindOf = (body: object) => {
      program.examine(event(0, { kind: "k", ...body }));
      return program.kindOfLast();
    };
    const before = kindOf({ user: "bob" });
    expect(kindOf({ user: "eve" })).toBe(before);
    const now = kindOf({ host: "a" });
    expect(now).not.toBe(before);
    expect(now?.fields.touches("port")).toBe(true);
    expect(kindOf({ user: "bob" })).toBe(now);
  });

  it("is about what exceptions ask, where these take the event away", () => {
    const exceptions = [{ when: compare(field("path"), "is", text("/tmp")), because: "known", at: nowhere }];
    const rules = [rule(oneEvent(compare(field("user"), "is", text("ann"))), { exceptions })];
    const program = createProgram(ruleSet(rules));
    program.examine(event(0, { user: "ann", path: "/tmp" }));
    expect(program.kindOfLast()?.fields.touches("path")).toBe(true);
    program.examine(event(0, { user: "ann", path: "/var" }));
    expect(program.kindOfLast()).toBeUndefined();
  });

  it("has a piece of each text that is looked for anywhere", () => {
    const program = createProgram(ruleSet([rule(oneEvent(compare(anywhere, "contains", text("sekurlsa::"))))]));
    program.examine(event(0, { user: "ann" }));
    expect(program.kindOfLast()?.pieces).toEqual(["::"]);
  });

  it.each([
    ["has no time", {}, { "@timestamp": "soon" }],
    ["has a value that cannot be read", {}, { size: "much" }],
    ["is looked through for something else", { also: compare(anywhere, "is", text("x")) }, {}],
  ])("is not told where the event %s", (_what, { also }: { also?: ReturnType<typeof compare> }, body) => {
    const where = compare(field("size", "number"), "is", { op: "literal", type: "number", value: 5 }, { as: "number" });
    const rules = [rule(oneEvent(where)), ...(also ? [rule(oneEvent(also), { name: "also" })] : [])];
    const program = createProgram(ruleSet(rules));
    program.examine(event(0, body));
    expect(program.kindOfLast()).toBeUndefined();
  });
});

test("nothing is told of an event by the alert that came of it", () => {
  const program = createProgram(
    ruleSet([rule(oneEvent(compare(field("user"), "is", text("ann"))))], { sources: [ofKind] }),
  );
  expect(program.examine(event(0, { kind: "k", user: "ann" })).candidates).toHaveLength(1);
  expect(program.matchAlert(event(0, { rule: { id: "m.r" } }))).toEqual([]);
  expect(program.kindOfLast()).toBeUndefined();
});

test("an event that is counted as one of a kind is counted as if it had been examined", () => {
  const rules = ruleSet([rule(oneEvent(compare(field("user"), "is", text("ann"))))], { sources: [ofKind] });
  const [program, other] = [createProgram(rules), createProgram(rules)];
  for (const kind of ["k", "none"]) {
    program.examine(event(0, { kind }));
    other.examine(event(0, { kind }));
    const { time } = { time: Date.UTC(2026, 5, 1) };
    program.countAlike(program.kindOfLast()!, kind === "k" ? time : undefined);
    other.examine(event(0, { kind, "@timestamp": "2026-06-01T00:00:00Z" }));
  }
  expect(program.counts()).toEqual(other.counts());
  expect(program.newestTimeOf(source.name)).toBe(other.newestTimeOf(source.name));
});
