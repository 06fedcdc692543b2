import { expect, test } from "vitest";
import { compileText, ruleOf, withoutPlaces } from "../compile/compiled.test-data.ts";

const head = `module m
source logs is "l-*" typed by ecs
list hosts of text ["a", "b"]
list nets of address [10.0.0.1, 10.1.0.0/16]
list numbers [1, 2]
`;

function text(when: string, rest = "severity low"): string {
  return `${head}rule r { when ${when} ${rest} }`;
}

function problems(when: string, rest?: string): string[] {
  return compileText(text(when, rest))
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
}

test("silence keeps its key, its length and the list of what is expected, which the rule set then has", () => {
  const when = 'no logs where event.kind is "event" per host.name for 20 minutes expected from hosts';
  expect(withoutPlaces(ruleOf(text(when)).trigger)).toMatchObject({
    kind: "silence",
    events: { source: "m.logs" },
    per: [{ name: "host.name" }],
    for: 1_200_000,
    expectedFrom: "m.hosts",
  });
  expect(compileText(text(when)).ruleSet.lists.map(({ name }) => name)).toEqual(["m.hosts"]);
});

test("a list of what is expected must give keys", () => {
  const expecting = (per: string, list: string) => problems(`no logs ${per} for 1 hour expected from ${list}`);
  expect(expecting("per source.ip", "hosts")).toEqual(["TOC3043"]);
  expect(expecting("per source.ip", "nets")).toEqual(["TOC3043"]);
  expect(expecting("per source.ip", "numbers")).toEqual(["TOC3043"]);
  expect(expecting("per host.name, user.name", "hosts")).toEqual(["TOC3043"]);
  expect(expecting("", "hosts")).toEqual(["TOC3043"]);
  expect(expecting("per host.name", "nobody")).toEqual(["TOC2006"]);
  expect(expecting("per host.name", "numbers")).toEqual([]);
});

test("silence lasts longer than nothing", () => {
  expect(problems("no logs per host.name for 0 minutes")).toEqual(["TOC3026"]);
});

test("clauses on the finished match see its key alone, also exceptions", () => {
  const on = (rest: string) => problems("no logs per host.name for 1 hour", `severity low ${rest}`);
  expect(on('severity high when host.name is "dc1" risk 5 on host.name suppress for 1 day per host.name')).toEqual([]);
  expect(on('except when host.name is "dc1" because "off"')).toEqual([]);
  expect(on('except when user.name is "x" because "off"')).toEqual(["TOC3052"]);
  expect(on('severity high when user.name is "x"')).toEqual(["TOC3052"]);
  expect(on('alert { title "{user.name}" }')).toEqual(["TOC3052"]);
  expect(on("alert { include user.name as user }")).toEqual([]);
});
