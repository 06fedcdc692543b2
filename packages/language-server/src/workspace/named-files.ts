import type { CompileHost } from "@tocsin/language";

/** Notes which files rule files name (lists, lookups, schemas), and keeps the text of each until it changes. */
export class NamedFiles {
  readonly #host: CompileHost;
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #texts = new Map<string, ReturnType<CompileHost["readText"]>>();

  constructor(host: CompileHost) {
    this.#host = host;
  }

  readonly host: CompileHost = {
    readText: (path) => {
      const known = this.#texts.get(path) ?? this.#host.readText(path);
      this.#texts.set(path, known);
      return known;
    },
    resolve: (fromFile, path) => {
      const target = this.#host.resolve(fromFile, path);
      if (target === undefined) return undefined;
      const known = this.#namedBy.get(target) ?? new Set<string>();
      this.#namedBy.set(target, known.add(fromFile));
      return target;
    },
  };

  /** Forgets the text of a file, and gives the rule files that name it, whether or not they still do. */
  forget(path: string): readonly string[] {
    this.#texts.delete(path);
    return [...(this.#namedBy.get(path) ?? [])];
  }

  forgetAll(): void {
    this.#texts.clear();
  }
}
