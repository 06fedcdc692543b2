import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  InlayHint,
} from "vscode-languageserver/node";
import { expect, test } from "vitest";
import { startClient, type TestClientOptions } from "./client.test-data.ts";

const textDocument = { uri: "file:///rules/a.tocsin" };
const text = `module m
source logins typed by ecs
list bad of text ["a", "b"]
rule r {
  mitre T1110
  when any logins where user.name in bad
  severity low
  test "t" { given logins { user.name: "a" } expect 1 alert }
}
`;

async function open(options: TestClientOptions = {}) {
  const client = await startClient(options);
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "tocsin", version: 1, text },
  });
  return client;
}

const lensesOf = (client: Awaited<ReturnType<typeof open>>) =>
  client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });

test("lenses of our own clients name their commands", async () => {
  const client = await open({ capabilities: { experimental: { tocsin: { tests: true } } } });
  const lenses = await lensesOf(client);
  expect(lenses.map(({ command }) => command?.command)).toEqual([
    "tocsin.runTests",
    "tocsin.whyNot",
    "tocsin.hunt",
    "tocsin.runTests",
    "tocsin.preview",
  ]);
  client.dispose();
});

test("in every other editor the server runs tests and says how they went", async () => {
  const client = await open();
  const message = new Promise<{ message: string }>((resolve) => {
    client.connection.onNotification("window/showMessage", resolve);
  });
  const [lens] = await lensesOf(client);
  await client.connection.sendRequest("workspace/executeCommand", lens?.command);
  expect((await message).message).toBe("1 passed.");
  expect((await lensesOf(client))[0]?.command?.title).toBe("Run 1 test · 1 passed");
  client.dispose();
});

test("a result is forgotten when the text changes", async () => {
  const client = await open();
  const [lens] = await lensesOf(client);
  await client.connection.sendRequest("workspace/executeCommand", lens?.command);
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ text: `${text}\n` }],
  });
  expect((await lensesOf(client))[0]?.command?.title).toBe("Run 1 test");
  client.dispose();
});

test("hints, links and calls have their places", async () => {
  const client = await open();
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const hints = await client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
  expect(hints).toMatchObject([{ position: { line: 5, character: 40 }, label: "(2)" }]);
  const links = await client.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", { textDocument });
  expect(links).toMatchObject([{ target: "https://attack.mitre.org/techniques/T1110/" }]);
  const position = { line: 3, character: 5 };
  const [item] = await client.connection.sendRequest<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", {
    textDocument,
    position,
  });
  const calls = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
    item,
  });
  expect(calls.map(({ to }) => to.name)).toEqual(["logins", "bad"]);
  expect(calls[1]?.fromRanges).toMatchObject([{ start: { line: 5, character: 37 } }]);
  client.dispose();
});
