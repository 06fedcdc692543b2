import type { Declared } from "./declared.ts";

/** The names of a module with those of one file above them. Thousands of files may share a module, so nothing is copied. */
export class LayeredNames implements ReadonlyMap<string, Declared> {
  readonly #module: ReadonlyMap<string, Declared>;
  /** INVARIANT: no name of the module is among them. */
  readonly #own = new Map<string, Declared>();

  constructor(module: ReadonlyMap<string, Declared>) {
    this.#module = module;
  }

  get size(): number {
    return this.#module.size + this.#own.size;
  }

  get(name: string): Declared | undefined {
    return this.#module.get(name) ?? this.#own.get(name);
  }

  has(name: string): boolean {
    return this.#module.has(name) || this.#own.has(name);
  }

  /** Adds a name, unless the module has it. */
  add(name: string, declared: Declared): void {
    if (!this.#module.has(name)) this.#own.set(name, declared);
  }

  forEach(visit: (declared: Declared, name: string, names: ReadonlyMap<string, Declared>) => void): void {
    for (const [name, declared] of this) visit(declared, name, this);
  }

  *entries(): Generator<[string, Declared], undefined> {
    yield* this.#module;
    yield* this.#own;
  }

  *keys(): Generator<string, undefined> {
    yield* this.#module.keys();
    yield* this.#own.keys();
  }

  *values(): Generator<Declared, undefined> {
    yield* this.#module.values();
    yield* this.#own.values();
  }

  [Symbol.iterator](): Generator<[string, Declared], undefined> {
    return this.entries();
  }
}
