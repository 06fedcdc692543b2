import { expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { unmark } from "../marked-text.test-data.ts";
import { LineIndex } from "../text/line-index.ts";
import { startClient } from "./client.test-data.ts";

// What a client is sent, byte for byte. `vitest -u` writes it anew; look at the difference as at a change of behaviour.

const shared = 'module shared\nsource logins is "logs-*" typed by ecs\nlist vips of text ["a", "b"]\n';
const { text, places } = unmark(`module m
use logins, vips from shared

rule spray   "Password 😀 spray" {
  when any logins where user.full_name is not "😀" and user.name in v<|>ips
  severity high
  test "a" { given logins { user.name: "a" } expect 1 alert }
}
`);

const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, fileOperations: { willRename: true } },
};

const textDocument = { uri: "file:///rules/m.tocsin" };
const lines = new LineIndex(text);
const position = lines.positionAt(places[0]!, "utf-16");
const options = { tabSize: 2, insertSpaces: true };
const whole = { start: lines.positionAt(0, "utf-16"), end: lines.positionAt(text.length, "utf-16") };

const requests: readonly (readonly [string, object])[] = [
  ["textDocument/diagnostic", { textDocument }],
  ["textDocument/definition", { textDocument, position }],
  ["textDocument/references", { textDocument, position, context: { includeDeclaration: true } }],
  ["textDocument/documentHighlight", { textDocument, position }],
  ["textDocument/prepareRename", { textDocument, position }],
  ["textDocument/rename", { textDocument, position, newName: "people" }],
  ["textDocument/documentSymbol", { textDocument }],
  ["workspace/symbol", { query: "vips" }],
  ["textDocument/foldingRange", { textDocument }],
  ["textDocument/selectionRange", { textDocument, positions: [position] }],
  ["textDocument/formatting", { textDocument, options }],
  ["textDocument/rangeFormatting", { textDocument, range: whole, options }],
  ["textDocument/semanticTokens/full", { textDocument }],
  [
    "workspace/willRenameFiles",
    { files: [{ oldUri: "file:///rules/shared.tocsin", newUri: "file:///rules/other.tocsin" }] },
  ],
];

test("a session of an editor goes as it is written down", async () => {
  const client = await startClient({ capabilities, files: { "shared.tocsin": shared } });
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "tocsin", version: 1, text },
  });
  const parts: string[] = [];
  for (const [method, params] of requests) {
    const result = await client.connection.sendRequest<unknown>(method, params);
    // Ids of colours are made of the time.
    const written = JSON.stringify(result, null, 1).replace(/"resultId": "\d{9,}"/, '"resultId": "…"');
    parts.push(`${method}\n${written}\n`);
  }
  client.dispose();
  await expect(parts.join("\n")).toMatchFileSnapshot("transcript.expected.txt");
});

test.each(["utf-8", "utf-16", "utf-32"])(
  "positions are counted in %s where the client asks for it",
  async (encoding) => {
    const client = await startClient({
      capabilities: { general: { positionEncodings: [encoding] } },
      files: { "shared.tocsin": shared },
    });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { ...textDocument, languageId: "tocsin", version: 1, text: "# é😀\nlist names of text []" },
    });
    const character = { "utf-8": 8, "utf-16": 5, "utf-32": 4 }[encoding]!;
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character }, end: { line: 1, character: 0 } }, text: "" }],
    });
    const found = await client.connection.sendRequest("textDocument/documentSymbol", { textDocument });
    expect(found).toEqual([]);
    client.dispose();
  },
);
