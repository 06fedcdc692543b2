import { compareLines, lineFeed, tab, type LineReader } from "./line-reader.ts";
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
  readonly #order: readonly number[];
  #next = 0;

  constructor(bytes: Buffer, starts: readonly number[], shared: number) {
    this.bytes = bytes;
    this.#starts = starts;
    const count = starts.length - 1;
    const ranks = new Float64Array(count);
    for (let line = 0; line < count; line++) ranks[line] = rankAt(bytes, starts[line]! + shared);
    const numbers = Array.from({ length: count }, (_, line) => line);
    // An array sorts what came nearly in order with hardly more than a comparison a line, a typed array does not.
    this.#order = numbers.toSorted(
      (left, right) => ranks[left]! - ranks[right]! || compareLines(bytes, starts[left]!, bytes, starts[right]!),
    );
  }

  next(): boolean {
    if (this.#next === this.#order.length) return false;
    const line = this.#order[this.#next++]!;
    this.start = this.#starts[line]!;
    this.end = this.#starts[line + 1]! - 1;
    return true;
  }
}

const rankedBytes = 6;

/** A number that orders lines by their next six bytes before the tab, as many as a double holds. */
function rankAt(bytes: Buffer, start: number): number {
  let rank = 0;
  let isOver = false;
  for (let at = 0; at < rankedBytes; at++) {
    isOver ||= bytes[start + at] === tab;
    rank = 256 * rank + (isOver ? 0 : bytes[start + at]!);
  }
  return rank;
}
