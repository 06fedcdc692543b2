import { isKind, type Declared, type DeclaredKind } from "./declared.ts";

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

  /** Those of a kind, each once. */
  ofKind<Kind extends DeclaredKind>(kind: Kind): readonly Declared<Kind>[] {
    const own = [...this.#own.values()].filter((declared) => isKind(declared, kind));
    // INVARIANT: they are grouped by their kinds.
    const ofModule = (kindsOf(this.#module).get(kind) ?? []) as readonly Declared<Kind>[];
    return own.length === 0 ? ofModule : [...ofModule, ...own];
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

const known = new WeakMap<ReadonlyMap<string, Declared>, ReadonlyMap<DeclaredKind, readonly Declared[]>>();

/** INVARIANT: nothing is added to a module once files look names up in it. */
function kindsOf(module: ReadonlyMap<string, Declared>): ReadonlyMap<DeclaredKind, readonly Declared[]> {
  const kinds = known.get(module) ?? Map.groupBy(module.values(), ({ node }) => node.kind);
  known.set(module, kinds);
  return kinds;
}
