import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cache.js";
import { environmentWithoutNpm } from "./environment.js";
import { SetupError } from "./setup-error.js";

export const nodeVersion = "24.21.0";
export const pnpmVersion = "12.21.0";

const marker = "versions.json";

/**
 * The Node and pnpm that this workspace runs on, fetched from npm once and kept outside the checkout.
 *
 * The platform's own package of Node is used, not `node`, whose install script does nothing under `ignore-scripts`. pnpm is started by
 * its wrapper for the same reason.
 *
 * @returns {{ node: string, pnpm: string, bin: string }} paths: the Node program, pnpm's wrapper for it, the folder for PATH
 */
export function readyToolchain() {
  const folder = join(cacheFolder(), `node-${nodeVersion}-pnpm-${pnpmVersion}-${process.platform}-${process.arch}`);
  const toolchain = toolchainIn(folder);
  if (isReady(folder) && existsSync(toolchain.node) && existsSync(toolchain.pnpm)) return toolchain;
  fetchToolchain(folder);
  return toolchain;
}

function toolchainIn(folder) {
  const modules = join(folder, "node_modules");
  const program = process.platform === "win32" ? "node.exe" : "node";
  return {
    node: join(modules, nodePackage(), "bin", program),
    pnpm: join(modules, "pnpm", "bin", "pnpm.mjs"),
    bin: join(modules, ".bin"),
  };
}

function nodePackage() {
  return `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
}

/** INVARIANT: the marker is written only after both programs said the versions asked for. */
function isReady(folder) {
  try {
    const found = JSON.parse(readFileSync(join(folder, marker), "utf8"));
    return found.node === nodeVersion && found.pnpm === pnpmVersion;
  } catch {
    return false;
  }
}

/** Installs beside the final place and renames, so that an interrupted or a simultaneous first run leaves nothing half done. */
function fetchToolchain(folder) {
  console.error(`Fetching Node ${nodeVersion} and pnpm ${pnpmVersion} into ${folder} (once).`);
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const packages = [`${nodePackage()}@${nodeVersion}`, `pnpm@${pnpmVersion}`];
    const flags = [
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--no-update-notifier",
      "--no-package-lock",
      "--loglevel=error",
    ];
    writeFileSync(join(work, "package.json"), `{ "private": true }\n`);
    runNpm(["install", "--prefix", work, ...flags, ...packages], work);
    const { node, pnpm } = toolchainIn(work);
    expectVersion(node, ["--version"], `v${nodeVersion}`);
    expectVersion(node, [pnpm, "--version"], pnpmVersion);
    writeFileSync(join(work, marker), `${JSON.stringify({ node: nodeVersion, pnpm: pnpmVersion })}\n`);
    if (!isReady(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(work, folder);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function runNpm(args, cwd) {
  const npm = process.env.npm_execpath;
  const isNpm = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm) && existsSync(npm);
  const options = { cwd, stdio: ["ignore", 2, 2], env: environmentWithoutNpm(process.env) };
  const result = isNpm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.error)
    throw new SetupError(`npm could not be started: ${result.error.message}. Install Node 18 or newer with npm.`);
  if (result.status !== 0) {
    throw new SetupError(
      `npm could not fetch Node ${nodeVersion} and pnpm ${pnpmVersion} (see above). The first run needs the npm registry; later runs do not.`,
    );
  }
}

function expectVersion(program, args, version) {
  const result = spawnSync(program, args, { encoding: "utf8" });
  const said = result.error
    ? result.error.message
    : (result.stdout || result.stderr || `exit code ${result.status}`).trim();
  if (said !== version) throw new SetupError(`${program} should be version ${version}, but said: ${said}`);
}
