import { grown, nextCapacity } from "./columns.ts";
import type { Hash } from "./hash-text.ts";

/** Marks the end of the list of free slots. */
const none = -1;
const leastSlots = 64;
/** Words of a hash: a user's words begin behind them. */
export const hashWords = 4;

/**
 * Numbers what it is given hashes of: a slot for each, from 0 up to `capacity`, that stays the same until it is removed.
 * What is known of a slot stands in words of its row, or in columns beside it.
 *
 *     table   [ · 2h · · 0h 1h · · ]      slots by hash, open addressing, at most half full; beside a slot its first word of hash
 *     rows    [ h h h h … | h h h h … ]   four words of hash, then the user's; of a free slot the first is the next free one
 *
 * A row lies together in memory because it is read together: at many keys nearly all time is waiting for memory.
 */
export class HashIndex {
  readonly rowWords: number;
  readonly #most: number;
  /** Two words a place: slot + 1 (0: the place is empty), and the first word of its hash. */
  #table = new Int32Array(2 * 2 * leastSlots);
  #rows: Int32Array;
  #doubles: Float64Array;
  #free = none;
  /** Slots that were ever in use. */
  #used = 0;
  #size = 0;
  #capacity: number;

  /** `ownWords`: of 32 bits, an even number of them; `most`: no more slots than this are ever in use at once. */
  constructor(ownWords = 0, most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.rowWords = hashWords + ownWords;
    this.#capacity = Math.min(leastSlots, most);
    this.#rows = new Int32Array(this.rowWords * this.#capacity);
    this.#doubles = new Float64Array(this.#rows.buffer);
  }

  /** The words of all rows: that of a slot begins at `rowWords` times the slot, and after four words of hash come the user's. */
  get words(): Int32Array {
    return this.#rows;
  }

  /** The same memory, two words at a time. */
  get doubles(): Float64Array {
    return this.#doubles;
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
    const table = this.#table;
    const rows = this.#rows;
    const first = hash[0]!;
    const mask = (table.length >> 1) - 1;
    for (let at = first & mask; ; at = (at + 1) & mask) {
      const slot = table[2 * at]! - 1;
      if (slot < 0) return none;
      if (table[2 * at + 1] !== first) continue;
      const row = this.rowWords * slot;
      if (rows[row + 1] === hash[1] && rows[row + 2] === hash[2] && rows[row + 3] === hash[3]) return slot;
    }
  }

  /** Gives a slot to a hash that has none. */
  add(hash: Hash): number {
    const slot = this.#takeSlot();
    this.#rows.set(hash, this.rowWords * slot);
    this.#enter(slot);
    this.#size++;
    return slot;
  }

  remove(slot: number): void {
    this.#leave(this.#placeOf(slot));
    this.#rows[this.rowWords * slot] = this.#free;
    this.#free = slot;
    this.#size--;
  }

  copyHash(slot: number, into: Hash): void {
    for (let word = 0; word < 4; word++) into[word] = this.#rows[this.rowWords * slot + word]!;
  }

  #takeSlot(): number {
    if (this.#free !== none) {
      const slot = this.#free;
      this.#free = this.#rows[this.rowWords * slot]!;
      return slot;
    }
    if (this.#used === this.#capacity) this.#grow();
    return this.#used++;
  }

  #grow(): void {
    if (this.#capacity >= this.#most) throw new Error("More is kept than was said to be the most.");
    this.#capacity = Math.min(this.#most, nextCapacity(this.#capacity));
    this.#rows = grown(this.#rows, this.rowWords * this.#capacity);
    this.#doubles = new Float64Array(this.#rows.buffer);
    // A place is two words.
    if (4 * this.#capacity <= this.#table.length) return;
    this.#table = new Int32Array(2 * this.#table.length);
    // INVARIANT: no slot is free, for else none would have to be made.
    for (let slot = 0; slot < this.#used; slot++) this.#enter(slot);
  }

  #enter(slot: number): void {
    const table = this.#table;
    const mask = (table.length >> 1) - 1;
    const first = this.#rows[this.rowWords * slot]!;
    let at = first & mask;
    while (table[2 * at] !== 0) at = (at + 1) & mask;
    table[2 * at] = slot + 1;
    table[2 * at + 1] = first;
  }

  #placeOf(slot: number): number {
    const table = this.#table;
    const mask = (table.length >> 1) - 1;
    let at = this.#rows[this.rowWords * slot]! & mask;
    while (table[2 * at] !== slot + 1) at = (at + 1) & mask;
    return at;
  }

  /** Empties a place, moving up what was put behind it for want of a better one (Knuth, TAOCP 3, 6.4, algorithm R). */
  #leave(place: number): void {
    const table = this.#table;
    const mask = (table.length >> 1) - 1;
    let empty = place;
    for (let at = (empty + 1) & mask; table[2 * at] !== 0; at = (at + 1) & mask) {
      const home = table[2 * at + 1]! & mask;
      // Whether its home lies behind the empty place, going round.
      if (((at - home) & mask) < ((at - empty) & mask)) continue;
      table[2 * empty] = table[2 * at]!;
      table[2 * empty + 1] = table[2 * at + 1]!;
      empty = at;
    }
    table[2 * empty] = 0;
  }
}
