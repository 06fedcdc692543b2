import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";

/** More than these, or more bytes, are not kept: the ones used longest ago go. */
const mostEntries = 32;
const mostBytes = 256 * 1024 * 1024;

/** The bytes of an entry; undefined where there is none that can be read, or where it is somebody else's. */
export function readEntryFile(folder: string, name: string): Buffer | undefined {
  const path = join(folder, name);
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > mostBytes || isForeign(stats.uid)) return undefined;
    return readFileSync(file);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Puts an entry in the place of the one before, whole or not at all, readable by its owner alone; says whether it could. */
export function writeEntryFile(folder: string, name: string, bytes: Buffer): boolean {
  const draft = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, bytes, { flag: "wx", mode: 0o600 });
    renameSync(draft, join(folder, name));
    removeOldest(folder);
    return true;
  } catch {
    removeQuietly(draft);
    return false;
  }
}

/** Notes that an entry is in use. */
export function touchEntryFile(folder: string, name: string, now: Date): void {
  try {
    utimesSync(join(folder, name), now, now);
  } catch {
    // It is used all the same, and goes earlier.
  }
}

function isForeign(owner: number): boolean {
  return process.getuid !== undefined && owner !== process.getuid();
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
  });
  let bytes = 0;
  for (const [at, { path, size }] of entries.toSorted((left, right) => right.used - left.used).entries()) {
    bytes += size;
    if (at >= mostEntries || bytes > mostBytes) removeQuietly(path);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Another run will.
  }
}
