import { expect, test } from "vitest";
import type { PreviewResult } from "../protocol/preview.ts";
import type { FileTests, RunTestsResult } from "../protocol/tests.ts";
import type { WhyNotResult } from "../protocol/why-not.ts";
import { startClient } from "./client.test-data.ts";

const uri = "file:///rules/a.tocsin";
const text = `module m
source logins typed by ecs
rule r "A rule" {
  when any logins where user.name is "ann" and host.name is present
  severity low
  test "quiet" { given logins { user.name: "bob" } expect no alert because when }
  test "wrong" { given logins { user.name: "bob" } expect 1 alert }
}
`;

async function open() {
  const client = await startClient({ capabilities: { experimental: { tocsin: { tests: true } } } });
  const changed = new Promise<{ files: FileTests[] }>((resolve) => {
    client.connection.onNotification("tocsin/testsChanged", resolve);
  });
  const textDocument = { uri, languageId: "tocsin", version: 1, text };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument });
  return { client, changed };
}

test("what only our clients know is announced", async () => {
  const { client } = await open();
  const { tocsin } = client.initialized.capabilities.experimental as { tocsin: object };
  expect(tocsin).toMatchObject({ tests: true, coverage: true, whyNot: true, preview: true });
  client.dispose();
});

test("the tests of a file are told with their places, and again when it changes", async () => {
  const { client, changed } = await open();
  const [listed] = await client.connection.sendRequest<FileTests[]>("tocsin/tests", { uri });
  expect(listed).toMatchObject({ uri, rules: [{ id: "m.r", title: "A rule", tests: [{ id: "m.r/quiet" }, {}] }] });
  expect(listed?.rules[0]?.tests[0]?.range.start).toEqual({ line: 5, character: 2 });
  expect((await changed).files).toEqual([listed]);
  client.dispose();
});

test("tests are run, and what failed is told at its place", async () => {
  const { client } = await open();
  const ran = await client.connection.sendRequest<RunTestsResult>("tocsin/runTests", { files: [uri], coverage: true });
  expect(ran.outcomes.map(({ state }) => state)).toEqual(["passed", "failed"]);
  expect(ran.outcomes[1]?.failures[0]).toMatchObject({
    expected: "1 alert",
    place: { uri, range: { start: { line: 6 } } },
  });
  expect(ran.coverage).toMatchObject([{ uri, conditions: [{ held: 0, failed: 0 }, { held: 0 }] }]);
  client.dispose();
});

test("one test may be run alone", async () => {
  const { client } = await open();
  const ran = await client.connection.sendRequest<RunTestsResult>("tocsin/runTests", { tests: ["m.r/quiet"] });
  expect(ran.outcomes).toMatchObject([{ id: "m.r/quiet", state: "passed" }]);
  client.dispose();
});

test("a client that gives a token is told how far the work is", async () => {
  const { client } = await open();
  const told: string[] = [];
  client.connection.onNotification("$/progress", ({ value }: { value: { kind: string } }) => {
    told.push(value.kind);
  });
  await client.connection.sendRequest("tocsin/runTests", { workDoneToken: "a" });
  expect(told).toEqual(["begin", "end"]);
  client.dispose();
});

test("an event beside a rule is explained on the rule's text", async () => {
  const { client } = await open();
  const ask = (events: string) =>
    client.connection.sendRequest<WhyNotResult>("tocsin/whyNot", { uri, rule: "m.r", events });
  const told = await ask('{"user": {"name": "bob"}}');
  expect(told).toMatchObject({ fires: false, clauses: [{}, { state: "failed", values: 'user.name is "bob"' }, {}] });
  expect(told.clauses[1]?.range.start).toEqual({ line: 3, character: 24 });
  expect((await ask("{")).problem).toContain("no event");
  client.dispose();
});

test("a test is previewed", async () => {
  const { client } = await open();
  const shown = await client.connection.sendRequest<PreviewResult>("tocsin/preview", { uri, test: "m.r/quiet" });
  expect(shown).toMatchObject({ title: "quiet", events: [{ source: "m.logins" }], alerts: [] });
  client.dispose();
});
