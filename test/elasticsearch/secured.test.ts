import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { connect, writeAlerts } from "@tocsin/elasticsearch";
import { afterAll, describe, expect, test } from "vitest";
import { loadEvents } from "../../tools/elasticsearch/load-events.ts";
import { answers } from "../../tools/elasticsearch/server-health.ts";
import { sendRequest } from "../../tools/elasticsearch/server-request.ts";
import { suiteNeeds } from "../frame/suite-needs.ts";
import { alertOf } from "./alert-of.ts";
import { startOwnServer, type OwnServer } from "./own-server.ts";
import { connectTo, readWhole } from "./test-indices.ts";

const admin = { name: "admin", password: "admin's" };
const reader = { name: "reader", password: "reader's", rights: [{ names: ["open-*"], privileges: ["read"] }] };
const writer = { name: "writer", password: "writer's", rights: [{ names: ["alerts"], privileges: ["create_doc"] }] };

const suite = "a server that wants to know who asks";
const server = await startOwnServer([admin, reader, writer]);
const missing = "missing" in server ? server.missing : undefined;

afterAll(() => {
  if ("starter" in server) server.starter.kill("SIGKILL");
});

describe.runIf(suiteNeeds(suite, missing))(suite, () => {
  const adminUrl = "url" in server ? server.url : "http://none.invalid";
  const { origin: url, host } = new URL(adminUrl);
  const passwordOf = ({ name, password }: { name: string; password: string }) => ({
    TOCSIN_ELASTICSEARCH_USERNAME: name,
    TOCSIN_ELASTICSEARCH_PASSWORD: password,
  });

  async function problemOf(serverUrl: string, environment: NodeJS.ProcessEnv) {
    const result = await connect({ url: serverUrl, environment });
    return "problem" in result ? result.problem : undefined;
  }

  test("without credentials nothing is read, and what to set is said", async () => {
    expect(await problemOf(url, {})).toMatchObject({
      code: "TOC7102",
      message: expect.stringContaining("a request without credentials"),
    });
  });

  test("a wrong key is refused, and not shown", async () => {
    const problem = await problemOf(url, { TOCSIN_ELASTICSEARCH_API_KEY: "c2VjcmV0OmtleQ==" });
    expect(problem).toMatchObject({
      code: "TOC7102",
      message: expect.stringContaining("TOCSIN_ELASTICSEARCH_API_KEY"),
    });
    expect(problem?.message).not.toMatch(/c2VjcmV0|secret/);
  });

  test("a wrong password in the URL is refused, and not shown", async () => {
    const problem = await problemOf(`http://admin:wr%6Fng@${host}`, {});
    expect(problem).toMatchObject({ code: "TOC7102", message: expect.stringContaining("in the URL") });
    expect(problem?.message).not.toMatch(/wr%6Fng|wrong/);
  });

  test("a name and password of the environment, or of the URL, are accepted", async () => {
    expect(await problemOf(url, passwordOf(admin))).toBeUndefined();
    expect(await problemOf(adminUrl, { TOCSIN_ELASTICSEARCH_API_KEY: "wrong" })).toBeUndefined();
  });

  test("who may not ask about the cluster may read their index, and no other", async () => {
    await loadEvents(adminUrl, "open-1", ['{"@timestamp":1}']);
    await loadEvents(adminUrl, "closed-1", ['{"@timestamp":1}']);
    const connection = await connectTo(url, passwordOf(reader));
    expect((await readWhole(connection, "open-1")).events).toHaveLength(1);
    expect((await readWhole(connection, "closed-1")).problem).toMatchObject({
      code: "TOC7103",
      message: expect.stringMatching(/reading `closed-1`.*unauthorized/),
    });
  });

  test("a right to create documents is enough to write alerts, each once", async () => {
    await sendRequest(adminUrl, "PUT", "alerts");
    const connection = await connectTo(url, passwordOf(writer));
    const alerts = [alertOf(1), alertOf(2)];
    expect(await writeAlerts(connection, "alerts", alerts)).toEqual({ created: 2, existing: 0, failed: [] });
    expect(await writeAlerts(connection, "alerts", alerts)).toEqual({ created: 0, existing: 2, failed: [] });
  });

  test("alerts for an index that may not be written are named as refused", async () => {
    const connection = await connectTo(url, passwordOf(reader));
    const { created, problem } = await writeAlerts(connection, "open-1", [alertOf(1)]);
    expect(created).toBe(0);
    expect(problem).toMatchObject({ message: expect.stringMatching(/`open-1`.*unauthorized/) });
  });

  test("ends, and its data with it, when whoever started it is killed", async () => {
    const { starter, folder } = server as OwnServer;
    expect([await answers(adminUrl), existsSync(folder)]).toEqual([true, true]);
    starter.kill("SIGKILL");
    while ((await answers(adminUrl)) || existsSync(folder)) await sleep(100);
    expect([await answers(adminUrl), existsSync(folder)]).toEqual([false, false]);
  });
});
