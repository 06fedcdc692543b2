import { expect, test } from "vitest";
import { markedWorkspace } from "../marked-workspace.test-data.ts";
import { toMarkedView, toShownSpan } from "../ide.test-data.ts";
import { hover } from "./hover.ts";

const head = `source logins is "logs-*"
  typed by ecs
  derive actor as lower(user.name)
## Agents that nobody should use.
list bad_agents of text ["sqlmap", "nikto"]
lookup asset key host [{ host: "a", owner: "b" }]
macro from_outside(address) means address is present
`;

function hoverAt(marked: string): string | undefined {
  const { view, offset } = toMarkedView(head + marked);
  return hover(view, offset, [])?.markdown;
}

const inWhere = (condition: string): string => `rule r {\n  when any logins where ${condition}\n  severity low\n}`;

test("a field is told with its type, its meaning and the values that it may have", () => {
  const shown = hoverAt(inWhere('event.out<|>come is "failure"'));
  expect(shown).toContain("`event.outcome` · text · ecs");
  expect(shown).toContain("Allowed: `failure`, `success`, `unknown`");
});

test("the part of a path at the place is what is told", () => {
  const { view, offset } = toMarkedView(head + inWhere("us<|>er.name is 1"));
  const shown = hover(view, offset, []);
  expect(shown?.markdown).toContain("object");
  expect(toShownSpan(view.file.text, shown!.span)).toContain("where [[user]].name");
});

test("values that samples showed are told", () => {
  const { view, offset } = toMarkedView({
    "a.tocsin": 'source s typed by "s.json"\nrule r { when any s where co<|>lour is "red" severity low }',
    "s.json": '{"fields": {"colour": {"type": "text", "description": "How it looks.", "seen": ["red", "blue"]}}}',
  });
  expect(hover(view, offset, [])?.markdown).toContain("How it looks.");
});

test("what rules compare a field with is told", () => {
  expect(hoverAt(inWhere('user.na<|>me in ["ann", "bob"]'))).toContain('Used in rules: `"ann"`, `"bob"`');
});

test("a list is told with its size, its contents and what its author says", () => {
  const shown = hoverAt(inWhere("user_agent.original in bad_ag<|>ents"));
  expect(shown).toContain("2 values of type text: `sqlmap`, `nikto`");
  expect(shown).toContain("Agents that nobody should use.");
});

test("a macro is told with what it stands for", () => {
  expect(hoverAt(inWhere("from_out<|>side(source.ip)"))).toContain("macro from_outside(address) means");
});

test("a lookup is told with its columns", () => {
  expect(hoverAt(inWhere('ass<|>et(host.name).owner is "b"'))).toContain("Columns: `host`, `owner`");
});

test("derived names, functions, parameters, steps and techniques are told", () => {
  expect(hoverAt(inWhere('act<|>or is "a"'))).toContain("lower(user.name)");
  expect(hoverAt(inWhere('low<|>er(user.name) is "a"'))).toContain("lower(text): text");
  expect(hoverAt("macro m(addr) means ad<|>dr is present")).toContain("parameter of m");
  expect(hoverAt("rule r { mitre T1110<|>.003 }")).toContain("Brute Force: Password Spraying");
  const steps = "when sequence per user.name within 1 hour {\n    one: logins\n    then two: logins where user.id is ";
  expect(hoverAt(`rule r {\n  ${steps}on<|>e.user.id\n  }\n severity low }`)).toContain("step, events of");
  expect(hoverAt(`rule r {\n  ${steps}one.user.i<|>d\n  }\n severity low }`)).toContain("`user.id`");
});

test("a keyword is told where it is one", () => {
  expect(hoverAt("rule r { sever<|>ity low }")).toContain("the last that holds wins");
  expect(hoverAt('rule r { owner "sever<|>ity" }')).toBeUndefined();
  expect(hoverAt("# sever<|>ity")).toBeUndefined();
});

test("what is wrong at the place is told with its reason", () => {
  const { workspace, file, offset } = markedWorkspace("rule r { when any lo<|>gs severity low }");
  const { view } = toMarkedView("rule r { when any lo<|>gs severity low }");
  const shown = hover(view, offset, workspace.diagnosticsOf(file));
  expect(shown?.markdown).toContain("**TOC2005: unknown source**");
});
