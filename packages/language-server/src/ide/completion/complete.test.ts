import { expect, test } from "vitest";
import { toMarkedView, toShownSpan } from "../ide.test-data.ts";
import { complete } from "./complete.ts";
import type { CompletionItem } from "./completion.ts";

const head = `module m
use partners from shared.lists
source logins is "logs-*"
  typed by ecs
  where event.category is "authentication"
source windows_events typed by windows
list bad_agents of text ["sqlmap"]
lookup asset key host [{ host: "a", owner: "b" }]
macro from_outside(address) means address is present
derive actor as lower(user.name)
`;

const lists = "module shared.lists\nlist partners of address [10.0.0.0/8]\nlist vips of text []\n";

function itemsAt(text: string): readonly CompletionItem[] {
  const { view, offset } = toMarkedView({ "m.tocsin": text, "lists.tocsin": lists });
  return complete(view, offset).items;
}

function labelsAt(text: string): string[] {
  return itemsAt(text).map(({ label }) => label);
}

function inRule(clauses: string): string {
  return `${head}rule r {\n  ${clauses}\n}\n`;
}

/** The text that comes of taking an item. */
function taken(text: string, label: string): string {
  const { view, offset } = toMarkedView({ "m.tocsin": text, "lists.tocsin": lists });
  const item = complete(view, offset).items.find((one) => one.label === label);
  if (item === undefined) return `no ${label}`;
  return view.file.text.slice(0, item.span.start) + item.newText + view.file.text.slice(item.span.end);
}

test("at the beginning of a line of a rule stand its clauses, but for those that it has", () => {
  const labels = labelsAt(inRule("severity low\n  status live\n  <|>"));
  expect(labels).toEqual(expect.arrayContaining(["when", "except when", "alert", "severity", "test that alerts"]));
  expect(labels).not.toContain("status");
  expect(labels).not.toContain("redact");
});

test("a whole rule is offered where a declaration may stand", () => {
  const labels = labelsAt(`${head}<|>`);
  expect(labels).toEqual(expect.arrayContaining(["rule", "rule on one event", "rule of steps", "macro", "source"]));
});

test("sources are offered for events, the built-in one too", () => {
  const labels = labelsAt(inRule("when any <|>"));
  expect(labels).toEqual(expect.arrayContaining(["logins", "windows_events", "alerts"]));
  expect(labels).not.toContain("bad_agents");
});

test("the fields of the source at hand are offered, one part at a time", () => {
  const labels = labelsAt(inRule("when any logins where <|>"));
  expect(labels).toEqual(expect.arrayContaining(["message", "user.", "event.category"]));
  expect(labels).not.toContain("CommandLine");
  expect(labelsAt(inRule("when any windows_events where <|>"))).toContain("CommandLine");
});

test("fields that the workspace uses stand before those that it does not", () => {
  const labels = labelsAt(inRule("when any logins where u<|>"));
  expect(labels.indexOf("user.name")).toBeLessThan(labels.indexOf("url."));
});

test("a field below what is written replaces the whole path", () => {
  expect(taken(inRule("when any logins where user.na<|>"), "user.name")).toContain("where user.name\n");
  expect(taken(inRule("when any logins where user.<|> is 1"), "user.name")).toContain("where user.name is 1");
});

test("letters typed find fields further down", () => {
  expect(labelsAt(inRule("when any logins where country<|>"))).toContain("source.geo.country_iso_code");
});

test("beside fields stand macros, lookups, derived names and functions", () => {
  const labels = labelsAt(inRule("when any logins where <|>"));
  expect(labels).toEqual(expect.arrayContaining(["from_outside", "asset", "actor", "lower", "not", "any of"]));
  expect(labels).not.toContain("bad_agents");
});

test("lists stand behind an operator", () => {
  const labels = labelsAt(inRule("when any logins where source.ip in <|>"));
  expect(labels).toEqual(expect.arrayContaining(["partners", "bad_agents"]));
  expect(labels).not.toContain("from_outside");
});

test("values that the schema allows are offered in quotes", () => {
  expect(labelsAt(inRule("when any logins where event.outcome is <|>"))[0]).toMatch(/^"(failure|success|unknown)"$/);
  const filled = taken(inRule('when any logins where event.outcome is "fa<|>"'), '"failure"');
  expect(filled).toContain('event.outcome is "failure"\n');
});

