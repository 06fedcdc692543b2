import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";

/** What was put on disk for want of memory is lost, or could not be put there: the work at hand cannot go on. */
export class TemporaryFilesError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(cause: unknown) {
    const diagnostic = createDiagnostic("TOC7008", { folder: tmpdir(), reason: toReason(cause) });
    super(diagnostic.message, { cause });
    this.diagnostic = diagnostic;
  }
}

/** A file without a name that others could use: it grows at its end and is read anywhere. */
export interface TemporaryFile {
  readonly append: (bytes: Uint8Array) => void;
  /** Reads from a position in the file into the buffer from its beginning; how many bytes, 0 at the end. */
  readonly read: (buffer: Uint8Array, position: number) => number;
  readonly remove: () => void;
}

/** A folder of its own in the system's folder for temporary files, from the first file until it is closed or the process ends. */
export class TemporaryFolder {
  readonly #prefix: string;
  readonly #open = new Set<TemporaryFile>();
  #path: string | undefined;
  #made = 0;

  /** `prefix`: what the folder's name begins with. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Throws a `TemporaryFilesError`, as do all that work with the file. */
  createFile(): TemporaryFile {
    return withProblem(() => {
      const path = join(this.#folder(), String(this.#made++));
      const descriptor = openSync(path, "w+", 0o600);
      const file: TemporaryFile = {
        append: (bytes) => withProblem(() => writeAll(descriptor, bytes)),
        read: (buffer, position) => withProblem(() => readSync(descriptor, buffer, 0, buffer.length, position)),
        remove: () => {
          if (!this.#open.delete(file)) return;
          closeSync(descriptor);
          rmSync(path, { force: true });
        },
      };
      this.#open.add(file);
      return file;
    });
  }

  /** Removes all files. */
  readonly close = (): void => {
    for (const file of this.#open) file.remove();
    if (this.#path !== undefined) rmSync(this.#path, { recursive: true, force: true });
    this.#path = undefined;
    process.off("exit", this.close);
  };

  #folder(): string {
    if (this.#path === undefined) {
      this.#path = mkdtempSync(join(tmpdir(), this.#prefix));
      process.once("exit", this.close);
    }
    return this.#path;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}

function withProblem<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new TemporaryFilesError(error);
  }
}

function toReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOENT: "it does not exist",
  ENOTDIR: "it is no folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EMFILE: "too many files are open",
};
