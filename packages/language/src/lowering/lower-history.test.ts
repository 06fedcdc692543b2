import { expect, test } from "vitest";
import { compileText, ruleOf, withoutPlaces } from "../compile/compiled.test-data.ts";

function text(history: string, rest = "severity low"): string {
  return `module m\nsource logs is "l-*" typed by ecs\nrule r { when any logs where event.kind is "event" ${history} ${rest} }`;
}

function codes(history: string, rest?: string): string[] {
  return compileText(text(history, rest))
    .diagnostics.map(({ code }) => code)
    .filter((code) => code !== "TOC4005");
}

test("events keep what they ask of the past", () => {
  const { trigger } = ruleOf(
    text(
      "with new source.ip, lower(user.name) per maybe host.name over 30 days for 1 day learning 7 days with known user.id over 2 weeks",
    ),
  );
  const day = 86_400_000;
  expect(withoutPlaces(trigger)).toMatchObject({
    kind: "one event",
    events: {
      history: [
        {
          state: "new",
          values: [
            { name: "source.ip", maybe: false },
            { name: "lower(user.name)", expression: { op: "call" } },
          ],
          per: [{ name: "host.name", maybe: true }],
          over: 30 * day,
          for: day,
          learning: 7 * day,
        },
        { state: "known", values: [{ name: "user.id" }], per: [], over: 14 * day },
      ],
    },
  });
});

test("what is new is the key of a rule over one event: its other clauses see that value", () => {
  const { severity } = ruleOf(
    text("with new user.name per host.name over 1 day", 'severity low severity high when user.name is "root"'),
  );
  expect(withoutPlaces(severity.when)).toMatchObject([{ when: { subjects: [{ op: "key", index: 1 }] } }]);
});

test("names, types and durations are checked, one error a clause", () => {
  expect(codes("with new usr.name over 1 day")).toEqual(["TOC2004"]);
  expect(codes("with new user over 1 day")).toEqual(["TOC3006"]);
  expect(codes("with new user.name, user.name over 1 day")).toEqual(["TOC2021"]);
  expect(codes("with new user.name per user.name over 1 day")).toEqual(["TOC2021"]);
  expect(codes("with known user.name over 0 days")).toEqual(["TOC3026"]);
  expect(codes("with new user.name over 1 day for 0 days")).toEqual(["TOC3026"]);
  expect(codes("with new user.name over 1 day for 2 days")).toEqual(["TOC3026"]);
  expect(codes("with new user.name over 1 day learning 0 days")).toEqual(["TOC3026"]);
  expect(codes("with new user.name over 1 day for 1 day learning 2 days")).toEqual([]);
});
