import type { Condition } from "@tocsin/core";
import { expect, test } from "vitest";
import { createProgram } from "../program.ts";
import {
  compare,
  event,
  field,
  keyPart,
  not,
  nowhere,
  number,
  oneEvent,
  rule,
  ruleSet,
  source,
  text,
} from "../test-rules.ts";
import { toDecidingClause } from "./explain-condition.ts";
import { explainRule } from "./explain-rule.ts";

const isFailure = { ...compare(field("outcome"), "is", text("failure")), at: { file: "f", start: 1, end: 2 } };
const fromOutside = { ...not(compare(field("ip"), "starts with", text("10."))), at: { file: "f", start: 3, end: 4 } };
const where: Condition = { op: "all", of: [isFailure, fromOutside], at: nowhere };
const trigger = {
  kind: "count",
  events: { source: source.name, where, at: nowhere },
  atLeast: 2,
  per: [keyPart("user")],
  within: 1000,
} as const;
const exception = { when: compare(field("user"), "is", text("scanner")), because: "scans", until: 5000, at: nowhere };

const program = createProgram(
  ruleSet([
    rule(trigger, { exceptions: [exception], alert: { redactions: [{ field: "ip", how: "drop", at: nowhere }] } }),
    rule(oneEvent(), { name: "off", disabled: "noise" }),
  ]),
);

test("every clause says whether it holds, with the values seen, redacted", () => {
  const explanation = explainRule(
    program,
    "m.r",
    event(0, { outcome: ["success", "x"], ip: "203.0.113.1", user: "ann" }),
  )!;
  expect(explanation.matches).toBe(false);
  expect(explanation.where).toMatchObject({
    op: "all",
    holds: false,
    of: [
      { holds: false, values: [{ expression: "outcome", values: ["success", "x"], total: 2 }] },
      { op: "not", holds: true, of: [{ holds: false, values: [{ expression: "ip", values: [], total: 1 }] }] },
    ],
  });
  expect(toDecidingClause(explanation.where!).at).toBe(isFailure.at);
  expect(explanation.keys).toEqual([{ user: "ann" }]);
});

test("the clause that decided is the innermost that made the difference", () => {
  const inside = explainRule(program, "m.r", event(0, { outcome: "failure", ip: "10.0.0.1" }))!;
  expect(toDecidingClause(inside.where!).values[0]?.expression).toBe("ip");
});

test("an exception is told with its reason, and when it has expired", () => {
  const body = { outcome: "failure", user: "scanner" };
  const early = { ...event(0, body), document: { ...body, "@timestamp": 4 } };
  expect(explainRule(program, "m.r", early)?.exceptions).toMatchObject([
    { because: "scans", holds: true, expired: false },
  ]);
  expect(explainRule(program, "m.r", early)?.matches).toBe(false);
  const later = explainRule(program, "m.r", event(0, body));
  expect(later?.exceptions).toMatchObject([{ holds: false, expired: true, clause: { holds: true } }]);
  expect(later?.matches).toBe(true);
});

test("an event without a key or a time is no event of a count", () => {
  expect(explainRule(program, "m.r", event(0, { outcome: "failure" }))).toMatchObject({ matches: false, keys: [] });
  const timeless = { ...event(0), document: { outcome: "failure", user: "ann" } };
  expect(explainRule(program, "m.r", timeless)).toMatchObject({ matches: false, time: null, where: { holds: true } });
});

test("explaining agrees with matching", () => {
  for (const outcome of ["failure", "success"]) {
    for (const user of ["ann", "scanner", null]) {
      const tried = event(0, { outcome, user });
      expect(explainRule(program, "m.r", tried)?.matches).toBe(program.match(tried).length > 0);
    }
  }
});

test("a disabled rule or an unknown one is not explained", () => {
  expect(explainRule(program, "m.off", event(0))).toBeUndefined();
  expect(explainRule(program, "m.none", event(0))).toBeUndefined();
});

test("fields on the right are shown as well", () => {
  const pair = compare(field("a", "number"), "<", [field("b", "number"), number(3)], { as: "number" });
  const compared = createProgram(ruleSet([rule(oneEvent(pair))]));
  expect(explainRule(compared, "m.r", event(0, { a: 1, b: "2" }))?.where?.values).toEqual([
    { expression: "a", values: [1], total: 1 },
    { expression: "b", values: [2], total: 1 },
  ]);
});

test("of a summary it is told what the event adds to each line, and nothing of the values", () => {
  const lines = [
    { name: "tries", measure: { function: "count" }, where: null, at: nowhere },
    { name: "most", measure: { function: "maximum", of: field("n", "number") }, where: null, at: nowhere },
    { name: "failed", measure: { function: "count" }, where: isFailure, at: nowhere },
  ] as const;
  const verdict = { ...compare({ op: "measured", name: "tries" }, ">", number(5)), as: "number" } as const;
  const { events, per } = { ...trigger, events: { ...trigger.events, where: null } };
  const window = { mode: "every", length: 1000 } as const;
  const summary = rule({ kind: "summary", events, per, window, lines, verdict });
  const explained = explainRule(createProgram(ruleSet([summary])), "m.r", event(0, { user: "a", n: [1, 2, "x"] }));
  expect(explained).toMatchObject({
    matches: true,
    measured: [
      { line: "tries", values: 0 },
      { line: "most", values: 2 },
      { line: "failed", values: null },
    ],
  });
});
