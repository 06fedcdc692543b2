import type { Event, Trigger } from "@tocsin/core";
import { describe, expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { compareCandidates, type Candidate } from "../rule/candidate.ts";
import type { Emission } from "../stage/rule-stage.ts";
import { event, keyPart, nowhere, oneEvent, rule, ruleSet, source } from "../test-rules.ts";
import { createBatchStream, type BatchStream } from "./batch-stream.ts";
import { createStream } from "./create-stream.ts";

const pattern = { source: source.name, where: null, at: nowhere };
const counting: Trigger = { kind: "count", events: pattern, atLeast: 2, per: [keyPart("user")], within: 3_600_000 };
const silent: Trigger = { kind: "silence", events: pattern, per: [keyPart("user")], for: 600_000 };
const program = (...rules: ReturnType<typeof rule>[]) => createProgram(ruleSet(rules));
const counts = rule(counting, { name: "counts" });

function at(minutes: number, user = "ann"): Event {
  return event(minutes, { user }, minutes + 1);
}

/** What becomes final of a batch in any order. */
function takeBatch(stream: BatchStream, events: readonly Event[], upTo?: number): string[] {
  const examined = events.map((each) => stream.examine(each));
  const candidates: Candidate[] = [...stream.waiting, ...examined.flatMap((each) => each.candidates)];
  const taken = candidates.toSorted(compareCandidates).flatMap((candidate) => stream.take(candidate));
  const late = examined.flatMap((each) => (each.isLate ? stream.takeLate(each.late, 1) : []));
  return [...late, ...taken, ...stream.pass(upTo)].map(show);
}

function show({ alert }: Emission): string {
  return `${alert.rule.name} ${alert["@timestamp"].slice(11, 16)}`;
}

/** The name that shows, too. */
function named(name: string, trigger: Trigger) {
  return rule(trigger, { name, metadata: { title: name } });
}

describe("a batch", () => {
  test("has nothing that is late, in whatever order it comes", () => {
    const stream = createBatchStream(program(named("counts", counting)));
    expect(takeBatch(stream, [at(50), at(0)])).toEqual(["counts 00:50"]);
    expect(stream.late()).toBe(0);
  });

  test("goes on where the one before it ended, and events of just that time are in time", () => {
    const stream = createBatchStream(program(named("counts", counting)));
    expect(takeBatch(stream, [at(10)])).toEqual([]);
    expect(takeBatch(stream, [at(10, "ann")])).toEqual(["counts 00:10"]);
  });

  test("gives what is older than the one before to rules over one event alone", () => {
    const stream = createBatchStream(program(named("counts", counting), named("one", oneEvent())));
    takeBatch(stream, [at(10)]);
    expect(takeBatch(stream, [at(9), at(8)])).toEqual(["one 00:09", "one 00:08"]);
    expect(stream.late()).toBe(2);
  });

  test("ends at the newest event, so that silence is known up to there, or at a time", () => {
    const events = [at(0), at(5, "bob"), at(12, "bob")];
    expect(takeBatch(createBatchStream(program(named("silent", silent))), events)).toEqual(["silent 00:10"]);
    const end = Date.UTC(2026, 0, 5, 1);
    expect(takeBatch(createBatchStream(program(named("silent", silent))), events, end)).toEqual([
      "silent 00:10",
      "silent 00:22",
    ]);
  });

  test("begins with what a stream had waiting when it was saved", () => {
    const stream = createStream(program(counts));
    stream.take(at(10));
    const batches = createBatchStream(program(counts), { from: stream.save() });
    expect(takeBatch(batches, [at(11)])).toEqual(["Rule 00:11"]);
  });
});

test("what batches saved goes on as batches, and as a stream", () => {
  const first = createBatchStream(program(counts));
  takeBatch(first, [at(0)]);
  const snapshot = first.save();
  expect(takeBatch(createBatchStream(program(counts), { from: snapshot }), [at(1)])).toEqual(["Rule 00:01"]);
  const stream = createStream(program(counts), { from: snapshot });
  expect([...stream.take(at(1)), ...stream.end()].map(show)).toEqual(["Rule 00:01"]);
});
