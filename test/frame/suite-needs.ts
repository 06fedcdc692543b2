import { appendFileSync } from "node:fs";

/**
 * Whether a suite can run here. `missing` is what the machine lacks and how to get it, or undefined where nothing is missing. A suite that
 * cannot run is noted with its reason, printed at the end of `npm test`, and fails the run under CI=true.
 *
 * Used as: `describe.runIf(suiteNeeds("hunting an index", server.missing))("…", …)`.
 */
export function suiteNeeds(suite: string, missing: string | undefined): boolean {
  if (missing === undefined) return true;
  const path = process.env["TOCSIN_SKIPS"];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify({ suite, reason: missing })}\n`);
  return false;
}
