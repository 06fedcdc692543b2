import { expect, test } from "vitest";
import { startClient } from "./client.test-data.ts";

const pull = { textDocument: { diagnostic: {} } };

test("the diagnostics of a file that was opened are those of its text", async () => {
  const { connection, dispose } = await startClient({ capabilities: pull });
  const textDocument = {
    uri: "file:///rules/a.tocsin",
    languageId: "tocsin",
    version: 1,
    text: "rule r { when any lgos }",
  };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const { items } = await connection.sendRequest<{ items: { code: string }[] }>("textDocument/diagnostic", {
    textDocument,
  });
  expect(items.map(({ code }) => code)).toContain("TOC2005");
  dispose();
});
