import type { Digest, LineScanner } from "@tocsin/sources";

/** By digests; bounded by who fills it. */
export class DigestMap<Entry extends { readonly digest: Digest }> {
  readonly #entries = new Map<number, readonly Entry[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The one with the digest that the scanner has. */
  find(scanner: LineScanner): Entry | undefined {
    return this.#entries.get(scanner.digestNumber)?.find(({ digest }) => scanner.hasDigest(digest));
  }

  add(entry: Entry): void {
    const [number] = entry.digest;
    this.#entries.set(number, [...(this.#entries.get(number) ?? []), entry]);
    this.#size++;
  }

  clear(): void {
    this.#entries.clear();
    this.#size = 0;
  }
}
