import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Filled } from "./fill.ts";

const script = fileURLToPath(new URL("fill.ts", import.meta.url));

/** What a stage holds of a count after so many users signed in so many times in all, in turn, within so many minutes. */
export function fillInOwnProcess(users: number, events: number, minutes: number): Filled {
  const args = ["--conditions=source", script, ...[users, events, minutes].map(String)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Filled;
}
