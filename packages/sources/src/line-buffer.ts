import { compareLines, lineFeed, tab, type LineReader } from "./line-reader.ts";
import { orderByRanks, type Ranks } from "./order-by-ranks.ts";
import type { TemporaryFile } from "./temporary-folder.ts";

const firstBytes = 1 << 16;
/** Of a run so much is written at once. */
const writtenBytes = 1 << 18;

/** Lines in memory, one behind the other: bytes that no garbage collector looks into. */
export class LineBuffer {
  #bytes = Buffer.allocUnsafeSlow(firstBytes);
  /** Where each line begins, and where the next one will. */
  #starts: number[] = [0];
  /** So many bytes, none behind the first tab, all lines begin with alike. */
  #shared = 0;

  /** In bytes. */
  get size(): number {
    return this.#starts.at(-1)!;
  }

  add(line: string): void {
    const start = this.size;
    this.#makeRoom(start, 3 * line.length + 1);
    const end = start + this.#bytes.write(line, start);
    this.#bytes[end] = lineFeed;
    if (start === 0) this.#shared = this.#bytes.indexOf(tab);
    else this.#share(start);
    this.#starts.push(end + 1);
  }

  clear(): void {
    this.#starts = [0];
  }

  sorted(): LineReader {
    return new SortedLines(this.#bytes, this.#starts, this.#shared);
  }

  writeSorted(file: TemporaryFile): void {
    const lines = this.sorted();
    let chunk = Buffer.allocUnsafeSlow(writtenBytes);
    let filled = 0;
    while (lines.next()) {
      const { start, end } = lines;
      const length = end + 1 - start;
      if (filled + length > chunk.length) {
        file.append(chunk.subarray(0, filled));
        filled = 0;
        if (length > chunk.length) chunk = Buffer.allocUnsafeSlow(length);
      }
      filled += this.#bytes.copy(chunk, filled, start, end + 1);
    }
    file.append(chunk.subarray(0, filled));
  }

  #share(start: number): void {
    const bytes = this.#bytes;
    let at = 0;
    while (at < this.#shared && bytes[start + at] === bytes[at]) at++;
    this.#shared = at;
  }

  #makeRoom(filled: number, bytes: number): void {
    if (filled + bytes <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, filled + bytes));
    this.#bytes.copy(longer, 0, 0, filled);
    this.#bytes = longer;
  }
}

class SortedLines implements LineReader {
  readonly bytes: Buffer;
  start = 0;
  end = 0;
  readonly #starts: readonly number[];
  /** The numbers of the lines in their order. */
  readonly #order: Uint32Array;
  #next = 0;

  constructor(bytes: Buffer, starts: readonly number[], shared: number) {
    this.bytes = bytes;
    this.#starts = starts;
    const ranks = toRanks(bytes, starts, shared);
    this.#order = orderByRanks(ranks);
    orderAlike(this.#order, ranks, (left, right) => compareLines(bytes, starts[left]!, bytes, starts[right]!));
  }

  next(): boolean {
    if (this.#next === this.#order.length) return false;
    const line = this.#order[this.#next++]!;
    this.start = this.#starts[line]!;
    this.end = this.#starts[line + 1]! - 1;
    return true;
  }
}

/** Of lines that all begin alike, by their next eight bytes before the tab. */
function toRanks(bytes: Buffer, starts: readonly number[], shared: number): Ranks {
  const [high, low] = [new Uint32Array(starts.length - 1), new Uint32Array(starts.length - 1)];
  for (let line = 0; line < high.length; line++) {
    let at = starts[line]! + shared;
    for (const words of [high, low]) {
      let rank = 0;
      for (let shift = 24; shift >= 0 && bytes[at] !== tab; shift -= 8) rank |= bytes[at++]! << shift;
      words[line] = rank;
    }
  }
  return { high, low };
}

/** Puts lines of the same rank in order, too. */
function orderAlike(order: Uint32Array, { high, low }: Ranks, compare: (left: number, right: number) => number): void {
  for (let from = 0, end = 1; from < order.length; from = end++) {
    const first = order[from]!;
    while (end < order.length && high[order[end]!] === high[first] && low[order[end]!] === low[first]) end++;
    // An array sorts what came nearly in order with hardly more than a comparison a line, a typed array does not.
    if (end - from > 1) order.set([...order.subarray(from, end)].toSorted(compare), from);
  }
}
