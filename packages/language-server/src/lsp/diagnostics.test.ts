import { describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { startClient, type TestClient } from "./client.test-data.ts";

const pull: ClientCapabilities = { textDocument: { diagnostic: {} } };
const source = 'module shared\nsource logins is "logs-*"\nlist names of text ["a"]\n';
const rule = `module m
use logins, names from shared
rule r {
  when any logins where user in names
  severity low
  test "t" { given logins { user: "a" } expect 1 alert }
}
`;

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code: string }[];
}

function open({ connection }: TestClient, name: string, text: string, version = 1): Promise<void> {
  const uri = `file:///rules/${name}`;
  return connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "tocsin", version, text },
  });
}

function write({ connection }: TestClient, name: string, text: string, version: number): Promise<void> {
  return connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: `file:///rules/${name}`, version },
    contentChanges: [{ text }],
  });
}

async function ask({ connection }: TestClient, name: string, previousResultId?: string) {
  return connection.sendRequest<{ kind: string; resultId: string; items?: { code: string; message: string }[] }>(
    "textDocument/diagnostic",
    { textDocument: { uri: `file:///rules/${name}` }, previousResultId },
  );
}

const codesOf = (report: { items?: readonly { code: string }[] }) => report.items?.map(({ code }) => code);

describe("to an editor that asks", () => {
  test("the diagnostics of a file know what other files declare, also those that are not open", async () => {
    const client = await startClient({ capabilities: pull, files: { "shared.tocsin": source, "m.tocsin": rule } });
    await open(client, "m.tocsin", rule);
    expect(codesOf(await ask(client, "m.tocsin"))).toEqual([]);
    await write(client, "m.tocsin", rule.replace("in names", "in nmaes"), 2);
    expect(codesOf(await ask(client, "m.tocsin"))).toEqual(["TOC2017", "TOC2006"]);
    client.dispose();
  });

  test("a change of one file is seen in those that depend on it", async () => {
    const client = await startClient({ capabilities: pull, files: { "shared.tocsin": source, "m.tocsin": rule } });
    await open(client, "m.tocsin", rule);
    await open(client, "shared.tocsin", source);
    await ask(client, "m.tocsin");
    await write(client, "shared.tocsin", source.replace("names", "others"), 2);
    expect(codesOf(await ask(client, "m.tocsin"))).toEqual(["TOC2002"]);
    await write(client, "shared.tocsin", source, 3);
    expect(codesOf(await ask(client, "m.tocsin"))).toEqual([]);
    client.dispose();
  });

  test("what was said already is not said again", async () => {
    const client = await startClient({ capabilities: pull, files: { "shared.tocsin": source } });
    await open(client, "m.tocsin", `${rule}rule r {`);
    const first = await ask(client, "m.tocsin");
    expect(first.kind).toBe("full");
    expect(await ask(client, "m.tocsin", first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    client.dispose();
  });

  test("the whole workspace is told of what is wrong in files that are not open", async () => {
    const files = { "shared.tocsin": source, "m.tocsin": rule.replace("in names", "in nmaes") };
    const client = await startClient({ capabilities: pull, files });
    const report = await client.connection.sendRequest<{ items: { uri: string; items: { code: string }[] }[] }>(
      "workspace/diagnostic",
      { previousResultIds: [] },
    );
    expect(report.items.map(({ uri, items }) => [uri, codesOf({ items })])).toEqual([
      ["file:///rules/m.tocsin", ["TOC2017", "TOC2006"]],
    ]);
    client.dispose();
  });

  test("a file on the disk that changes is read again, and so is a list that rules read", async () => {
    const list = 'module shared\nsource logins is "logs-*"\nlist names from "names.csv" column "name"\n';
    const files = { "shared.tocsin": list, "names.csv": "name\na\n", "m.tocsin": rule };
    const client = await startClient({ capabilities: pull, files });
    await open(client, "m.tocsin", rule);
    await open(client, "shared.tocsin", list);
    expect(codesOf(await ask(client, "shared.tocsin"))).toEqual([]);
    client.files.set("/rules/names.csv", "person\na\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///rules/names.csv", type: 2 }],
    });
    expect(codesOf(await ask(client, "shared.tocsin"))).toEqual(["TOC3021"]);
    client.dispose();
  });

  test("a project's configuration counts", async () => {
    const files = { "shared.tocsin": source, "tocsin.yaml": "require:\n  clauses: [owner]\n" };
    const client = await startClient({ capabilities: pull, files });
    await open(client, "m.tocsin", rule);
    expect(codesOf(await ask(client, "m.tocsin"))).toEqual(["TOC6221"]);
    client.files.set("/rules/tocsin.yaml", "lints:\n  unused-import: error\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///rules/tocsin.yaml", type: 2 }],
    });
    expect(codesOf(await ask(client, "m.tocsin"))).toEqual([]);
    client.dispose();
  });

  test("a name that is declared twice shows where it is declared first", async () => {
    const client = await startClient({ capabilities: pull, files: { "shared.tocsin": source } });
    await open(client, "z.tocsin", "module shared\nlist names of text []\n");
    const { items } = await ask(client, "z.tocsin");
    expect(items).toContainEqual(
      expect.objectContaining({
        code: "TOC2003",
        relatedInformation: [
          expect.objectContaining({ location: expect.objectContaining({ uri: "file:///rules/shared.tocsin" }) }),
        ],
      }),
    );
    client.dispose();
  });
});

describe("to an editor that does not ask", () => {
  const until = (client: TestClient, isWanted: (published: Published) => boolean) =>
    new Promise<Published>((resolve) => {
      client.connection.onNotification("textDocument/publishDiagnostics", (published: Published) => {
        if (isWanted(published)) resolve(published);
      });
    });

  test("diagnostics are sent with the version of the text that they are of", async () => {
    const client = await startClient({ files: { "shared.tocsin": source } });
    const sent = until(client, ({ version }) => version === 2);
    await open(client, "m.tocsin", rule);
    await write(client, "m.tocsin", rule.replace("in names", "in nmaes"), 2);
    expect(await sent).toMatchObject({
      uri: "file:///rules/m.tocsin",
      diagnostics: [{ code: "TOC2017" }, { code: "TOC2006" }],
    });
    client.dispose();
  });

  test("what is wrong with a configuration is sent", async () => {
    const client = await startClient({ files: { "m.tocsin": rule, "tocsin.yaml": "lints: {x: error}\n" } });
    expect(await until(client, ({ uri }) => uri.endsWith("tocsin.yaml"))).toMatchObject({
      diagnostics: [{ code: "TOC6202" }],
    });
    client.dispose();
  });

  test("what is wrong with a schema is sent, until it is mended", async () => {
    const typed = 'source logins is "x" typed by "fields.json"\n';
    const client = await startClient({ files: { "m.tocsin": typed, "fields.json": '{"fields":' } });
    const isSchema = ({ uri }: Published) => uri.endsWith("fields.json");
    expect(await until(client, isSchema)).toMatchObject({ diagnostics: [{ code: "TOC6100" }] });
    client.files.set("/rules/fields.json", '{"fields":{"a":{"type":"text"}}}');
    const mended = until(client, isSchema);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///rules/fields.json", type: 2 }],
    });
    expect(await mended).toMatchObject({ diagnostics: [] });
    client.dispose();
  });
});
