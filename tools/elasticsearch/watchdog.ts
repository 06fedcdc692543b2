import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runProgram, toLastLines } from "./program.ts";
import type { ServerPlan } from "./server-plan.ts";
import { answers } from "./server-health.ts";

// The parent of one server, in a session of its own. It says `{"url"}` or `{"failure"}` on standard output once, and ends the server and
// removes its folder as soon as whoever wants the server is gone: the starter, which holds the other end of standard input, however it
// ended; or, where a third argument names one, the file that stands for the wish. Arguments: the plan as JSON, that file.

const [planText = "", leaseFile] = process.argv.slice(2);
const plan = JSON.parse(planText) as ServerPlan;
const consoleLog = join(plan.folder, "console.log");
const output = openSync(consoleLog, "a");
const server = spawn(plan.command, plan.args, {
  ...plan.user,
  env: plan.environment,
  stdio: ["ignore", output, output],
  cwd: plan.folder,
});
const ended = endOf(server);
const stopping = new AbortController();

process.stdout.on("error", stop);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
if (leaseFile === undefined) process.stdin.on("close", stop).resume();
else setInterval(() => existsSync(leaseFile) || stop(), 250);

const url = await findUrl();
if (url !== undefined) say({ url });
const problem = await ended;
if (url === undefined && !stopping.signal.aborted)
  say({ failure: problem ?? toLastLines(readFileSync(consoleLog, "utf8"), 20) });
if (plan.cleanUp !== undefined) runProgram(plan.cleanUp[0], plan.cleanUp.slice(1));
rmSync(plan.folder, { recursive: true, force: true, maxRetries: 5 });
if (leaseFile !== undefined) rmSync(leaseFile, { force: true });
process.exit(0);

function stop(): void {
  if (stopping.signal.aborted) return;
  stopping.abort();
  server.kill("SIGTERM");
  setTimeout(() => server.kill("SIGKILL"), 20_000);
}

/** The address of the server once it answers; undefined when it ended before that. */
async function findUrl(): Promise<string | undefined> {
  while (server.exitCode === null && server.signalCode === null && !stopping.signal.aborted) {
    const address = readAddress();
    const url = plan.credentials === undefined ? `http://${address}` : `http://${plan.credentials}@${address}`;
    if (address !== undefined && (await answers(url))) return url;
    await sleep(200);
  }
  return undefined;
}

function readAddress(): string | undefined {
  const { address } = plan;
  if ("command" in address) return toAddress(runProgram(address.command[0], address.command.slice(1)).output);
  return existsSync(address.file) ? toAddress(readFileSync(address.file, "utf8")) : undefined;
}

function toAddress(text: string): string | undefined {
  return /127\.0\.0\.1:\d+/.exec(text)?.[0];
}

/** Resolves when the program has ended; with the reason where it could not be started. */
function endOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(undefined));
  });
}

function say(message: { readonly url: string } | { readonly failure: string }): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
