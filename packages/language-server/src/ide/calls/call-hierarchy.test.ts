import { expect, test } from "vitest";
import { markedWorkspace } from "../marked-workspace.test-data.ts";
import { type Call, findCallItem, incomingCalls, outgoingCalls } from "./call-hierarchy.ts";

const files = {
  "lists.tocsin": "module shared\nlist bad of text []\nmacro is_bad(name) means name in bad\n",
  "a.tocsin": `module m
use is_bad from shared
source logins typed by ecs
rule fi<|>rst { when any logins where is_bad(user.name) and is_bad(host.name) severity low }
rule second { when any logins where is_bad(user.name) severity low }
`,
};

const told = (calls: readonly Call[]): string[] =>
  calls.map(({ item, spans }) => `${item.symbol.kind} ${item.symbol.name} ${spans.length}`);

test("a rule uses its source and macros, a macro its lists", () => {
  const { snapshot, file, offset } = markedWorkspace(files);
  const rule = findCallItem(snapshot, file, offset)!;
  const used = outgoingCalls(snapshot, rule);
  expect(told(used)).toEqual(["source logins 1", "macro is_bad 2"]);
  expect(told(outgoingCalls(snapshot, used[1]!.item))).toEqual(["list bad 1"]);
});

test("a list is used by a macro, and that by rules of other files", () => {
  const { snapshot } = markedWorkspace(files);
  const file = snapshot.files.get("/rules/lists.tocsin")!;
  const list = findCallItem(snapshot, file, file.text.indexOf("bad"))!;
  const users = incomingCalls(snapshot, list);
  expect(told(users)).toEqual(["macro is_bad 1"]);
  expect(told(incomingCalls(snapshot, users[0]!.item))).toEqual(["rule first 2", "rule second 1"]);
});

test("what no module declares has no place in the hierarchy", () => {
  const { snapshot, file, offset } = markedWorkspace("source s\nrule r { when sequence { o<|>ne: s } severity low }");
  expect(findCallItem(snapshot, file, offset)).toBeUndefined();
});
