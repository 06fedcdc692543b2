import type { KeyPart } from "@tocsin/core";
import { usualOf, type Usual } from "./statistics.ts";

const enoughPeers = 10;

/** The keys of one block that had events: what is usual among the others of them. */
export class Peers {
  readonly #among: ReadonlySet<string>;
  readonly #groups = new Map<string, { readonly values: number[]; readonly usual: Map<number | undefined, Usual> }>();

  constructor(among: readonly KeyPart[]) {
    this.#among = new Set(among.map(({ name }) => name));
  }

  add(keyId: string, value: number): void {
    const id = this.#groupOf(keyId);
    const group = this.#groups.get(id) ?? { values: [], usual: new Map<number | undefined, Usual>() };
    this.#groups.set(id, group);
    group.values.push(value);
  }

  /** What is usual among the keys that differ in `among` alone; `own`: the key's value, if it was added. Undefined: fewer than ten. */
  usual(keyId: string, own: number | undefined): Usual | undefined {
    const group = this.#groups.get(this.#groupOf(keyId));
    if (group === undefined) return undefined;
    const known = group.usual.get(own);
    if (known !== undefined) return known;
    const place = own === undefined ? -1 : group.values.indexOf(own);
    const others = group.values.filter((_value, index) => index !== place);
    if (others.length < enoughPeers) return undefined;
    const usual = usualOf(others);
    group.usual.set(own, usual);
    return usual;
  }

  /** The key without the parts in which peers differ. */
  #groupOf(keyId: string): string {
    const pairs = JSON.parse(keyId) as readonly (readonly [string, string])[];
    return JSON.stringify(pairs.filter(([name]) => !this.#among.has(name)));
  }
}
