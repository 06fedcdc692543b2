import type { Diagnostic, Rule } from "@tocsin/core";
import type { CompileHost } from "@tocsin/language";
import { Checks, type Judge } from "./checks.ts";
import { findDependants } from "./dependants.ts";
import type { Disk } from "./disk.ts";
import { RuleFile } from "./rule-file.ts";
import { Snapshot } from "./snapshot.ts";

/** The rule files of some folders and of an editor, and what there is to say of them. Only what a change can touch is looked at again. */
export class Workspace {
  readonly #disk: Disk;
  readonly #checks: Checks;
  readonly #open = new Set<string>();
  #folders: readonly string[] = [];
  #snapshot: Snapshot;

  constructor(disk: Disk, judge: Judge = (_, diagnostics) => diagnostics) {
    this.#disk = disk;
    this.#checks = new Checks(judge);
    this.#snapshot = new Snapshot(new Map(), this.#host());
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  isOpen(file: string): boolean {
    return this.#open.has(file);
  }

  /** Open files, in the order in which they were opened. */
  get openFiles(): readonly string[] {
    return [...this.#open];
  }

  /** An editor has the file: what it says counts from now on, not the disk. Gives the files that have to be looked at again. */
  open(file: string, text: string, version: number): readonly string[] {
    this.#open.add(file);
    return this.#put(file, new RuleFile(file, text, version));
  }

  change(file: string, text: string, version: number): readonly string[] {
    return this.#put(file, new RuleFile(file, text, version));
  }

  /** The disk counts again. */
  close(file: string): readonly string[] {
    this.#open.delete(file);
    return this.reread(file);
  }

  /** The file changed on the disk. What an editor has stays. */
  reread(file: string): readonly string[] {
    if (this.#open.has(file)) return [];
    const text = this.#disk.readRuleText(file);
    return this.#put(file, text === undefined ? undefined : new RuleFile(file, text, undefined));
  }

  /** Reads all rule files below folders; `pause` is awaited between files, and ends the reading where it gives false. */
  async addFolders(folders: readonly string[], pause: (done: number, of: number) => Promise<boolean>): Promise<void> {
    this.#folders = [...new Set([...this.#folders, ...folders])];
    const found = folders.flatMap((folder) => this.#disk.listRuleFiles(folder));
    const read = new Map<string, RuleFile>();
    for (const [index, file] of found.entries()) {
      if (!(await pause(index, found.length))) return;
      if (this.#snapshot.files.has(file)) continue;
      const text = this.#disk.readRuleText(file);
      if (text !== undefined) read.set(file, new RuleFile(file, text, undefined));
    }
    const files = new Map([...read, ...this.#snapshot.files]);
    this.#checks.forget(this.#snapshot.files.keys());
    this.#snapshot = new Snapshot(files, this.#host());
  }

  /** A file that rules name (a list, a lookup, a schema, a configuration) changed: everything may be different. */
  forgetAll(): void {
    this.#checks.forget([...this.#snapshot.files.keys()]);
    this.#snapshot = new Snapshot(this.#snapshot.files, this.#host());
  }

  /** All that is known to lie in the file as it is now. */
  diagnosticsOf(file: RuleFile): readonly Diagnostic[] {
    return this.#checks.diagnosticsOf(file, this.#snapshot);
  }

  /** The rules of a file without an error. */
  rulesOf(file: RuleFile): readonly Rule[] {
    return this.#checks.rulesOf(file, this.#snapshot);
  }

  /** Whether a file has been checked since something changed that it depends on. */
  isChecked(file: string): boolean {
    return this.#checks.isKnown(file);
  }

  #put(file: string, next: RuleFile | undefined): readonly string[] {
    const before = this.#snapshot.files.get(file);
    this.#snapshot = this.#snapshot.with(file, next);
    const dependants = [...findDependants(before, next, this.#snapshot.files.values())].map((each) => each.file);
    const touched = new Set([file, ...dependants, ...this.#checks.placedIn(file)]);
    this.#checks.forget(touched);
    return [...touched];
  }

  #host(): CompileHost {
    return {
      readText: (path) => this.#disk.readText(path),
      resolve: (fromFile, path) => this.#disk.resolve(fromFile, path, this.#folders),
    };
  }
}
