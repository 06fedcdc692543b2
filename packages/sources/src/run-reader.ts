import { lineFeed, type LineReader } from "./line-reader.ts";
import type { TemporaryFile } from "./temporary-folder.ts";

const readBytes = 1 << 16;

/** Reads the lines of a file, each of which ends with a line feed. */
export class RunReader implements LineReader {
  /** What of the file is at hand. */
  bytes: Buffer = Buffer.alloc(0);
  start = 0;
  end = -1;
  readonly #file: TemporaryFile;
  #buffer = Buffer.allocUnsafeSlow(readBytes);
  #position = 0;

  constructor(file: TemporaryFile) {
    this.#file = file;
  }

  next(): boolean {
    this.start = this.end + 1;
    let searched = this.start;
    for (;;) {
      this.end = this.bytes.indexOf(lineFeed, searched);
      if (this.end !== -1) return true;
      searched = this.bytes.length - this.start;
      if (!this.#readOn()) return false;
    }
  }

  /** Reads what follows, behind the line that has begun. */
  #readOn(): boolean {
    const begun = this.bytes.subarray(this.start);
    const isRoomy = begun.length < this.#buffer.length / 2;
    const buffer = isRoomy ? this.#buffer : Buffer.allocUnsafeSlow(2 * this.#buffer.length);
    begun.copy(buffer);
    const length = this.#file.read(buffer.subarray(begun.length), this.#position);
    this.#buffer = buffer;
    this.#position += length;
    this.bytes = buffer.subarray(0, begun.length + length);
    this.start = 0;
    return length > 0;
  }
}
