import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { expect, test } from "vitest";
import { startClient } from "./client.test-data.ts";

const text = "source logins typed by ecs\nrule r {\n  when any logins where user.na\n  sev\n}\n";
const textDocument = { uri: "file:///rules/a.tocsin" };

async function completeAt(line: number, character: number, capabilities = {}, context = {}) {
  const client = await startClient({ capabilities });
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "tocsin", version: 1, text },
  });
  const list: CompletionList = await client.connection.sendRequest("textDocument/completion", {
    textDocument,
    position: { line, character },
    context,
  });
  return { client, items: list.items };
}

test("an item replaces what is typed, the whole path of a field", async () => {
  const { items, client } = await completeAt(2, 31);
  expect(items.find(({ label }) => label === "user.name")?.textEdit).toEqual({
    newText: "user.name",
    range: { start: { line: 2, character: 24 }, end: { line: 2, character: 31 } },
  });
  client.dispose();
});

test("an item that is asked for again tells what it is", async () => {
  const { items, client } = await completeAt(2, 31);
  const item = items.find(({ label }) => label === "user.name");
  const resolved: CompletionItem = await client.connection.sendRequest("completionItem/resolve", item);
  expect(resolved.documentation).toMatchObject({ value: expect.stringContaining("text · ecs") });
  client.dispose();
});

test("an editor without snippets gets plain texts", async () => {
  const { items, client } = await completeAt(4, 0);
  const snippet = items.find(({ label }) => label === "alert with a title");
  expect(snippet?.textEdit?.newText).toContain('title "what happened"');
  expect(snippet?.insertTextFormat).toBe(1);
  client.dispose();
});

test("an editor with snippets gets places to fill in", async () => {
  const completion = { completionItem: { snippetSupport: true } };
  const { items, client } = await completeAt(4, 0, { textDocument: { completion } });
  const snippet = items.find(({ label }) => label === "alert with a title");
  expect(snippet?.textEdit?.newText).toContain("${1:what happened}");
  client.dispose();
});

test("a space asks for what must follow, and not where a clause may be over", async () => {
  const space = { triggerKind: 2, triggerCharacter: " " };
  const must = await completeAt(2, 24, {}, space);
  expect(must.items.length).toBeGreaterThan(0);
  must.client.dispose();
  const may = await completeAt(4, 0, {}, space);
  expect(may.items).toEqual([]);
  may.client.dispose();
});
