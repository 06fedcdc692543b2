import type { JsonObject, JsonValue } from "@tocsin/core";
import { none, PathNode, unasked, type Child, type SoughtPath } from "./path-trie.ts";

/** Stands for values that are not one scalar: several, an array, an object. */
export const several = Symbol("several");

/** The one scalar at a path; undefined: the path has no value. */
export type Scalar = JsonValue | undefined | typeof several;

/**
 * The scalars of a document at all paths that rules name, read in one walk over its keys: a key that no rule names costs
 * one look.
 *
 * INVARIANT: where it does not say `several` a field reader of the path gives just this scalar, or nothing; with
 * `objects`, besides the scalar and after it perhaps an object that dotted keys stand for.
 */
export class ScalarTable {
  readonly #known = new Map<string, number>();
  readonly #sought: SoughtPath[] = [];
  /** Undefined: fields were added. */
  #root: PathNode | undefined;
  /** By field. */
  readonly #scalars: Scalar[] = [];
  readonly #found: number[] = [];
  #count = 0;
  #token: unknown;

  /** The number of a field in what `of` gives. */
  field(path: string, objects: boolean): number {
    const key = `${objects} ${path}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const field = this.#sought.length;
    this.#known.set(key, field);
    this.#sought.push({ segments: path.split("."), field, objects });
    this.#scalars.push(undefined);
    this.#root = undefined;
    this.#token = undefined;
    return field;
  }

  /** By field; valid until it is asked with another token. The same token stands for the same document. */
  of(document: JsonObject, token: unknown): readonly Scalar[] {
    if (token === this.#token) return this.#scalars;
    for (let at = 0; at < this.#count; at++) this.#scalars[this.#found[at]!] = undefined;
    this.#count = 0;
    this.#token = token;
    this.#walk(document, (this.#root ??= new PathNode(this.#sought)));
    return this.#scalars;
  }

  #walk(object: JsonObject, node: PathNode): void {
    let place = 0;
    for (const key in object) {
      const child = node.child(key, place++);
      if (child === unasked) continue;
      const value = object[key]!;
      if (child.only !== none && typeof value !== "object") this.#note(child.only, value);
      else this.#takeAll(value, child);
    }
  }

  #takeAll(value: JsonValue, { fields, below, inside, node }: Child): void {
    for (const field of inside) this.#note(field, several);
    if (value === null) return;
    const isScalar = typeof value !== "object";
    for (const field of fields) this.#note(field, isScalar ? value : several);
    if (isScalar) return;
    if (Array.isArray(value)) for (const field of below) this.#note(field, several);
    else if (node !== undefined) this.#walk(value as JsonObject, node);
  }

  #note(field: number, value: Scalar): void {
    const before = this.#scalars[field];
    if (before === undefined) this.#found[this.#count++] = field;
    this.#scalars[field] = before === undefined ? value : several;
  }
}
