import type { Event, JsonObject, List, Rule, Trigger } from "@tocsin/core";
import { describe, expect, test } from "vitest";
import { createProgram } from "../program.ts";
import type { Emission } from "../stage/rule-stage.ts";
import { createStage } from "../stage/create-stage.ts";
import { createStream, type Stream } from "../stream/create-stream.ts";
import { compare, event, field, keyPart, nowhere, rule, ruleSet, source, text } from "../test-rules.ts";
import type { Snapshot } from "./snapshot.ts";

const minute = 60_000;
const pattern = { source: source.name, where: null, at: nowhere };
const inTime = { ...source, lateness: 0 };

function counting(atLeast: number): Trigger {
  return { kind: "count", events: pattern, atLeast, per: [keyPart("user")], within: 60 * minute };
}

function firstSeen(): Trigger {
  const history = [
    { state: "new", values: [keyPart("user")], per: [], over: 90 * minute, learning: 10 * minute, at: nowhere },
  ] as const;
  return { kind: "one event", events: { ...pattern, history } };
}

function at(minutes: number, user = "ann", more: JsonObject = {}): Event {
  return event(minutes, { user, ...more }, minutes + 1);
}

function streamOf(rules: readonly Rule[], from?: Snapshot): Stream {
  return createStream(createProgram(ruleSet(rules, { sources: [inTime] })), { ...(from && { from }) });
}

/** What these rules know after these events. */
function knownBy(rules: readonly Rule[], events: readonly Event[]): Snapshot {
  const stream = streamOf(rules);
  for (const each of events) stream.take(each);
  return stream.save();
}

/** What comes of events, each as the rule's name, the time and the number of repeats. */
function follow(stream: Stream, events: readonly Event[]): string[] {
  return [...events.flatMap((each) => stream.take(each)), ...stream.end()].map(show);
}

function show({ alert }: Emission): string {
  return `${alert.rule.id} ${alert["@timestamp"].slice(11, 16)} × ${alert.tocsin.alert.count}`;
}

describe("into other rules", () => {
  const kept = rule(counting(3), { name: "kept" });
  const changing = (atLeast: number) => rule(counting(atLeast), { name: "changing" });
  const snapshot = knownBy([rule(counting(2), { name: "going" }), kept, changing(3)], [at(0), at(1), at(2, "bob")]);
  const after = () => streamOf([changing(2), kept, rule(counting(2), { name: "coming" })], snapshot);

  test("what became of each is told in the order of the rules, those that are gone last", () => {
    expect(after().stage.restored?.rules).toEqual([
      { rule: "m.changing", what: "changed" },
      { rule: "m.kept", what: "kept" },
      { rule: "m.coming", what: "new" },
      { rule: "m.going", what: "gone" },
    ]);
  });

  test("a rule that means what it meant goes on, and those that do not start anew", () => {
    expect(follow(after(), [at(3)])).toEqual(["m.kept 00:03 × 1"]);
    expect(follow(after(), [at(3), at(4)])).toEqual(["m.kept 00:03 × 1", "m.changing 00:04 × 1", "m.coming 00:04 × 1"]);
  });

  test("the same rules go on with what waits for the watermark", () => {
    const stream = streamOf([kept], snapshot);
    expect(stream.counts().waiting).toBe(1);
    expect(follow(stream, [at(3, "bob"), at(4, "bob")])).toEqual(["m.kept 00:04 × 1"]);
  });

  test("the watermark goes on for rules that start anew", () => {
    const stream = streamOf([changing(2)], snapshot);
    expect(follow(stream, [at(1), at(1)])).toEqual([]);
    expect(stream.counts().late).toBe(2);
  });

  test("a rule that only shows other alerts goes on, and shows them", () => {
    const [emission] = streamOf([{ ...kept, severity: { base: "high", when: [] } }], snapshot).take(at(3));
    expect(emission).toBeUndefined();
    const stream = streamOf([{ ...kept, severity: { base: "high", when: [] } }], snapshot);
    const [later] = [...stream.take(at(3)), ...stream.end()];
    expect(later?.alert.tocsin.alert).toMatchObject({ severity: "high", events_total: 3 });
  });

  test("counts go on with the rules", () => {
    const again = streamOf([kept], knownBy([kept], [at(0), at(1), at(2), at(3)]));
    expect(again.stage.counts()).toMatchObject([{ matches: 1, alerts: 1 }]);
  });
});

