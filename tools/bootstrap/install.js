import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environmentWith } from "./environment.js";
import { SetupError } from "./setup-error.js";

/** Installs the workspace from its lock file, unless what is installed is what the lock file and the manifests ask for. */
export function installWorkspace(root, toolchain) {
  const stamp = join(root, "node_modules", ".tocsin-installed");
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing the workspace from its lock file.");
  const args = ["install", "--frozen-lockfile", "--reporter=append-only", "--config.confirmModulesPurge=false"];
  const result = spawnSync(toolchain.node, [toolchain.pnpm, ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: environmentWith(toolchain),
  });
  if (result.status !== 0) throw new SetupError("pnpm could not install the workspace (see above).");
  writeFileSync(stamp, wanted);
}

function fingerprint(root) {
  const hash = createHash("sha256").update(process.platform).update(process.arch);
  for (const path of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests(root)]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function manifests(root) {
  const paths = readdirSync(join(root, "packages")).map((name) => join("packages", name, "package.json"));
  return [...paths, join("extension", "package.json")].filter((path) => existsSync(join(root, path))).sort();
}
