import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Packs what `build` left in `dist` into `dist/tocsin.vsix`. Fails where the package is greater than its limit.

/** What a user downloads, in bytes. */
const limit = 3 * 1024 * 1024;

const extension = fileURLToPath(new URL("../", import.meta.url));
const root = join(extension, "..");
const packaged = [
  "dist/extension.cjs",
  "dist/tocsin.mjs",
  "dist/hunt.js",
  "dist/preview.js",
  "dist/tocsin.schema.json",
  "dist/THIRD-PARTY-LICENSES-client.txt",
  "dist/THIRD-PARTY-LICENSES-server.txt",
  "language-configuration.json",
  "media/icon.png",
  "media/panel.css",
  "media/file-light.svg",
  "media/file-dark.svg",
  "snippets",
  "syntaxes",
  "walkthrough",
  "README.md",
];

const stage = mkdtempSync(join(tmpdir(), "tocsin-vsix-"));
try {
  for (const path of packaged) cpSync(join(extension, path), join(stage, path), { recursive: true });
  // Everything here is meant to be packed: without this file vsce asks.
  writeFileSync(join(stage, ".vscodeignore"), "");
  for (const path of ["LICENSE", "NOTICE"]) cpSync(join(root, path), join(stage, path));
  writeFileSync(join(stage, "package.json"), JSON.stringify(toPackagedManifest(), undefined, 2));
  const packagePath = join(extension, "dist/tocsin.vsix");
  runVsce(["package", "--no-dependencies", "--allow-missing-repository", "--out", packagePath], stage);
  const { size } = statSync(packagePath);
  console.log(`${packagePath}: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size > limit) {
    console.error(`The package is greater than ${limit / 1024 / 1024} MB.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(stage, { recursive: true, force: true });
}

function runVsce(args: readonly string[], cwd: string): void {
  const program = fileURLToPath(new URL("../node_modules/@vscode/vsce/vsce", import.meta.url));
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("vsce did not pack the extension (see above).");
}

/** Without what only the workspace needs. */
function toPackagedManifest(): object {
  const manifest = JSON.parse(readFileSync(join(extension, "package.json"), "utf8")) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(manifest).filter(([key]) => !["private", "scripts", "devDependencies"].includes(key)),
  );
}
