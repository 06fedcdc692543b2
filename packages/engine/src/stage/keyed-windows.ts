/** What a window knows of one key. */
export interface KeyState {
  /** Event time of the newest event. */
  newest: number;
}

/**
 * State by key. A key whose events have all left the window, with a moment to spare, is as one never seen and is
 * dropped; of more than may be kept the one that was longest without an event goes. INVARIANT: keys stand in the order of their newest events.
 */
export class KeyedWindows<State extends KeyState> {
  readonly #states = new Map<string, State>();
  readonly #within: number;
  readonly #mostKeys: number;
  #evicted = 0;

  constructor(within: number, mostKeys: number) {
    this.#within = within;
    this.#mostKeys = mostKeys;
  }

  /** Keys given up before their time. */
  get evicted(): number {
    return this.#evicted;
  }

  get size(): number {
    return this.#states.size;
  }

  /** The state of a key at a time that is not before any given so far; made where there is none. */
  at(key: string, time: number, create: () => State): State {
    this.#dropExpired(time);
    const state = this.#states.get(key) ?? create();
    this.#states.delete(key);
    this.#states.set(key, state);
    if (this.#states.size > this.#mostKeys) this.#evict();
    return state;
  }

  #evict(): void {
    this.#states.delete(this.#states.keys().next().value ?? "");
    this.#evicted++;
  }

  #dropExpired(time: number): void {
    for (const [key, { newest }] of this.#states) {
      if (newest + this.#within >= time) return;
      this.#states.delete(key);
    }
  }
}
