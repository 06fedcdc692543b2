import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { toDockerPlan } from "./docker-plan.ts";
import { isMissing, type ElasticsearchServer, type Missing } from "./elasticsearch-server.ts";
import { toPackagePlan } from "./package-plan.ts";
import type { ServerPlan } from "./server-plan.ts";
import { answers } from "./server-health.ts";

const watchdog = fileURLToPath(new URL("watchdog.ts", import.meta.url));

/**
 * A real Elasticsearch for tests: the one that `TOCSIN_TEST_ELASTICSEARCH` names, else one started on a free port of this machine. It ends
 * with `stop`, and also when this process ends in any other way.
 */
export async function startElasticsearch(): Promise<ElasticsearchServer | Missing> {
  const given = process.env["TOCSIN_TEST_ELASTICSEARCH"];
  if (given !== undefined && given !== "") {
    if (await answers(given)) return { url: given, stop: async () => {} };
    return { missing: "no Elasticsearch answers at the URL in TOCSIN_TEST_ELASTICSEARCH" };
  }
  const plan = await findPlan();
  return isMissing(plan) ? plan : startServer(plan);
}

/** How a server can be had on this machine: from Maven Central, else with Docker. */
export async function findPlan(): Promise<ServerPlan | Missing> {
  const fromMaven = await toPackagePlan();
  if (!isMissing(fromMaven)) return fromMaven;
  const fromDocker = toDockerPlan();
  if (!isMissing(fromDocker)) return fromDocker;
  return {
    missing: `${fromMaven.missing}; ${fromDocker.missing}. A server that runs can be named in TOCSIN_TEST_ELASTICSEARCH.`,
  };
}

/** Starts the planned server. It lives as long as `leaseFile` exists, and without one as long as this process. */
export async function startServer(plan: ServerPlan, leaseFile?: string): Promise<ElasticsearchServer | Missing> {
  const args = [watchdog, JSON.stringify(plan), ...(leaseFile === undefined ? [] : [leaseFile])];
  const input = leaseFile === undefined ? "pipe" : "ignore";
  const process_ = spawn(process.execPath, args, { detached: true, stdio: [input, "pipe", "ignore"] });
  const said = await readFirstLine(process_);
  process_.unref();
  if ("failure" in said) return { missing: `Elasticsearch did not start: ${said.failure}` };
  const ended = once(process_, "exit");
  return {
    url: said.url,
    stop: async () => {
      process_.ref();
      process_.stdin?.end();
      await ended;
    },
  };
}

async function readFirstLine(child: ChildProcess): Promise<{ url: string } | { failure: string }> {
  let text = "";
  for await (const chunk of child.stdout?.setEncoding("utf8") ?? []) {
    text += chunk as string;
    if (text.includes("\n")) return JSON.parse(text) as { url: string } | { failure: string };
  }
  return { failure: "its watchdog ended before it did" };
}
