import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { grown } from "./columns.ts";
import type { EventStore } from "./event-store.ts";
import { HashIndex, hashWords } from "./hash-index.ts";
import { createHash, hashText, type Hash } from "./hash-text.ts";
import type { KeyTable } from "./key-table.ts";
import { fromSavedWords, toSavedWords } from "./saved-words.ts";

const none = -1;
// Of a value's row in the index, behind the hash: its neighbours in the slot's list and, over two words each, when it was
// last seen and the reference of that event.
const older = hashWords;
const newer = hashWords + 1;
const time = (hashWords + 2) / 2;
const reference = time + 1;
const ownWords = 6;
// Of a slot's words: the least and the most recent value, and how many there are.
const slotWords = 4;
const last = 1;
const length = 2;

type Saved = readonly [lengths: readonly number[], hashes: string, times: readonly number[], events: readonly number[]];

/**
 * For every slot the values last seen, the least recent first, each with its newest event. All values of all slots are
 * found through one index, by a hash of the value that is seeded with the hash of the slot's key.
 */
export class NewestValues {
  readonly #events: EventStore;
  readonly #index = new HashIndex(ownWords);
  readonly #keys: Pick<KeyTable, "copyHash">;
  readonly #keyHash: Hash = createHash();
  readonly #hash: Hash = createHash();
  /** By slot. */
  #slots = new Int32Array(0);

  /** `keys`: tells the hash of a slot's key. */
  constructor(events: EventStore, keys: Pick<KeyTable, "copyHash">) {
    this.#events = events;
    this.#keys = keys;
  }

  /** A slot without values. `capacity`: how many slots there may be by now. */
  begin(slot: number, capacity: number): void {
    if (slotWords * capacity > this.#slots.length) this.#slots = grown(this.#slots, slotWords * capacity);
    this.#slots[slotWords * slot] = none;
    this.#slots[slotWords * slot + last] = none;
    this.#slots[slotWords * slot + length] = 0;
  }

  lengthAt(slot: number): number {
    return this.#slots[slotWords * slot + length]!;
  }

  /** When the least recent value of a slot that has one was last seen. */
  oldestTimeAt(slot: number): number {
    return this.#doubleOf(this.#slots[slotWords * slot]!, time);
  }

  /** Makes the values of an event the slot's most recent. */
  add(slot: number, candidate: Candidate, time: number): void {
    this.#keys.copyHash(slot, this.#keyHash);
    for (const value of candidate.counted) {
      hashText(value, this.#keyHash, this.#hash);
      this.#see(slot, time, this.#events.keep(candidate));
    }
  }

  /** Makes the value of the hash the most recent. */
  #see(slot: number, seen: number, kept: number): void {
    const known = this.#index.find(this.#hash);
    const place = known === none ? this.#index.add(this.#hash) : known;
    if (known === none) this.#slots[slotWords * slot + length]!++;
    else {
      this.#events.release(this.#doubleOf(place, reference));
      this.#unlink(slot, place);
    }
    this.#link(slot, place);
    const row = (this.#index.rowWords >> 1) * place;
    this.#index.doubles[row + time] = seen;
    this.#index.doubles[row + reference] = kept;
  }

  /** Forgets the least recent value of a slot that has one. */
  shift(slot: number): void {
    const place = this.#slots[slotWords * slot]!;
    const kept = this.#doubleOf(place, reference);
    this.#unlink(slot, place);
    this.#index.remove(place);
    this.#slots[slotWords * slot + length]!--;
    this.#events.release(kept);
  }

  /** The least recent value's first. */
  referencesAt(slot: number): number[] {
    return this.#placesAt(slot).map((place) => this.#doubleOf(place, reference));
  }

  save(slots: readonly number[], events: EventWriter): JsonValue {
    const places = slots.flatMap((slot) => this.#placesAt(slot));
    const hashes = new Int32Array(4 * places.length);
    for (const [at, place] of places.entries()) this.#index.copyHash(place, hashes.subarray(4 * at));
    return [
      slots.map((slot) => this.lengthAt(slot)),
      toSavedWords(hashes),
      places.map((place) => this.#doubleOf(place, time)),
      places.map((place) => this.#events.toSaved(this.#doubleOf(place, reference), events)),
    ] satisfies Saved;
  }

  /** Restores what was saved of so many slots (below 0: it is dropped), which have no values. */
  restore(slots: readonly number[], saved: JsonValue, events: EventReader): void {
    const [lengths, savedHashes, times, saveds] = saved as Saved;
    const hashes = fromSavedWords(savedHashes);
    let at = 0;
    for (const [index, slot] of slots.entries()) {
      const end = at + lengths[index]!;
      if (slot < 0) at = end;
      for (; at < end; at++) {
        this.#hash.set(hashes.subarray(4 * at, 4 * at + 4));
        this.#see(slot, times[at]!, this.#events.fromSaved(saveds[at]!, events));
      }
    }
  }

  #placesAt(slot: number): number[] {
    const places: number[] = [];
    for (let place = this.#slots[slotWords * slot]!; place !== none; place = this.#wordOf(place, newer)) {
      places.push(place);
    }
    return places;
  }

  #doubleOf(place: number, which: number): number {
    return this.#index.doubles[(this.#index.rowWords >> 1) * place + which]!;
  }

  #wordOf(place: number, which: number): number {
    return this.#index.words[this.#index.rowWords * place + which]!;
  }

  #setWord(place: number, which: number, value: number): void {
    this.#index.words[this.#index.rowWords * place + which] = value;
  }

  #link(slot: number, place: number): void {
    const at = slotWords * slot;
    const before = this.#slots[at + last]!;
    this.#setWord(place, older, before);
    this.#setWord(place, newer, none);
    if (before === none) this.#slots[at] = place;
    else this.#setWord(before, newer, place);
    this.#slots[at + last] = place;
  }

  #unlink(slot: number, place: number): void {
    const at = slotWords * slot;
    const before = this.#wordOf(place, older);
    const after = this.#wordOf(place, newer);
    if (before === none) this.#slots[at] = after;
    else this.#setWord(before, newer, after);
    if (after === none) this.#slots[at + last] = before;
    else this.#setWord(after, older, before);
  }
}
