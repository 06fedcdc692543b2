import { existsSync, lstatSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { configName } from "../config/config-name.ts";

/**
 * The folder below which modules are found and files may be read: the nearest one with a `tocsin.yaml`, else the
 * repository's root; undefined where there is neither.
 */
export function findRoot(folder: string): string | undefined {
  const above = foldersFrom(resolve(folder));
  return above.find(hasConfig) ?? above.find((path) => existsSync(join(path, ".git")));
}

/** Whether a `tocsin.yaml` stands in a folder, also one that cannot be read, as a link that leads nowhere: then it is asked for. */
export function hasConfig(folder: string): boolean {
  return lstatSync(join(folder, configName), { throwIfNoEntry: false }) !== undefined;
}

/** A folder and those above it, the nearest first. */
export function foldersFrom(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)];
}
