import { expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { startClient, type TestClient } from "./client.test-data.ts";

const rule =
  'source logins is "x" typed by ecs\nrule r {\n  when any logins\n  severity low\n  test "t" { given logins expect 1 alert }\n}\n';

/** Starts a client that notes what it is asked and told before it is initialized. */
async function noting(
  capabilities: ClientCapabilities,
  files: Readonly<Record<string, string>> = { "a.tocsin": rule },
) {
  const told: { readonly method: string; readonly params: unknown }[] = [];
  const waiting: (() => void)[] = [];
  const note = (method: string, params: unknown) => {
    told.push({ method, params });
    for (const wake of waiting.splice(0)) wake();
    return null;
  };
  const listen = ({ connection }: Pick<TestClient, "connection">) => {
    connection.onRequest("window/workDoneProgress/create", (params) => note("create", params));
    connection.onRequest("client/registerCapability", (params) => note("register", params));
    connection.onNotification("$/progress", (params) => void note("progress", params));
    connection.onNotification("tocsin/status", (params) => void note("status", params));
  };
  const client = await startClient({ capabilities, files, listen });
  const until = async (isDone: () => boolean) => {
    while (!isDone()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return { client, told, until };
}

test("the reading of folders is shown where the client can", async () => {
  const { client, told, until } = await noting({ window: { workDoneProgress: true } });
  const kindsOf = () =>
    told.flatMap(({ method, params }) =>
      method === "progress" ? [(params as { value: { kind: string } }).value.kind] : [],
    );
  await until(() => kindsOf().includes("end"));
  expect(told[0]?.method).toBe("create");
  expect(kindsOf()).toEqual(["begin", "end"]);
  client.dispose();
});

test("a client that can is asked to tell of rule files, configurations and what rules read", async () => {
  const { client, told, until } = await noting({
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  });
  await until(() => told.length > 0);
  expect(JSON.stringify(told[0]?.params)).toContain("**/*.tocsin");
  client.dispose();
});

test("a status bar is told what there is in the workspace", async () => {
  const { client, told, until } = await noting({ experimental: { tocsin: { status: true } } });
  const isReady = (params: unknown) => (params as { state: string }).state === "ready";
  await until(() => told.some(({ params }) => isReady(params)));
  expect(told.at(-1)?.params).toEqual({
    state: "ready",
    ...{ files: 1, rules: 1, tests: 1, errors: 0, warnings: 0 },
    schemas: ["ecs"],
  });
  client.dispose();
});

test("a status bar is told that there is nothing, and that a file that no rule names changed nothing", async () => {
  const { client, told, until } = await noting({ experimental: { tocsin: { status: true } } }, {});
  const statesOf = () => told.map(({ params }) => (params as { state: string }).state);
  await until(() => statesOf().includes("ready"));
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///rules/readme.txt", type: 2 }],
  });
  await client.connection.sendRequest("workspace/symbol", { query: "" });
  expect(statesOf().at(-1)).toBe("ready");
  client.dispose();
});

test("a code has a page, which diagnostics lead to where the client shows it", async () => {
  const { client } = await noting({
    textDocument: { diagnostic: {} },
    experimental: { tocsin: { pages: true } },
  });
  const textDocument = { uri: "file:///rules/b.tocsin", languageId: "tocsin", version: 1, text: "rule r {" };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument });
  const { items } = await client.connection.sendRequest<{ items: { code: string; codeDescription: object }[] }>(
    "textDocument/diagnostic",
    { textDocument },
  );
  expect(items[0]?.codeDescription).toEqual({ href: `tocsin-page:/${items[0]?.code}.md` });
  expect(await client.connection.sendRequest("tocsin/page", { code: "TOC2004" })).toContain("# TOC2004: ");
  expect(await client.connection.sendRequest("tocsin/page", { code: "TOC0000" })).toBeNull();
  client.dispose();
});

test("a folder that comes is read, and one that goes is forgotten", async () => {
  const { client } = await noting(
    { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
    { "more/shared.tocsin": "module shared\nlist names of text []\n" },
  );
  const text = "use names from shared\nmacro m(f) means f in names\n";
  const textDocument = { uri: "file:///elsewhere/b.tocsin", languageId: "tocsin", version: 1, text };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument });
  const ask = async () => {
    const { items } = await client.connection.sendRequest<{ items: { code: string }[] }>("textDocument/diagnostic", {
      textDocument,
    });
    return items.map(({ code }) => code);
  };
  expect(await ask()).toEqual([]);
  const rules = { uri: "file:///rules", name: "rules" };
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [], removed: [rules] },
  });
  expect(await ask()).toEqual(["TOC2001"]);
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [rules], removed: [] },
  });
  await client.connection.sendRequest("workspace/symbol", { query: "names" });
  expect(await ask()).toEqual([]);
  client.dispose();
});
