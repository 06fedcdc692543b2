import type { Hover, SignatureHelp } from "vscode-languageserver/node";
import { expect, test } from "vitest";
import { startClient } from "./client.test-data.ts";

const textDocument = { uri: "file:///rules/a.tocsin" };

async function ask<T>(method: string, text: string, position: { line: number; character: number }): Promise<T> {
  const client = await startClient();
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "tocsin", version: 1, text },
  });
  const answer = await client.connection.sendRequest<T>(method, { textDocument, position });
  client.dispose();
  return answer;
}

test("over a field its documentation is shown, for the word that it stands in", async () => {
  const text = "source s typed by ecs\nrule r { when any s where user.name is 1 severity low }";
  const shown = await ask<Hover>("textDocument/hover", text, { line: 1, character: 32 });
  expect(shown.range).toEqual({ start: { line: 1, character: 26 }, end: { line: 1, character: 35 } });
});

test("over nothing nothing is shown", async () => {
  expect(await ask<Hover | null>("textDocument/hover", "\n\n", { line: 1, character: 0 })).toBeNull();
});

test("in a call its values are shown, with the one at the place", async () => {
  const text = "source s typed by ecs\nrule r { when any s where part(user.name, ";
  const help = await ask<SignatureHelp>("textDocument/signatureHelp", text, { line: 1, character: 42 });
  expect(help).toMatchObject({ activeParameter: 1, signatures: [{ parameters: [{ label: [5, 9] }, {}, {}] }] });
});
