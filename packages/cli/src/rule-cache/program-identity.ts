import { hash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ruleSetVersion } from "@tocsin/core";
import { version } from "../version.ts";

/**
 * What stands for the program that compiles the rules: another one may make something else of the same texts. Its files
 * are known by size and time of change, which an installation sets anew.
 */
export function programIdentity(): string {
  const files = filesOfProgram().map((path) => {
    const { size, ctimeMs } = statSync(path);
    return [path, size, ctimeMs];
  });
  return hash("sha256", JSON.stringify([version, ruleSetVersion, process.versions.node, files]));
}

/** The files that were bundled together; or all sources of the packages, where the program is run from them. */
function filesOfProgram(): readonly string[] {
  const { filename: self, dirname: folder } = import.meta;
  if (self.endsWith(".ts")) return listSources(join(folder, "../../.."));
  const names = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  return names.map((name) => join(folder, name));
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name === "dist" ? [] : listSources(path);
    return entry.name.endsWith(".ts") || entry.name.endsWith(".json") ? [path] : [];
  });
}
