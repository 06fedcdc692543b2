import type { Diagnostic } from "@tocsin/core";
import { applyConfig, parseConfig, type LoadedConfig } from "@tocsin/project/config";
import type { Disk } from "./disk.ts";
import type { RuleFile } from "./rule-file.ts";

/** A `tocsin.yaml` as it was read. */
interface ReadConfig {
  readonly text: string;
  readonly loaded?: LoadedConfig;
  /** Why nothing of it counts. */
  readonly problems: readonly Diagnostic[];
}

/** What the `tocsin.yaml` above each rule file asks, as the command line has it. Each is read once, until it is forgotten. */
export class ProjectConfigs {
  readonly #disk: Disk;
  readonly #read = new Map<string, ReadConfig>();
  /** Paths by the folder of the rule file. */
  readonly #found = new Map<string, string | undefined>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** What there is to say of a file under its configuration. One that is broken changes nothing. */
  judge(file: RuleFile, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const path = this.#find(file.file);
    const loaded = path === undefined ? undefined : this.#readOnce(path).loaded;
    return loaded === undefined ? diagnostics : applyConfig(loaded, file.parsed, diagnostics);
  }

  forget(): void {
    this.#read.clear();
    this.#found.clear();
  }

  /** The configurations that were read, with their texts and what is wrong with them. */
  get all(): ReadonlyMap<string, { readonly text: string; readonly problems: readonly Diagnostic[] }> {
    return this.#read;
  }

  #find(file: string): string | undefined {
    const folder = file.slice(0, Math.max(0, file.search(/[/\\][^/\\]*$/)));
    if (!this.#found.has(folder)) this.#found.set(folder, this.#disk.findConfig(file));
    return this.#found.get(folder);
  }

  #readOnce(path: string): ReadConfig {
    const known = this.#read.get(path) ?? this.#readNew(path);
    this.#read.set(path, known);
    return known;
  }

  #readNew(path: string): ReadConfig {
    const read = this.#disk.readText(path);
    // A file that went away meanwhile asks for nothing.
    if ("error" in read) return { text: "", problems: [] };
    const parsed = parseConfig(path, read.text);
    if ("problems" in parsed) return { text: read.text, problems: parsed.problems };
    return { text: read.text, loaded: { config: parsed.config, file: path }, problems: [] };
  }
}
