import { execFileSync } from "node:child_process";
import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { SigmaInput } from "@tocsin/importers";
import { root } from "../../test/frame/run-command.ts";

/** A folder of a benchmark's own, in which programs find rules and events as files. */
export interface WorkFolder {
  readonly path: string;
  /** A folder of the rules, as they are written. */
  readonly writeRules: (rules: readonly SigmaInput[]) => string;
  readonly writeLines: (name: string, lines: Iterable<string>) => string;
  /** A folder in which a file stands so many times. */
  readonly writeCopies: (file: string, copies: number) => string;
  /** The command line as it is installed: one file. */
  readonly bundle: () => string;
  readonly remove: () => void;
}

export function createWorkFolder(): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), "tocsin-bench-"));
  const remove = () => rmSync(path, { recursive: true, force: true });
  process.once("exit", remove);
  return {
    path,
    writeRules: (rules) => {
      const folder = join(path, "rules");
      for (const { path: below, text } of rules) {
        mkdirSync(dirname(join(folder, below)), { recursive: true });
        writeFileSync(join(folder, below), text);
      }
      return folder;
    },
    writeLines: (name, lines) => writeLines(join(path, name), lines),
    writeCopies: (file, copies) => {
      const folder = mkdtempSync(join(path, "copies-"));
      for (let copy = 1; copy <= copies; copy++) linkSync(file, join(folder, `${copy}.ndjson`));
      return folder;
    },
    bundle: () => {
      const folder = join(path, "bundle");
      const package_ = join(root, "packages/cli");
      const bundler = join(package_, "node_modules/.bin/tsdown");
      execFileSync(bundler, ["--logLevel=warn", "--out-dir", folder], {
        cwd: package_,
        stdio: ["ignore", "ignore", "pipe"],
      });
      return join(
        folder,
        readdirSync(folder).find((name) => /^tocsin\.m?js$/.test(name))!,
      );
    },
    remove,
  };
}

function writeLines(file: string, lines: Iterable<string>): string {
  const open = openSync(file, "w");
  let some: string[] = [];
  const write = () => writeSync(open, some.map((line) => `${line}\n`).join(""));
  for (const line of lines) {
    if (some.push(line) < 1000) continue;
    write();
    some = [];
  }
  write();
  closeSync(open);
  return file;
}
