import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folders in which a change may matter: those of the files, and those at and below the paths, where files may come to be. */
export function toWatchedFolders(paths: readonly string[], files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    folders.add(nearestFolder(dirname(path)));
    if (isFolder(path)) addWithInner(path, folders);
  }
  for (const file of files) folders.add(nearestFolder(dirname(file)));
  return folders;
}

/** A folder, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return isFolder(folder) || above === folder ? folder : nearestFolder(above);
}

/** Like the search for rule files: hidden folders and `node_modules` are left out. Links are not followed. */
function addWithInner(folder: string, folders: Set<string>): void {
  folders.add(folder);
  for (const name of listInner(folder)) addWithInner(join(folder, name), folders);
}

function listInner(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
      .map(({ name }) => name);
  } catch {
    // It went away, or may not be read, which the search for rule files reports.
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
