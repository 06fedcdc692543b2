import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../bootstrap/cache.js";
import { runProgram } from "./run-program.ts";

/** Of VS Code 1.139.1; wants Node 24. */
export const codeServerVersion = "4.139.1";

const marker = "installed";
const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];

/**
 * The folder of VS Code's own server, from the npm package `code-server`, kept outside the checkout and fetched once (600 MB).
 *
 * Nothing of it is compiled: its few native modules are missing, which it logs and does without.
 *
 * @returns the folder that holds `out/server-main.js`, or what is missing and how to get it
 */
export async function readyCodeServer(): Promise<{ readonly folder: string } | { readonly missing: string }> {
  const final = join(cacheFolder(), `code-server-${codeServerVersion}`);
  const folder = join(final, "node_modules", "code-server", "lib", "vscode");
  if (existsSync(join(final, marker))) return { folder };
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(`${final}-`);
  try {
    writeFileSync(join(work, "package.json"), `{ "private": true }\n`);
    const inWork = join(work, "node_modules", "code-server", "lib", "vscode");
    const installs = [
      { cwd: work, args: [`code-server@${codeServerVersion}`] },
      { cwd: inWork, args: ["--omit=dev"] },
      { cwd: join(inWork, "extensions"), args: ["--omit=dev"] },
    ];
    for (const { cwd, args } of installs) {
      const { exitCode, output } = await runProgram("npm", ["install", ...flags, ...args], cwd);
      if (exitCode !== 0) return { missing: `code-server ${codeServerVersion} of the npm registry: ${output.trim()}` };
    }
    writeFileSync(join(work, marker), "");
    if (!existsSync(join(final, marker))) {
      rmSync(final, { recursive: true, force: true });
      renameSync(work, final);
    }
    return { folder };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
