import { usualOf, type Usual } from "./statistics.ts";

const hour = 3_600_000;
const hoursOfWeek = 168;
const hoursOfDay = 24;
/** So many blocks of the same hour of the week, or else of the day, make their own usual. */
const enoughOfWeek = 4;
const enoughOfDay = 7;

/** The blocks of one key in the past: those with events are kept, as far back as a verdict looks. */
export class History {
  readonly #length: number;
  readonly #longest: number;
  /** Start of the block of the key's first event. */
  readonly #first: number;
  /** In the order of their starts; `value` undefined: events, but nothing to measure. */
  readonly #blocks: { readonly start: number; readonly value: number | undefined }[] = [];

  constructor(first: number, length: number, longest: number) {
    this.#first = first;
    this.#length = length;
    this.#longest = longest;
  }

  add(start: number, value: number | undefined): void {
    this.#blocks.push({ start, value });
    let gone = 0;
    while (this.#blocks[gone]!.start < start - this.#longest) gone++;
    if (gone > 0) this.#blocks.splice(0, gone);
  }

  /**
   * What is usual in the `over` before a block: of the blocks of its hour of the week where there are at least four,
   * else of its hour of the day where there are seven, else of all; UTC. Undefined: not a quarter of the history is there.
   */
  usual(start: number, over: number): Usual | undefined {
    if (start - this.#first < over / 4) return undefined;
    const ofWeek: number[] = [];
    const ofDay: number[] = [];
    const all: number[] = [];
    for (const block of this.#before(start, over)) {
      if (block.value === undefined) continue;
      all.push(block.value);
      if (isSameHour(block.start, start, hoursOfDay)) ofDay.push(block.value);
      if (isSameHour(block.start, start, hoursOfWeek)) ofWeek.push(block.value);
    }
    const numbers = ofWeek.length >= enoughOfWeek ? ofWeek : ofDay.length >= enoughOfDay ? ofDay : all;
    return numbers.length === 0 ? undefined : usualOf(numbers);
  }

  /** Every block from the key's first on, of those without events 0. */
  *#before(start: number, over: number): Generator<{ readonly start: number; readonly value: number | undefined }> {
    const from = Math.max(this.#first, start - Math.floor(over / this.#length) * this.#length);
    let next = this.#blocks.findIndex((block) => block.start >= from);
    for (let at = from; at < start; at += this.#length) {
      const block = this.#blocks[next];
      if (block?.start === at) {
        yield block;
        next++;
      } else yield { start: at, value: 0 };
    }
  }
}

function isSameHour(left: number, right: number, hours: number): boolean {
  return (Math.floor(left / hour) - Math.floor(right / hour)) % hours === 0;
}
