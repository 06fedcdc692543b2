import { link, relink, type CompileHost, type FileNames, type Linked } from "@tocsin/language";
import type { RuleFile } from "./rule-file.ts";

/**
 * All rule files of a workspace at one moment. Nothing of it changes later, so that what is worked out from it fits together: every
 * service of `src/ide` is a function of a snapshot.
 */
export class Snapshot {
  /** By path. */
  readonly files: ReadonlyMap<string, RuleFile>;
  readonly host: CompileHost;
  /** Makes `linked`; undefined once it has, so that nothing of earlier snapshots is held. */
  #link: (() => Linked) | undefined;
  #linked: Linked | undefined;
  #isRelinked = false;

  constructor(
    files: ReadonlyMap<string, RuleFile>,
    host: CompileHost,
    toLinked: () => Linked = () =>
      link(
        [...files.values()].map(({ parsed }) => parsed),
        host,
      ),
  ) {
    this.files = files;
    this.host = host;
    this.#link = toLinked;
  }

  /** The same with another text of one file, or without it. */
  with(file: string, next: RuleFile | undefined): Snapshot {
    const files = new Map(this.files);
    if (next === undefined) files.delete(file);
    else files.set(file, next);
    // Files that were never linked are linked at once when somebody asks; then each change costs what it changes.
    const linked = this.#linked ?? (this.#isRelinked ? this.linked : undefined);
    if (linked === undefined) return new Snapshot(files, this.host);
    const before = this.files.get(file)?.parsed;
    const changed = new Snapshot(files, this.host, () => relink(linked, before, next?.parsed, this.host));
    changed.#isRelinked = true;
    return changed;
  }

  /** The files joined by their names; made when it is first asked for. */
  get linked(): Linked {
    this.#linked ??= this.#link?.();
    this.#link = undefined;
    return this.#linked!;
  }

  /** The names that a file sees. */
  namesOf({ parsed }: RuleFile): FileNames {
    return this.linked.namesOf(parsed);
  }
}
