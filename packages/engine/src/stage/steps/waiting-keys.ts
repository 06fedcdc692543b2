/** So many that were taken may stand before those that wait. */
const mostTaken = 1024;

export type SavedWaiting = readonly [keys: readonly string[], times: readonly number[]];

/** A queue of keys and times that does not move what waits whenever one is taken. */
export class WaitingKeys {
  #keys: string[] = [];
  #times: number[] = [];
  #taken = 0;

  get isEmpty(): boolean {
    return this.#taken === this.#keys.length;
  }

  /** Of the first in the queue, which must not be empty. */
  get time(): number {
    return this.#times[this.#taken]!;
  }

  add(key: string, time: number): void {
    this.#keys.push(key);
    this.#times.push(time);
  }

  /** Takes the key of the first from the queue, which must not be empty. */
  take(): string {
    const key = this.#keys[this.#taken++]!;
    if (this.#taken >= mostTaken && this.#taken * 2 >= this.#keys.length) {
      this.#keys = this.#keys.slice(this.#taken);
      this.#times = this.#times.slice(this.#taken);
      this.#taken = 0;
    }
    return key;
  }

  save(): SavedWaiting {
    return [this.#keys.slice(this.#taken), this.#times.slice(this.#taken)];
  }

  restore([keys, times]: SavedWaiting): void {
    this.#keys = [...keys];
    this.#times = [...times];
  }
}
