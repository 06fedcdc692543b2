import { grown, nextCapacity } from "./columns.ts";
import type { Hash } from "./hash-text.ts";

/** Marks the end of the list of free slots. */
const none = -1;
const leastSlots = 64;

/**
 * Numbers what it is given hashes of: a slot for each, from 0 up to `capacity`, that stays the same until it is removed.
 * Columns beside it are read at the slot.
 *
 *     table   [ · 2 · · 0 1 · · ]   slots by hash, open addressing, at most two thirds full
 *     hashes  [ h0 h1 h2 ]          four words a slot; of a free slot the first is the next free one
 */
export class HashIndex {
  readonly #most: number;
  /** Slot + 1; 0: empty. A power of two long. */
  #table = new Int32Array(2 * leastSlots);
  #hashes = new Int32Array(4 * leastSlots);
  #free = none;
  /** Slots that were ever in use. */
  #used = 0;
  #size = 0;
  #capacity: number;

  /** `most`: no more slots than this are ever in use at once. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#capacity = Math.min(leastSlots, most);
  }

  get size(): number {
    return this.#size;
  }

  /** How long the columns beside it must be. Grows in `add` alone. */
  get capacity(): number {
    return this.#capacity;
  }

  /** The slot of a hash; -1: it has none. */
  find(hash: Hash): number {
    const [a, b, c, d] = [hash[0]!, hash[1]!, hash[2]!, hash[3]!];
    const mask = this.#table.length - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      const slot = this.#table[at]! - 1;
      if (slot < 0) return none;
      const word = 4 * slot;
      const hashes = this.#hashes;
      if (hashes[word] === a && hashes[word + 1] === b && hashes[word + 2] === c && hashes[word + 3] === d) return slot;
    }
  }

  /** Gives a slot to a hash that has none. */
  add(hash: Hash): number {
    const slot = this.#takeSlot();
    this.#hashes.set(hash, 4 * slot);
    this.#enter(slot);
    this.#size++;
    return slot;
  }

  remove(slot: number): void {
    this.#leave(this.#placeOf(slot));
    this.#hashes[4 * slot] = this.#free;
    this.#free = slot;
    this.#size--;
  }

  copyHash(slot: number, into: Hash): void {
    for (let word = 0; word < 4; word++) into[word] = this.#hashes[4 * slot + word]!;
  }

  #takeSlot(): number {
    if (this.#free !== none) {
      const slot = this.#free;
      this.#free = this.#hashes[4 * slot]!;
      return slot;
    }
    if (this.#used === this.#capacity) this.#grow();
    return this.#used++;
  }

  #grow(): void {
    if (this.#capacity >= this.#most) throw new Error("More is kept than was said to be the most.");
    this.#capacity = Math.min(this.#most, nextCapacity(this.#capacity));
    this.#hashes = grown(this.#hashes, 4 * this.#capacity);
    if (3 * this.#capacity <= 2 * this.#table.length) return;
    this.#table = new Int32Array(2 * this.#table.length);
    // INVARIANT: no slot is free, for else none would have to be made.
    for (let slot = 0; slot < this.#used; slot++) this.#enter(slot);
  }

  #enter(slot: number): void {
    const mask = this.#table.length - 1;
    let at = this.#hashes[4 * slot]! & mask;
    while (this.#table[at] !== 0) at = (at + 1) & mask;
    this.#table[at] = slot + 1;
  }

  #placeOf(slot: number): number {
    const mask = this.#table.length - 1;
    let at = this.#hashes[4 * slot]! & mask;
    while (this.#table[at] !== slot + 1) at = (at + 1) & mask;
    return at;
  }

  /** Empties a place, moving up what was put behind it for want of a better one (Knuth, TAOCP 3, 6.4, algorithm R). */
  #leave(place: number): void {
    const mask = this.#table.length - 1;
    let empty = place;
    for (let at = (empty + 1) & mask; this.#table[at] !== 0; at = (at + 1) & mask) {
      const home = this.#hashes[4 * (this.#table[at]! - 1)]! & mask;
      // Whether its home lies behind the empty place, going round.
      if (((at - home) & mask) < ((at - empty) & mask)) continue;
      this.#table[empty] = this.#table[at]!;
      empty = at;
    }
    this.#table[empty] = 0;
  }
}
