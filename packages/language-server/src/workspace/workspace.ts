import type { Diagnostic } from "@tocsin/core";
import { Checks } from "./checks.ts";
import { findDependants } from "./dependants.ts";
import type { Disk } from "./disk.ts";
import { NamedFiles } from "./named-files.ts";
import { Pace } from "./pace.ts";
import { ProjectConfigs } from "./project-configs.ts";
import { RuleFile } from "./rule-file.ts";
import { Snapshot } from "./snapshot.ts";

/**
 * The rule files of some folders and of an editor, and what there is to say of them. Whatever changes gives the paths of the files that have to
 * be looked at again, the one that was written first; nothing else is.
 */
export class Workspace {
  readonly #configs: ProjectConfigs;
  readonly #disk: Disk;
  readonly #named: NamedFiles;
  readonly #checks: Checks;
  readonly #open = new Set<string>();
  /** Of each reading of folders that goes on: the files that changed meanwhile, for which what it read no longer counts. */
  readonly #readings = new Set<Set<string>>();
  #folders: readonly string[] = [];
  #snapshot: Snapshot;

  constructor(disk: Disk) {
    this.#disk = disk;
    this.#configs = new ProjectConfigs(disk);
    this.#checks = new Checks((file, diagnostics) => this.#configs.judge(file, diagnostics));
    this.#named = new NamedFiles({
      readText: (path) => disk.readText(path),
      resolve: (fromFile, path) => disk.resolve(fromFile, path, this.#folders),
    });
    this.#snapshot = new Snapshot(new Map(), this.#named.host);
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

  /** An editor has the file: what it says counts from now on, not the disk. */
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
    return this.#reread(file);
  }

  /** Something changed, came or went on the disk: a rule file, a file that rules name, or a configuration. What an editor has stays. */
  changedOnDisk(file: string): readonly string[] {
    if (file.endsWith(".tocsin")) return this.#open.has(file) ? [] : this.#reread(file);
    if (/(^|[/\\])tocsin\.yaml$/.test(file)) {
      this.#configs.forget();
      return this.#recheck([...this.#snapshot.files.values()]);
    }
    this.#checks.elsewhere.delete(file);
    const naming = this.#named.forget(file).flatMap((path) => this.#snapshot.files.get(path) ?? []);
    const others = naming.flatMap((one) => [...findDependants(one, undefined, this.#snapshot.files.values())]);
    return this.#recheck([...new Set([...naming, ...others])]);
  }

  /**
   * Reads all rule files below folders, and lets others have their turn every 10 ms. What an editor opens or changes meanwhile counts. `progress`
   * is told how many of how many files are read.
   */
  async addFolders(
    folders: readonly string[],
    progress: (done: number, of: number) => void = () => undefined,
  ): Promise<void> {
    this.#folders = [...new Set([...this.#folders, ...folders])];
    const paths = [...new Set(folders.flatMap((folder) => this.#disk.listRuleFiles(folder)))];
    const read = new Map<string, RuleFile>();
    const written = new Set(this.#open);
    this.#readings.add(written);
    const pace = new Pace();
    for (const [index, path] of paths.entries()) {
      progress(index, paths.length);
      await pace.rest();
      const file = written.has(path) ? undefined : this.#readFile(path);
      if (file !== undefined) read.set(path, file);
    }
    this.#readings.delete(written);
    const isWanted = (path: string) => !written.has(path) && this.#isOurs(path);
    const fresh = [...read].filter(([path]) => isWanted(path));
    this.#replaceAll(new Map([...this.#snapshot.files, ...fresh]));
  }

  /** The files below a folder are looked at no longer, but for those that an editor has. */
  removeFolder(folder: string): void {
    this.#folders = this.#folders.filter((each) => each !== folder);
    const isKept = (path: string) =>
      this.#open.has(path) || !isBelow(path, folder) || this.#folders.some((each) => isBelow(path, each));
    this.#replaceAll(new Map([...this.#snapshot.files].filter(([path]) => isKept(path))));
  }

  /** All that is known to lie in the file as it is now. */
  diagnosticsOf(file: RuleFile): readonly Diagnostic[] {
    return this.#checks.diagnosticsOf(file, this.#snapshot);
  }

  /** How much is wrong in a file, as far as it has been checked. */
  countOf(file: string): { readonly errors: number; readonly warnings: number } {
    return this.#checks.countOf(file);
  }

  /** What is wrong with files that are no rule files, as far as rules were checked under or with them: configurations, schemas. */
  get otherProblems(): readonly {
    readonly file: string;
    readonly text: string;
    readonly problems: readonly Diagnostic[];
  }[] {
    const configs = [...this.#configs.all].map(([file, { text, problems }]) => ({ file, text, problems }));
    const others = [...this.#checks.elsewhere].map(([file, problems]) => {
      const read = this.#named.host.readText(file);
      return { file, text: "text" in read ? read.text : "", problems };
    });
    return [...configs, ...others];
  }

  /** The files in which diagnostics of others came or went since this was last asked. */
  takePlaces(): readonly string[] {
    return this.#checks.takePlaces();
  }

  #reread(file: string): readonly string[] {
    return this.#put(file, this.#isOurs(file) ? this.#readFile(file) : undefined);
  }

  #isOurs(file: string): boolean {
    return this.#folders.some((folder) => isBelow(file, folder));
  }

  /** As it lies on the disk; one that cannot be read has no text, and a problem that says why. */
  #readFile(file: string): RuleFile | undefined {
    const read = this.#disk.readRuleText(file);
    if (read === undefined) return undefined;
    return "text" in read ? new RuleFile(file, read.text, undefined) : new RuleFile(file, "", undefined, read.problem);
  }

  #put(file: string, next: RuleFile | undefined): readonly string[] {
    for (const written of this.#readings) written.add(file);
    const before = this.#snapshot.files.get(file);
    this.#snapshot = this.#snapshot.with(file, next);
    const dependants = [...findDependants(before, next, this.#snapshot.files.values(), this.#checks.unresolved)];
    const touched = new Set([
      file,
      ...dependants.map((each) => each.file),
      ...this.#checks.placedIn(file),
      ...this.#withClashes(before),
      ...this.#withClashes(next),
    ]);
    this.#checks.forget(touched);
    return [...touched];
  }

  /** The files that declare what is declared already: they are told the line of the first declaration. */
  #withClashes(file: RuleFile | undefined): readonly string[] {
    const module = file && this.#snapshot.linked.modules.get(file.declared.module);
    return module?.diagnostics.flatMap(({ place }) => place?.file ?? []) ?? [];
  }

  /** What is said of files may be different although their texts are the same. */
  #recheck(files: readonly RuleFile[]): readonly string[] {
    const paths = files.map(({ file }) => file);
    this.#checks.forget(paths);
    this.#snapshot = new Snapshot(this.#snapshot.files, this.#named.host);
    return paths;
  }

  #replaceAll(files: ReadonlyMap<string, RuleFile>): void {
    this.#checks.forget(this.#snapshot.files.keys());
    this.#snapshot = new Snapshot(files, this.#named.host);
  }
}

function isBelow(path: string, folder: string): boolean {
  return (
    path === folder || path.startsWith(/[/\\]$/.test(folder) ? folder : `${folder}/`) || path.startsWith(`${folder}\\`)
  );
}
