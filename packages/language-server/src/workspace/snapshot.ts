import { link, type CompileHost, type FileNames, type Linked } from "@tocsin/language";
import type { RuleFile } from "./rule-file.ts";

/**
 * All rule files of a workspace at one moment. Nothing of it changes later, so that what is worked out from it fits together: every
 * service of `src/ide` is a function of a snapshot.
 */
export class Snapshot {
  /** By path. */
  readonly files: ReadonlyMap<string, RuleFile>;
  readonly host: CompileHost;
  #linked: Linked | undefined;

  constructor(files: ReadonlyMap<string, RuleFile>, host: CompileHost) {
    this.files = files;
    this.host = host;
  }

  /** The files joined by their names; made when it is first asked for. */
  get linked(): Linked {
    return (this.#linked ??= link(
      [...this.files.values()].map(({ parsed }) => parsed),
      this.host,
    ));
  }

  /** The names that a file sees. */
  namesOf({ parsed }: RuleFile): FileNames {
    return this.linked.namesOf(parsed);
  }
}
