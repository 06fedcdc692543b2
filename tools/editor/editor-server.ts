import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A VS Code that is served to a browser. */
export interface EditorServer {
  /** Host and port; part of every address of a file in it. */
  readonly authority: string;
  /** What it printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export interface EditorServerOptions {
  /** The folder with `out/server-main.js`. */
  readonly codeServer: string;
  /** VSIX files or folders to install before it starts. */
  readonly extensions?: readonly string[];
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

const startLimit = 60_000;

/** Starts VS Code's server with an empty profile of its own. Throws, with all that it printed, where it does not come up. */
export async function startEditorServer({ codeServer, settings }: EditorServerOptions): Promise<EditorServer> {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "tocsin-editor-"));
  mkdirSync(join(profile, "data", "Machine"), { recursive: true });
  writeFileSync(join(profile, "data", "Machine", "settings.json"), JSON.stringify(settings ?? {}));
  const program = join(codeServer, "out", "server-main.js");
  const child = spawn(process.execPath, [program, ...serverFlags(port, profile)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", NODE_COMPILE_CACHE: undefined, VITEST: undefined },
  });
  const chunks: string[] = [];
  const output = () => chunks.join("");
  try {
    await untilUp(child, chunks, output);
  } catch (error) {
    await end(child);
    rmSync(profile, { recursive: true, force: true });
    throw error;
  }
  const stop = async () => {
    await end(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { authority: `localhost:${port}`, output, stop };
}

/** The address that opens a folder; `payload` are the pairs that VS Code's web client takes. */
export function toEditorAddress(
  authority: string,
  folder: string,
  payload: readonly (readonly [string, string])[],
): string {
  const pairs = [["skipWelcome", "true"], ["skipReleaseNotes", "true"], ...payload];
  return `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(pairs))}`;
}

/** Without the flag of the smoke tests VS Code does not load an extension from an address, and says nothing of it. */
function serverFlags(port: number, profile: string): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", String(port), "--server-data-dir", profile],
    "--without-connection-token",
    "--accept-server-license-terms",
    "--enable-smoke-test-driver",
    "--disable-workspace-trust",
    "--disable-telemetry",
  ];
}

function untilUp(child: ChildProcess, chunks: string[], output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not come up.\n${output()}`)), startLimit);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    const onData = (chunk: Buffer) => {
      chunks.push(chunk.toString("utf8"));
      if (output().includes("Web UI available at")) settle(resolve);
    };
    child.stdout?.on("data", onData);
    child.stderr?.on("data", onData);
    child.once("error", (error) => settle(() => reject(error)));
    child.once("exit", (code) => settle(() => reject(new Error(`VS Code's server ended (${code}).\n${output()}`))));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill("SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
