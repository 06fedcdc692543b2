import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheFolder } from "../bootstrap/cache.js";
import { isMissing, type Missing } from "./elasticsearch-server.ts";
import { answers } from "./server-health.ts";
import type { ServerPlan } from "./server-plan.ts";
import { findPlan, startServer } from "./start-elasticsearch.ts";

/** INVARIANT: the server runs as long as this file exists; its watchdog sees to that. */
const leaseFile = join(cacheFolder(), "elasticsearch-developer.json");

interface Lease {
  readonly folder: string;
  /** Absent while it starts. */
  readonly url?: string;
}

/** A server that lives on until `stopDeveloperServer`, in whatever process. There is one at most. */
export async function startDeveloperServer(): Promise<{ readonly url: string } | Missing> {
  const running = await findDeveloperServer();
  if (running !== undefined) return running;
  const plan = await findPlan();
  if (isMissing(plan)) return plan;
  writeLease(plan);
  const server = await startServer(plan, leaseFile);
  if (isMissing(server)) rmSync(leaseFile, { force: true });
  else writeLease(plan, server.url);
  return server;
}

/** Whether there was one to stop. Its data goes with it. */
export async function stopDeveloperServer(): Promise<boolean> {
  const lease = readLease();
  if (lease === undefined) return false;
  rmSync(leaseFile, { force: true });
  while (await isThere(lease)) await sleep(200);
  return true;
}

export async function findDeveloperServer(): Promise<{ readonly url: string } | undefined> {
  const url = readLease()?.url;
  return url !== undefined && (await answers(url)) ? { url } : undefined;
}

/** Where the watchdog itself was killed, nobody removes the folder: then it counts that nothing answers. */
async function isThere({ folder, url }: Lease): Promise<boolean> {
  return existsSync(folder) && (url === undefined || (await answers(url)));
}

function readLease(): Lease | undefined {
  return existsSync(leaseFile) ? (JSON.parse(readFileSync(leaseFile, "utf8")) as Lease) : undefined;
}

function writeLease({ folder }: ServerPlan, url?: string): void {
  mkdirSync(dirname(leaseFile), { recursive: true });
  writeFileSync(leaseFile, `${JSON.stringify({ folder, url })}\n`);
}
