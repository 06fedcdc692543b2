import { createInterface } from "node:readline";
import type { StartTocsin } from "../server/tocsin-process.ts";
import { parseAlertRow, type AlertRow } from "./alert-row.ts";

export interface HuntRequest {
  /** Absolute paths of rule files and folders. */
  readonly rules: readonly string[];
  readonly input: HuntInput;
  /** The folder that relative paths of places count from. */
  readonly cwd: string;
}

export type HuntInput =
  | { readonly kind: "files"; readonly paths: readonly string[] }
  | {
      readonly kind: "index";
      readonly url: string;
      readonly index: string;
      readonly from?: string;
      readonly apiKey?: string;
    };

export interface HuntOutcome {
  /** What standard error said: the summary, files that were skipped, errors. */
  readonly said: string;
  /** 0: done; 2: something could not be read; undefined: it was stopped. */
  readonly exitCode: number | undefined;
}

const saidLimit = 64 * 1024;

/** Runs rules over events with the command line of the package. Alerts come in the order of time. */
export async function runHunt(
  request: HuntRequest,
  startTocsin: StartTocsin,
  onAlert: (row: AlertRow) => void,
  stop: AbortSignal,
): Promise<HuntOutcome> {
  const apiKey = request.input.kind === "index" ? request.input.apiKey : undefined;
  const environment: Record<string, string> = apiKey === undefined ? {} : { TOCSIN_ELASTICSEARCH_API_KEY: apiKey };
  const child = startTocsin(toArguments(request), { cwd: request.cwd, environment });
  const end = () => child.kill();
  stop.addEventListener("abort", end);
  child.stdin.on("error", () => {});
  child.stdin.end();
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-saidLimit);
  });
  const closed = new Promise<number | undefined>((resolve) => {
    child.on("error", (error) => {
      said += error.message;
      resolve(2);
    });
    child.on("close", (code) => resolve(code ?? undefined));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const row = parseAlertRow(line);
    if (row !== undefined) onAlert(row);
  }
  const exitCode = await closed;
  stop.removeEventListener("abort", end);
  return { said: said.trim(), exitCode: stop.aborted ? undefined : exitCode };
}

export function toArguments({ rules, input }: HuntRequest): string[] {
  const ofRules = rules.flatMap((path) => ["--rules", path]);
  if (input.kind === "files") {
    const events = input.paths.flatMap((path) => ["--events", path]);
    return ["hunt", ...ofRules, ...events, "--format", "ndjson"];
  }
  const from = input.from === undefined ? [] : ["--from", input.from];
  return ["hunt", ...ofRules, "--elasticsearch", input.url, "--index", input.index, ...from, "--format", "ndjson"];
}
