import type { Event, JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { whyNot } from "./why-not.ts";

const head = `module m
source logins
  typed by ecs
  where event.category is "authentication"
macro from_outside(address) means address is present and address not in 10.0.0.0/8
`;

function ask(clauses: string, ...documents: JsonObject[]) {
  const { view } = toMarkedView(`${head}rule r {\n${clauses}\nseverity low }`);
  const events: Event[] = documents.map((document, index) => ({
    document: { "@timestamp": `2026-01-05T00:00:0${index}Z`, event: { category: "authentication" }, ...document },
    origin: { file: "e", line: index + 1 },
  }));
  const { verdicts, ...told } = whyNot(view.file, view.linked, "m.r", events);
  const { text } = view.file;
  return {
    ...told,
    verdicts: verdicts.map(({ span, state, values }) => [text.slice(span.start, span.end), state, values]),
  };
}

test("every part of a condition is told with its values, where it is written", () => {
  const told = ask('when any logins where user.name is "root" and from_outside(source.ip) and host.name is missing', {
    user: { name: "ann" },
    source: { ip: "10.1.2.3" },
  });
  expect(told.fires).toBe(false);
  expect(told.verdicts).toEqual([
    ["logins", "held", 'event.category is "authentication"'],
    ['user.name is "root"', "failed", 'user.name is "ann"'],
    ["from_outside(source.ip)", "failed", 'source.ip is "10.1.2.3"'],
    ["host.name is missing", "held", "host.name is missing"],
  ]);
  expect(told.summary).toBe(
    'The rule does not fire: `user.name is "root"` does not hold on the event (user.name is "ann").',
  );
});

test("an event on which the rule fires is told so", () => {
  expect(ask('when any logins where user.name is "ann"', { user: { name: "ann" } })).toMatchObject({
    fires: true,
    summary: "The rule fires: 1 alert.",
  });
});

test("an exception that takes the event away is named", () => {
  const told = ask('when any logins\nexcept when user.name is "ann" because "she tests"', { user: { name: "ann" } });
  expect(told.summary).toContain('is excepted because "she tests"');
  expect(told.verdicts).toContainEqual(['user.name is "ann"', "held", 'user.name is "ann"']);
});

test("a missing key is told", () => {
  const told = ask("when at least 2 logins per user.name within 5 minutes", { host: { name: "a" } });
  expect(told.verdicts).toContainEqual(["user.name", "failed", ""]);
});

test("several events are run together", () => {
  const ann = { user: { name: "ann" } };
  expect(ask("when at least 2 logins per user.name within 5 minutes", ann, ann).fires).toBe(true);
  expect(ask("when at least 2 logins per user.name within 5 minutes", ann).summary).toContain("more has to happen");
});

test("of steps each is told", () => {
  const steps =
    'when sequence within 5 minutes { a: logins where user.name is "x" then b: logins where user.name is "ann" }';
  expect(ask(steps, { user: { name: "ann" } }).verdicts).toEqual([
    ['logins where user.name is "x"', "failed", ""],
    ["logins", "held", 'event.category is "authentication"'],
    ['user.name is "ann"', "held", 'user.name is "ann"'],
  ]);
});

test("a rule with errors, and no events, are problems", () => {
  expect(ask("when any nothing", {}).problem).toContain("has errors");
  expect(ask("when any logins").problem).toBe("There is no event.");
});