test("values that other rules use are offered behind those that are allowed", () => {
  const other =
    'rule q { when any logins where event.action is "role-granted" and event.outcome is "odd" severity low }\n';
  expect(labelsAt(`${inRule("when any logins where event.action is <|>")}${other}`)).toContain('"role-granted"');
  const labels = labelsAt(`${inRule("when any logins where event.outcome is <|>")}${other}`);
  expect(labels.indexOf('"failure"')).toBeLessThan(labels.indexOf('"odd"'));
});

test("values are offered in the body of a test, too", () => {
  const labels = labelsAt(inRule('test "t" { given logins { event.outcome: <|>'));
  expect(labels).toContain('"failure"');
});

test("steps that have been named are offered in later ones, with their fields", () => {
  const steps = "when sequence per user.name within 5 minutes {\n    a: logins\n    then b: windows_events where";
  expect(labelsAt(inRule(`${steps} CommandLine is <|>`))).toContain("a.");
  expect(labelsAt(inRule(`${steps} CommandLine is a.user.<|>`))).toContain("user.name");
});

test("other clauses know the events of the rule", () => {
  const labels = labelsAt(inRule("when any windows_events\n  severity high when <|>"));
  expect(labels).toEqual(expect.arrayContaining(["CommandLine", "risk"]));
  expect(labels).not.toContain("user.");
});

test("a rule that breaks off at the place knows its events, too", () => {
  const labels = labelsAt(`${head}rule r {\n  when any windows_events where rule is 1\n  alert { include <|>`);
  expect(labels).toContain("CommandLine");
  expect(labels).not.toContain("user.");
});

test("a source knows its own fields, whatever they are called", () => {
  const labels = labelsAt("source mine\n  typed by windows\n  where source is 1 and Com<|>");
  expect(labels).toContain("CommandLine");
  const files = {
    "a.tocsin": 'source mine typed by "s.json" where <|>',
    "s.json": '{"fields": {"own": {"type": "text"}}}',
  };
  const { view, offset } = toMarkedView(files);
  expect(complete(view, offset).items.map(({ label }) => label)).toContain("own");
});

test("techniques are found by name", () => {
  expect(labelsAt(inRule("mitre Password<|>"))).toContain("T1110.001");
  expect(taken(inRule("mitre T1110.<|>"), "T1110.003")).toContain("mitre T1110.003\n");
});

test("severities, states, units and schemas are offered where they belong", () => {
  expect(labelsAt(inRule("severity <|>"))).toEqual(expect.arrayContaining(["low", "critical"]));
  expect(labelsAt(inRule("status <|>"))).toContain("deprecated");
  expect(labelsAt(inRule("suppress for 5 <|>"))).toContain("minutes");
  expect(labelsAt("source a\n  typed by <|>")).toEqual(expect.arrayContaining(["ecs", "windows", "untyped"]));
  expect(labelsAt("list a of <|>")).toContain("address");
});

test("names of other modules are offered to use, and modules behind from", () => {
  expect(labelsAt("module n\nuse <|>")).toContain("vips");
  expect(labelsAt("module n\nuse vips from <|>")).toContain("shared.lists");
  expect(taken("module n\nuse vips from shared.<|>", "shared.lists")).toBe("module n\nuse vips from shared.lists");
});

test("columns of a lookup stand behind its call", () => {
  expect(labelsAt(inRule("when any logins where asset(host.name).<|>"))).toEqual(["host", "owner"]);
});

test("a macro's parameters are offered in it", () => {
  expect(labelsAt("macro m(address, other) means <|>")).toEqual(expect.arrayContaining(["address", "other"]));
});

test("parts that stand once are not offered twice", () => {
  const labels = labelsAt(inRule("when at least 3 logins per user.name <|>"));
  expect(labels).toContain("within");
  expect(labels).not.toContain("per");
});

test("a field is offered in the hole of a title", () => {
  expect(labelsAt(inRule('when any logins\n  alert { title "{user.<|>}"'))).toContain("user.name");
});

test("a word typed is what an item replaces", () => {
  const { view, offset } = toMarkedView({ "m.tocsin": "rule r {\n  sev<|>\n}" });
  const [item] = complete(view, offset).items;
  expect(toShownSpan(view.file.text, item!.span)).toBe("rule r {\n  [[sev]]\n}");
});

test("nothing is offered in a comment, or for a name that is given here", () => {
  expect(labelsAt(inRule("# sev<|>"))).toEqual([]);
  expect(labelsAt("rule <|>")).toEqual([]);
});
