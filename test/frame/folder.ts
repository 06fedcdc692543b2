import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { runTocsin, type CommandOptions, type CommandResult } from "./run-command.ts";

/** A folder of its own for a test, gone when all tests of the file have ended, and the command line run in it. */
export interface Folder {
  readonly path: string;
  readonly write: (file: string, content: string | Buffer) => void;
  readonly read: (file: string) => string;
  readonly tocsin: (...args: readonly string[]) => Promise<CommandResult>;
  readonly tocsinWith: (options: CommandOptions, ...args: readonly string[]) => Promise<CommandResult>;
}

const folders: string[] = [];
afterAll(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** Neither colours nor a terminal's width of the one who runs the tests reach the command line. */
const plain = { FORCE_COLOR: undefined, NO_COLOR: undefined, COLUMNS: undefined };

export function createFolder(files: Readonly<Record<string, string | Buffer>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), "tocsin-blackbox-"));
  folders.push(path);
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  const tocsinWith = (options: CommandOptions, ...args: readonly string[]) =>
    runTocsin(args, { cwd: path, ...options, env: { ...plain, ...options.env } });
  return {
    path,
    write,
    read: (file) => readFileSync(join(path, file), "utf8"),
    tocsin: (...args) => tocsinWith({}, ...args),
    tocsinWith,
  };
}

/** The documents of NDJSON text. */
export function parseLines(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
