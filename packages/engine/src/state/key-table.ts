import { createHash, hashText, noSeed, type Hash } from "./hash-text.ts";
import { HashIndex, hashWords } from "./hash-index.ts";
import { fromSavedWords, toSavedWords } from "./saved-words.ts";

const none = -1;
// Of a slot's row in the index, behind the hash: its neighbours in the list and, over two words, the time of its newest event.
const older = hashWords;
const newer = hashWords + 1;
const time = (hashWords + 2) / 2;
const ownWords = 4;

/** In the order of their newest events. */
export type SavedKeys = readonly [hashes: string, times: readonly number[], evicted: number];

/** What keeps columns beside a key table. */
export interface KeyColumns {
  /** A slot is given to a key that had none. `capacity`: how long a column must be by now. */
  readonly begin: (slot: number, capacity: number) => void;
  /** The key of a slot is forgotten. */
  readonly end: (slot: number) => void;
}

/**
 * A slot for every key that a rule remembers. A key of which the newest event is older than `reach` is forgotten; of more
 * keys than may be kept, the one that was longest without an event.
 *
 * Keys are known by their hashes: see `hashText`. INVARIANT: the list from `#oldest` to `#newest` is in the order of times.
 */
export class KeyTable {
  readonly #index: HashIndex;
  readonly #columns: KeyColumns;
  readonly #reach: number;
  readonly #mostKeys: number;
  readonly #hash: Hash = createHash();
  #oldest = none;
  #newest = none;
  #timeBefore = 0;
  #evicted = 0;

  constructor(reach: number, mostKeys: number, columns: KeyColumns) {
    this.#mostKeys = Math.max(1, mostKeys);
    this.#index = new HashIndex(ownWords, this.#mostKeys);
    this.#columns = columns;
    this.#reach = reach;
  }

  /** Keys given up before their time. */
  get evicted(): number {
    return this.#evicted;
  }

  get size(): number {
    return this.#index.size;
  }

  /** The slot of a key; -1: it is not remembered. */
  find(key: string): number {
    hashText(key, noSeed, this.#hash);
    return this.#index.find(this.#hash);
  }

  /** Of the key taken last: the time of its event before this one; of a key begun with it, its own. */
  get timeBefore(): number {
    return this.#timeBefore;
  }

  /** The slot of a key that has an event at a time, which is not before any given so far; begun where there is none. */
  take(key: string, now: number): number {
    return this.#take(key, now, true);
  }

  /** The same, but -1 where the key is not remembered. */
  takeKnown(key: string, now: number): number {
    return this.#take(key, now, false);
  }

  #take(key: string, now: number, begins: boolean): number {
    this.#forgetExpired(now);
    hashText(key, noSeed, this.#hash);
    const known = this.#index.find(this.#hash);
    if (known === none && !begins) return none;
    const slot = known === none ? this.#begin() : known;
    if (slot !== this.#newest) {
      this.#unlink(slot);
      this.#link(slot);
    }
    this.#timeBefore = known === none ? now : this.#timeOf(slot);
    this.#setTime(slot, now);
    return slot;
  }

  /** Forgets a key of which nothing is left to remember. */
  forget(slot: number): void {
    this.#unlink(slot);
    this.#index.remove(slot);
    this.#columns.end(slot);
  }

  /** What tells the key of a slot from all others. */
  copyHash(slot: number, into: Hash): void {
    this.#index.copyHash(slot, into);
  }

  /** Slots, the one that was longest without an event first. */
  *slots(): Generator<number> {
    for (let slot = this.#oldest; slot !== none; slot = this.#wordOf(slot, newer)) yield slot;
  }

  save(): SavedKeys {
    const slots = [...this.slots()];
    const hashes = new Int32Array(4 * slots.length);
    for (const [at, slot] of slots.entries()) this.#index.copyHash(slot, hashes.subarray(4 * at));
    return [toSavedWords(hashes), slots.map((slot) => this.#timeOf(slot)), this.#evicted];
  }

  /** Restores into an empty table. Returns the slots in the order in which the keys were saved; -1: one too many by now. */
  restore([savedHashes, times, evicted]: SavedKeys): number[] {
    const hashes = fromSavedWords(savedHashes);
    const tooMany = Math.max(0, times.length - this.#mostKeys);
    this.#evicted += evicted + tooMany;
    return times.map((newest, at) => {
      if (at < tooMany) return none;
      this.#hash.set(hashes.subarray(4 * at, 4 * at + 4));
      const slot = this.#begin();
      this.#setTime(slot, newest);
      return slot;
    });
  }

  #begin(): number {
    if (this.#index.size === this.#mostKeys) {
      this.forget(this.#oldest);
      this.#evicted++;
    }
    const slot = this.#index.add(this.#hash);
    this.#link(slot);
    this.#columns.begin(slot, this.#index.capacity);
    return slot;
  }

  #forgetExpired(now: number): void {
    while (this.#oldest !== none && this.#timeOf(this.#oldest) + this.#reach < now) this.forget(this.#oldest);
  }

  #timeOf(slot: number): number {
    return this.#index.doubles[(this.#index.rowWords >> 1) * slot + time]!;
  }

  #setTime(slot: number, newest: number): void {
    this.#index.doubles[(this.#index.rowWords >> 1) * slot + time] = newest;
  }

  #wordOf(slot: number, word: number): number {
    return this.#index.words[this.#index.rowWords * slot + word]!;
  }

  #setWord(slot: number, word: number, value: number): void {
    this.#index.words[this.#index.rowWords * slot + word] = value;
  }

  #link(slot: number): void {
    this.#setWord(slot, older, this.#newest);
    this.#setWord(slot, newer, none);
    if (this.#newest === none) this.#oldest = slot;
    else this.#setWord(this.#newest, newer, slot);
    this.#newest = slot;
  }

  #unlink(slot: number): void {
    const before = this.#wordOf(slot, older);
    const after = this.#wordOf(slot, newer);
    if (before === none) this.#oldest = after;
    else this.#setWord(before, newer, after);
    if (after === none) this.#newest = before;
    else this.#setWord(after, older, before);
  }
}
