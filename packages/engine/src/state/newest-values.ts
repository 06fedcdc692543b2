import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { EventReader, EventWriter } from "../snapshot/event-table.ts";
import { grown } from "./columns.ts";
import type { EventStore } from "./event-store.ts";
import { HashIndex } from "./hash-index.ts";
import { createHash, hashText, type Hash } from "./hash-text.ts";
import type { KeyTable } from "./key-table.ts";
import { fromSavedWords, toSavedWords } from "./saved-words.ts";

const none = -1;

type Saved = readonly [lengths: readonly number[], hashes: string, times: readonly number[], events: readonly number[]];

/**
 * For every slot the values last seen, the least recent first, each with its newest event. All values of all slots are
 * found through one index, by a hash of the value that is seeded with the hash of the slot's key.
 */
export class NewestValues {
  readonly #events: EventStore;
  readonly #index = new HashIndex();
  readonly #keys: Pick<KeyTable, "copyHash">;
  readonly #keyHash: Hash = createHash();
  readonly #hash: Hash = createHash();
  // By slot.
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  #lengths = new Int32Array(0);
  // By place in the index.
  #times = new Float64Array(0);
  #references = new Float64Array(0);
  #older = new Int32Array(0);
  #newer = new Int32Array(0);

  /** `keys`: tells the hash of a slot's key. */
  constructor(events: EventStore, keys: Pick<KeyTable, "copyHash">) {
    this.#events = events;
    this.#keys = keys;
  }

  /** A slot without values. `capacity`: how many slots there may be by now. */
  begin(slot: number, capacity: number): void {
    if (capacity > this.#lengths.length) {
      this.#first = grown(this.#first, capacity);
      this.#last = grown(this.#last, capacity);
      this.#lengths = grown(this.#lengths, capacity);
    }
    this.#first[slot] = none;
    this.#last[slot] = none;
    this.#lengths[slot] = 0;
  }

  lengthAt(slot: number): number {
    return this.#lengths[slot]!;
  }

  /** When the least recent value of a slot that has one was last seen. */
  oldestTimeAt(slot: number): number {
    return this.#times[this.#first[slot]!]!;
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
  #see(slot: number, time: number, reference: number): void {
    const known = this.#index.find(this.#hash);
    const place = known === none ? this.#begin(slot) : known;
    if (known !== none) {
      this.#events.release(this.#references[place]!);
      this.#unlink(slot, place);
    }
    this.#link(slot, place);
    this.#times[place] = time;
    this.#references[place] = reference;
  }

  /** Forgets the least recent value of a slot that has one. */
  shift(slot: number): void {
    const place = this.#first[slot]!;
    this.#unlink(slot, place);
    this.#index.remove(place);
    this.#lengths[slot]!--;
    this.#events.release(this.#references[place]!);
  }

  /** The least recent value's first. */
  referencesAt(slot: number): number[] {
    return this.#placesAt(slot).map((place) => this.#references[place]!);
  }

  save(slots: readonly number[], events: EventWriter): JsonValue {
    const places = slots.flatMap((slot) => this.#placesAt(slot));
    const hashes = new Int32Array(4 * places.length);
    for (const [at, place] of places.entries()) this.#index.copyHash(place, hashes.subarray(4 * at));
    return [
      slots.map((slot) => this.#lengths[slot]!),
      toSavedWords(hashes),
      places.map((place) => this.#times[place]!),
      places.map((place) => this.#events.toSaved(this.#references[place]!, events)),
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
    for (let place = this.#first[slot]!; place !== none; place = this.#newer[place]!) places.push(place);
    return places;
  }

  #begin(slot: number): number {
    const place = this.#index.add(this.#hash);
    const { capacity } = this.#index;
    if (capacity > this.#times.length) {
      this.#times = grown(this.#times, capacity);
      this.#references = grown(this.#references, capacity);
      this.#older = grown(this.#older, capacity);
      this.#newer = grown(this.#newer, capacity);
    }
    this.#lengths[slot]!++;
    return place;
  }

  #link(slot: number, place: number): void {
    const last = this.#last[slot]!;
    this.#older[place] = last;
    this.#newer[place] = none;
    if (last === none) this.#first[slot] = place;
    else this.#newer[last] = place;
    this.#last[slot] = place;
  }

  #unlink(slot: number, place: number): void {
    const older = this.#older[place]!;
    const newer = this.#newer[place]!;
    if (older === none) this.#first[slot] = newer;
    else this.#newer[older] = newer;
    if (newer === none) this.#last[slot] = older;
    else this.#older[newer] = older;
  }
}
