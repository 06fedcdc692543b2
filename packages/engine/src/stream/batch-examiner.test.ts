import type { Trigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import { event, keyPart, nowhere, oneEvent, rule, ruleSet, source } from "../test-rules.ts";
import { createBatchExaminer } from "./batch-examiner.ts";
import { createBatchStream } from "./batch-stream.ts";

const pattern = { source: source.name, where: null, at: nowhere };
const counting: Trigger = { kind: "count", events: pattern, atLeast: 2, per: [keyPart("user")], within: 3_600_000 };
const rules = ruleSet([rule(counting, { name: "counts" }), rule(oneEvent(null), { name: "each" })]);
const at = (minutes: number) => event(minutes, { user: "ann" }, minutes + 1);

test("another program examines by the watermarks of a stream, and what it saw is added there", () => {
  const [program, other] = [createProgram(rules), createProgram(rules)];
  const stream = createBatchStream(program);
  const first = createBatchExaminer(other, stream.watermarks())(at(10));
  expect(first).toMatchObject({ isLate: false, late: [] });
  for (const candidate of first.candidates) stream.take(candidate);
  program.addSeen(other.takeSeen());
  stream.pass();
  const late = createBatchExaminer(other, stream.watermarks())(at(5));
  expect(late.candidates).toEqual([]);
  expect(stream.takeLate(late.late, 1).map(({ alert }) => alert.rule.name)).toEqual([expect.any(String)]);
  expect(stream.late()).toBe(1);
  expect(program.newestTimeOf(source.name)).toBe(program.firstTimeOf(source.name));
});

test("what was seen is taken once", () => {
  const program = createProgram(rules);
  createBatchExaminer(program, [])(at(1));
  expect(program.takeSeen()).toMatchObject({
    events: 1,
    times: [[source.name, expect.any(Number), expect.any(Number)]],
  });
  expect(program.takeSeen()).toMatchObject({ events: 0, times: [] });
});