describe("an alert that is held back", () => {
  const suppressed = (atLeast: number, window: number) =>
    rule(counting(atLeast), { suppression: { window: window * minute, per: null, at: nowhere } });
  const snapshot = knownBy([suppressed(1, 30)], [at(0), at(62), at(124), at(126)]);
  const held = ["m.r 02:04 × 1"];

  test("goes on gathering repeats", () => {
    const stream = streamOf([suppressed(1, 30)], snapshot);
    expect(stream.stage.restored?.emissions).toEqual([]);
    expect(follow(stream, [at(150)])).toEqual(["m.r 02:04 × 1"]);
  });

  test("is final when its rule is gone", () => {
    expect(streamOf([], snapshot).stage.restored?.emissions.map(show)).toEqual(held);
  });

  test("is final when its rule means something else, which starts anew", () => {
    const stream = streamOf([suppressed(2, 30)], snapshot);
    expect(stream.stage.restored?.emissions.map(show)).toEqual(held);
    expect(follow(stream, [at(127)])).toEqual([]);
  });

  test("is final when its rule suppresses otherwise, or no more, and counts on", () => {
    for (const changed of [suppressed(1, 20), rule(counting(1))]) {
      const stream = streamOf([changed], snapshot);
      expect(stream.stage.restored).toMatchObject({ rules: [{ what: "kept" }] });
      expect(stream.stage.restored?.emissions.map(show)).toEqual(held);
      expect(follow(stream, [at(127)])).toEqual([]);
    }
  });
});

describe("what a source's first event decides", () => {
  const learning = rule(firstSeen());
  const snapshot = knownBy([learning], [at(0), at(8, "bob")]);

  test("is remembered by a rule that goes on", () => {
    expect(follow(streamOf([learning], snapshot), [at(9, "cid"), at(10, "dan")])).toEqual(["m.r 00:10 × 1"]);
  });

  test("begins anew for one that starts anew, which has learnt nothing yet", () => {
    const other = { ...learning, id: "m.other", name: "other" };
    const stream = streamOf([other], snapshot);
    expect(follow(stream, [at(9, "ann"), at(18, "bob"), at(19, "ann"), at(20, "cid")])).toEqual(["m.other 00:20 × 1"]);
  });
});

test("what a stream saved does not go on as a stage, which knows nothing of what waits", () => {
  const snapshot = knownBy([rule(counting(2))], [at(0)]);
  expect(() => createStage(createProgram(ruleSet([rule(counting(2))])), { from: snapshot })).toThrow("as a stream");
});

test("a rule that may keep less than it did gives up its oldest keys", () => {
  const rules = [rule(counting(2))];
  const snapshot = knownBy(
    rules,
    ["ann", "bob", "cid", "dan", "eve"].map((user, minutes) => at(minutes, user)),
  );
  const program = createProgram(ruleSet(rules, { sources: [inTime] }));
  const stream = createStream(program, { from: snapshot, mostKeys: 2 });
  expect(follow(stream, [at(5, "eve"), at(6, "ann")])).toEqual(["m.r 00:05 × 1"]);
});

test("an event that was counted counts, though what its condition asked of an index is gone by now", () => {
  const origin = { patterns: ["users"], filter: null, column: "user" } as unknown as NonNullable<List["origin"]>;
  const watched = (...users: string[]): List => ({
    name: "m.watched",
    type: "text",
    entries: users.map((user) => ({ value: text(user) })),
    origin,
  });
  const where = compare(field("user"), "is", { op: "list", list: "m.watched" });
  const counted = rule({ ...counting(2), events: { ...pattern, where } } as Trigger);
  const streamWith = (list: List, from?: Snapshot) =>
    createStream(createProgram(ruleSet([counted], { sources: [inTime], lists: [list] })), { ...(from && { from }) });
  const before = streamWith(watched("ann"));
  for (const each of [at(0, "ann"), at(1, "eve")]) before.take(each);
  const after = streamWith(watched("bob"), before.save());
  expect(after.stage.restored?.rules).toEqual([{ rule: "m.r", what: "kept" }]);
  expect(follow(after, [at(2, "ann", { user: ["ann", "bob"] })])).toEqual(["m.r 00:02 × 1"]);
});
