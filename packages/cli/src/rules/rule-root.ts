import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { configName } from "../config/config-name.ts";

/**
 * The folder below which modules are found and files may be read: the nearest one with a `tocsin.yaml`, else the
 * repository's root; undefined where there is neither.
 */
export function findRoot(folder: string): string | undefined {
  const above = foldersFrom(resolve(folder));
  return (
    above.find((path) => existsSync(join(path, configName))) ?? above.find((path) => existsSync(join(path, ".git")))
  );
}

/** A folder and those above it, the nearest first. */
export function foldersFrom(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)];
}
