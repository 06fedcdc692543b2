/** Paths of fields. */
export class PathSet {
  readonly #paths: ReadonlySet<string>;
  /** Those above them. */
  readonly #above: ReadonlySet<string>;

  constructor(paths: Iterable<string>) {
    this.#paths = new Set(paths);
    this.#above = new Set([...this.#paths].flatMap((path) => [...prefixesOf(path)]));
  }

  /** Whether a value at a path may be one of those that a field at one of these paths has, or stand in its way: at it, in it or above it. */
  touches(path: string): boolean {
    if (this.#paths.has(path) || this.#above.has(path)) return true;
    for (const prefix of prefixesOf(path)) if (this.#paths.has(prefix)) return true;
    return false;
  }
}

function* prefixesOf(path: string): Generator<string> {
  for (let dot = path.indexOf("."); dot !== -1; dot = path.indexOf(".", dot + 1)) yield path.slice(0, dot);
}
