import type { JsonObject, TextEdit } from "@tocsin/core";
import { expect, test } from "vitest";
import { toMarkedView } from "../ide.test-data.ts";
import { markedWorkspace } from "../marked-workspace.test-data.ts";
import { runSelectedTests } from "../tests/run-selected-tests.ts";
import { WordCounts } from "../scope/word-counts.ts";
import type { View } from "../view.ts";
import type { CodeAction } from "./code-action.ts";
import { codeActions } from "./code-actions.ts";
import { findRuleById, writeTestFromEvent } from "./write-test.ts";
import { writeException } from "./except-event.ts";

const head = "source logins typed by ecs\n";

interface Offered {
  readonly view: View;
  readonly actions: readonly CodeAction[];
}

/** What is offered at `<|…|>` or `<|>`. */
function offered(marked: string, others: Record<string, string> = {}): Offered {
  const { workspace, snapshot, file, offset, marks } = markedWorkspace({ "a.tocsin": head + marked, ...others });
  const view = { file: file.parsed, snapshot, linked: snapshot.linked, counts: new WordCounts() };
  const selection = marks["a.tocsin"]?.ranges[0] ?? { start: offset, end: offset };
  return { view, actions: codeActions(view, selection, workspace.diagnosticsOf(file)) };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => b.place.start - a.place.start);
  return sorted.reduce((all, { place, newText }) => all.slice(0, place.start) + newText + all.slice(place.end), text);
}

/** The text without its head after the action that begins so. */
function after({ view, actions }: Offered, title: string): string {
  const action = actions.find((one) => one.title.startsWith(title));
  return action === undefined ? `no ${title}` : applied(view.file.text, action.edits).slice(head.length);
}

const inRule = (condition: string): string => `rule r {\n  when any logins where ${condition}\n  severity low\n}\n`;

test("a fix is offered where the mistake is, and the message can be explained", () => {
  const found = offered(inRule('user.nm<|>ae is "a"'));
  expect(after(found, "Change to user.name")).toContain('where user.name is "a"');
  expect(found.actions.find(({ explains }) => explains === "TOC2004")?.title).toBe("Explain TOC2004: unknown field");
});

test("all safe fixes are taken at once, and no others", () => {
  const found = offered(`<|>use missing from nowhere\n${inRule('user.name like "a" and host.nmae is "b"')}`);
  const action = found.actions.find(({ kind }) => kind === "source.fixAll.tocsin");
  const text = applied(found.view.file.text, action?.edits ?? []);
  expect(text).toContain('user.name is "a"');
  expect(text).toContain("host.nmae");
});

test("a lint is turned off in the configuration of the project", () => {
  const text = inRule('user.name li<|>ke "a"');
  const config = (content: string) => {
    const found = offered(text, { "tocsin.yaml": content });
    const action = found.actions.find(({ title }) => title.startsWith("Turn TOC4001 off"));
    return action && [action.edits[0]?.place.file, applied(content, action.edits)];
  };
  expect(config("")).toEqual(["/rules/tocsin.yaml", "lints:\n  TOC4001: off\n"]);
  expect(config("lints:\n  TOC4007: off\n")?.[1]).toBe("lints:\n  TOC4001: off\n  TOC4007: off\n");
  expect(offered(text).actions.some(({ title }) => title.startsWith("Turn"))).toBe(false);
});

test("a negative comparison can ask for a value besides", () => {
  const title = "Ask that user.name is present";
  expect(after(offered(inRule('user.name is n<|>ot "a"')), title)).toContain(
    'where user.name is present and user.name is not "a"',
  );
  expect(after(offered(inRule('host.name is "b" or user.name is n<|>ot "a"')), title)).toContain(
    'or (user.name is present and user.name is not "a")',
  );
  expect(after(offered(inRule('user.name is<|> "a"')), title)).toBe(`no ${title}`);
});

test("a list in a condition gets a name", () => {
  const text = after(offered(`## About it.\n${inRule('user.name in ["a", <|>"b"]')}`), "Give the list a name");
  expect(text).toBe(`list listed_name of text ["a", "b"]\n\n## About it.\n${inRule("user.name in listed_name")}`);
});

test("a condition that is selected becomes a macro", () => {
  const text = after(offered(inRule('<|user.name is "a" and host.name is "b"|> and user.id is "c"')), "Make a macro");
  expect(text).toBe(
    `macro new_macro means\n  user.name is "a" and host.name is "b"\n\n${inRule('new_macro and user.id is "c"')}`,
  );
});

test("what only the rule knows does not go into a macro", () => {
  const rule = 'rule r {\n  derive n as lower(user.name)\n  when any logins where <|n is "a"|>\n  severity low\n}\n';
  expect(after(offered(rule), "Make a macro")).toBe("no Make a macro");
});

test.each([
  [
    'any logins where event.outcome is "failure" and user.name in bad and source.ip in 10.0.0.0/8 and host.name is present',
  ],
  ['at least 3 logins where event.outcome is "failure" per user.name within 1 hour'],
  ["at least 3 distinct user.name of logins per source.ip within 1 hour"],
  [
    'sequence per user.name within 1 hour { a: at least 2 logins where event.outcome is "failure" then b: logins where event.outcome is "success" }',
  ],
])("a rule without a test gets a first one, which passes: %s", (trigger) => {
  const found = offered(`list bad of text ["x"]\nrule r<|> {\n  when ${trigger}\n  severity low\n}\n`);
  const { view } = toMarkedView(head + after(found, "Write a test that fires"));
  const host = { readEvents: () => ({ error: "there is none" }), textOf: () => "", coverage: false };
  expect(runSelectedTests(view.file, view.linked, {}, host).tests).toMatchObject([{ state: "passed", failures: [] }]);
});

test("the event of a test can be excepted, by the rule's key", () => {
  const rule = `rule r {\n  when at least 1 logins per user.name within 1 hour\n  severity low\n  test "t" { given logins { user.n<|>ame: "bot", host.name: "h" } expect 1 alert }\n}\n`;
  expect(after(offered(rule), "Add an exception")).toContain(
    'within 1 hour\n  except when user.name is "bot" because "say why this is fine"\n  severity',
  );
});

const document: JsonObject = {
  event: { outcome: "failure" },
  "user.name": "C:\\x",
  source: { ip: ["10.0.0.1", "10.0.0.2"] },
};

test("a test is made of an event: the fields that the rule asks for, and what it says now", () => {
  const { view } = toMarkedView(
    `module m\n${head}${inRule('event.outcome is "failure" and user.name is present and source.ip is present')}`,
  );
  const edit = writeTestFromEvent(view, "m.r", document);
  expect(edit?.newText).toContain(
    `given logins { event.outcome: "failure", user.name: 'C:\\x', source.ip: ["10.0.0.1", "10.0.0.2"] }\n    expect 1 alert`,
  );
});

test("an exception is made of an event", () => {
  const { view } = toMarkedView(`module m\n${head}${inRule("user.name is present")}`);
  const edit = writeException(view, findRuleById(view, "m.r")!, document);
  expect(edit?.newText).toContain(`except when user.name is 'C:\\x' and source.ip in ["10.0.0.1", "10.0.0.2"] because`);
});
