interface Entry<Result> {
  readonly value: string;
  readonly result: Result;
  readonly next: Entry<Result> | undefined;
}

/** About so many letters of a text tell where it is kept. */
const samples = 8;

/** More texts that look alike by these are not kept together: the oldest goes. */
const mostAlike = 8;

/**
 * Results by texts, found by a few letters of each: a text fresh from `JSON.parse` would have to be hashed whole, which takes longer
 * than to compare it with one that was kept.
 */
export class SampledMap<Result> {
  readonly #entries = new Map<number, Entry<Result>>();

  get(value: string): Result | undefined {
    for (let entry = this.#entries.get(sample(value)); entry !== undefined; entry = entry.next) {
      if (entry.value === value) return entry.result;
    }
    return undefined;
  }

  /** Of a text that is not in it. */
  add(value: string, result: Result): void {
    const key = sample(value);
    this.#entries.set(key, { value, result, next: firstOf(this.#entries.get(key), mostAlike - 1) });
  }

  get size(): number {
    return this.#entries.size;
  }
}

function firstOf<Result>(entry: Entry<Result> | undefined, count: number): Entry<Result> | undefined {
  if (entry === undefined || count === 0) return undefined;
  return { ...entry, next: firstOf(entry.next, count - 1) };
}

function sample(text: string): number {
  const { length } = text;
  const step = length > samples ? (length / samples) | 0 : 1;
  let sum = length;
  for (let at = length - 1; at >= 0; at -= step) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum & 0x3fff_ffff;
}
