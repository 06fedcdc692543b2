import type { CodeAction } from "vscode-languageserver/node";
import { expect, test } from "vitest";
import type { EventEditResult } from "../protocol/edits.ts";
import { startClient } from "./client.test-data.ts";

const textDocument = { uri: "file:///rules/a.tocsin" };
const text = `module m
source logins typed by ecs
rule r {
  when any logins where user.name like "a"
  severity low
}
`;

async function open() {
  const client = await startClient({ files: { "tocsin.yaml": "lints:\n" } });
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "tocsin", version: 1, text },
  });
  const actionsOf = (only?: readonly string[]) =>
    client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: { start: { line: 3, character: 36 }, end: { line: 3, character: 36 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
  return { client, actionsOf };
}

test("a fix changes the file, and may be taken without asking", async () => {
  const { client, actionsOf } = await open();
  const fix = (await actionsOf()).find(({ isPreferred }) => isPreferred);
  expect(fix).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "TOC4001" }] });
  expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([textDocument.uri]);
  client.dispose();
});

test("a lint is turned off in another file", async () => {
  const { client, actionsOf } = await open();
  const off = (await actionsOf()).find(({ title }) => title.startsWith("Turn"));
  expect(off?.edit?.changes).toEqual({
    "file:///rules/tocsin.yaml": [
      { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } }, newText: "\n  TOC4001: off" },
    ],
  });
  client.dispose();
});

test("a message is explained by the server", async () => {
  const { client, actionsOf } = await open();
  const message = new Promise<{ message: string }>((resolve) => {
    client.connection.onNotification("window/showMessage", resolve);
  });
  const explain = (await actionsOf()).find(({ command }) => command !== undefined);
  await client.connection.sendRequest("workspace/executeCommand", explain?.command);
  expect((await message).message).toMatch(/^TOC4001: /);
  client.dispose();
});

test("only the kinds that are asked for are given", async () => {
  const { client, actionsOf } = await open();
  expect((await actionsOf(["source.fixAll"])).map(({ kind }) => kind)).toEqual(["source.fixAll.tocsin"]);
  expect(await actionsOf(["refactor.inline"])).toEqual([]);
  client.dispose();
});

test("what is made of an event says which text it is for", async () => {
  const { client } = await open();
  const ask = () =>
    client.connection.sendRequest<EventEditResult>("tocsin/makeTest", {
      uri: textDocument.uri,
      rule: "m.r",
      event: "{}",
    });
  expect((await ask()).version).toBe(1);
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "# one\n" }],
  });
  expect(await ask()).toMatchObject({ version: 2, edits: [{ range: { start: { line: 5, character: 14 } } }] });
  client.dispose();
});

test("an event becomes a test, or an exception", async () => {
  const { client } = await open();
  const ask = (method: string, event: string, rule = "m.r") =>
    client.connection.sendRequest<EventEditResult>(method, { uri: textDocument.uri, rule, event });
  const made = await ask("tocsin/makeTest", '{"user": {"name": "a"}}');
  expect(made.edits).toMatchObject([{ range: { start: { line: 4, character: 14 } } }]);
  expect(made.edits[0]?.newText).toContain('given logins { user.name: "a" }\n    expect 1 alert');
  expect((await ask("tocsin/makeException", '{"user": {"name": "a"}}')).edits[0]?.newText).toContain(
    'user.name is "a"',
  );
  expect((await ask("tocsin/makeException", "{}")).problem).toContain("none of the fields");
  expect((await ask("tocsin/makeTest", "{")).problem).toContain("not one event");
  expect((await ask("tocsin/makeTest", "{}", "m.q")).problem).toBe("There is no rule m.q.");
  client.dispose();
});
