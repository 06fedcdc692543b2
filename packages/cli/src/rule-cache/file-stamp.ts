import { statSync } from "node:fs";

/**
 * What a file system says of a file, and says otherwise once something was written to the file or another one was put in
 * its place: bytes, times of change of its content and of anything about it (milliseconds), its number, its device. The
 * second time is the system's own: no program can set it back.
 */
export type FileStamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number, dev: number];

/** Undefined where there is no plain file. */
export function stampOf(file: string): FileStamp | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, stats.dev] : undefined;
  } catch {
    return undefined;
  }
}

/** The coarsest times that file systems keep are whole seconds, every second one. */
const coarsestMs = 2000;

/**
 * Whether a stamp taken now changes with the next change of its file: in the same tick of a file system's clock it would
 * not. A time that is still to come is never settled.
 */
export function isSettled([, mtimeMs, ctimeMs]: FileStamp, now: number): boolean {
  return Math.max(mtimeMs, ctimeMs) + coarsestMs < now;
}

export function isSameStamp(left: FileStamp, right: FileStamp | undefined): boolean {
  return right !== undefined && left.every((value, at) => value === right[at]);
}
