import type { TextStore } from "@tocsin/core";
import { TemporaryFolder, type TemporaryFile } from "./temporary-folder.ts";

/** A text store outside memory. What it throws is a `TemporaryFilesError`. */
export interface FileTextStore extends TextStore {
  /** How many files lie on disk. */
  readonly files: number;
  /** Forgets all texts and removes the files, which otherwise stay until the process exits. */
  readonly close: () => void;
}

export interface FileTextStoreOptions {
  /** What is gathered in memory before it is written; default 1 MB. */
  readonly bufferBytes?: number;
  /** Of a file, which is removed when all of its texts are released; default 64 MB. */
  readonly segmentBytes?: number;
}

/** A reference is the number of the segment times this, and where in the segment the text begins. */
const span = 2 ** 32;
const lineFeed = 10;
const readBytes = 4096;
/** Where one text after the other is read, as for a saved state, so much is read at once. */
const readAheadBytes = 1 << 18;

interface Segment {
  /** Undefined: nothing is written yet. */
  file: TemporaryFile | undefined;
  /** How often its texts are held. */
  holds: number;
}

/** Texts are appended to segments, each ended by a line feed. As long as they fit the buffer nothing touches the disk. */
export function createFileTextStore(options: FileTextStoreOptions = {}): FileTextStore {
  return new TextsInFiles(options);
}

class TextsInFiles implements FileTextStore {
  readonly #bufferBytes: number;
  readonly #segmentBytes: number;
  readonly #folder = new TemporaryFolder("tocsin-state-");
  /** By their numbers; undefined: all texts are released. */
  readonly #segments: (Segment | undefined)[] = [];
  #newest: Segment = { file: undefined, holds: 0 };
  #written = 0;
  #files = 0;
  /** The end of the newest segment, not written yet: `#filled` bytes of it. */
  #buffer = Buffer.alloc(0);
  #filled = 0;
  #ahead: ReadAhead | undefined;
  #aheadBytes = Buffer.alloc(0);

  constructor({ bufferBytes = 1 << 20, segmentBytes = 1 << 26 }: FileTextStoreOptions) {
    this.#bufferBytes = bufferBytes;
    this.#segmentBytes = segmentBytes;
    this.#segments.push(this.#newest);
  }

  get files(): number {
    return this.#files;
  }

  add(text: string): number {
    if (this.#written + this.#filled >= this.#segmentBytes) this.#beginSegment();
    this.#makeRoom(3 * text.length + 1);
    const reference = (this.#segments.length - 1) * span + this.#written + this.#filled;
    this.#filled += this.#buffer.write(text, this.#filled);
    this.#buffer[this.#filled++] = lineFeed;
    this.#newest.holds++;
    return reference;
  }

  retain(reference: number): void {
    this.#segmentOf(reference).holds++;
  }

  read(reference: number): string {
    const segment = this.#segmentOf(reference);
    const start = reference % span;
    if (segment !== this.#newest || start < this.#written) return this.#readLine(segment.file!, start);
    const from = start - this.#written;
    return this.#buffer.toString("utf8", from, this.#buffer.indexOf(lineFeed, from));
  }

  release(reference: number): void {
    const segment = this.#segmentOf(reference);
    if (--segment.holds > 0 || segment === this.#newest) return;
    this.#drop(Math.floor(reference / span));
  }

  close(): void {
    this.#folder.close();
    this.#ahead = undefined;
    this.#segments.length = 0;
    this.#files = 0;
    this.#buffer = Buffer.alloc(0);
    this.#filled = 0;
  }

  /** A text of a file, which also holds what follows it where the one before was read last. */
  #readLine(file: TemporaryFile, start: number): string {
    const ahead = this.#ahead?.file === file && start >= this.#ahead.start ? this.#ahead : undefined;
    const found = ahead && lineIn(ahead, start);
    if (found !== undefined) return found;
    const isNext = ahead !== undefined && start - ahead.start - ahead.bytes.length < readAheadBytes;
    if (!isNext) {
      this.#ahead = { file, start, bytes: Buffer.alloc(0) };
      return readLine(file, start);
    }
    if (this.#aheadBytes.length === 0) this.#aheadBytes = Buffer.allocUnsafeSlow(readAheadBytes);
    this.#ahead = { file, start, bytes: this.#aheadBytes.subarray(0, file.read(this.#aheadBytes, start)) };
    return lineIn(this.#ahead, start) ?? readLine(file, start);
  }

  #segmentOf(reference: number): Segment {
    const segment = this.#segments[Math.floor(reference / span)];
    if (segment === undefined) throw new Error(`No text is kept under ${reference}.`);
    return segment;
  }

  #drop(number: number): void {
    const { file } = this.#segments[number]!;
    this.#segments[number] = undefined;
    if (file === undefined) return;
    file.remove();
    this.#files--;
  }

  #beginSegment(): void {
    // What nobody holds any more need not be written.
    if (this.#newest.holds > 0) this.#flush();
    else this.#drop(this.#segments.length - 1);
    this.#newest = { file: undefined, holds: 0 };
    this.#segments.push(this.#newest);
    this.#written = 0;
    this.#filled = 0;
  }

  /** So many bytes fit the buffer afterwards. */
  #makeRoom(bytes: number): void {
    if (this.#buffer.length - this.#filled >= bytes) return;
    if (this.#filled > 0 && this.#buffer.length >= this.#bufferBytes) this.#flush();
    if (this.#buffer.length - this.#filled >= bytes) return;
    const wanted = Math.min(this.#bufferBytes, Math.max(this.#bufferBytes >> 6, 2 * this.#buffer.length));
    const longer = Buffer.allocUnsafeSlow(Math.max(wanted, this.#filled + bytes));
    this.#buffer.copy(longer, 0, 0, this.#filled);
    this.#buffer = longer;
  }

  #flush(): void {
    if (this.#newest.file === undefined) {
      this.#newest.file = this.#folder.createFile();
      this.#files++;
    }
    this.#newest.file.append(this.#buffer.subarray(0, this.#filled));
    this.#written += this.#filled;
    this.#filled = 0;
    // One huge text shall not make the buffer huge for good.
    if (this.#buffer.length > 2 * this.#bufferBytes) this.#buffer = Buffer.alloc(0);
  }
}

/** A part of a file that was read last, from a position on. */
interface ReadAhead {
  readonly file: TemporaryFile;
  readonly start: number;
  readonly bytes: Buffer;
}

/** Undefined: it does not end in that part. */
function lineIn({ start, bytes }: ReadAhead, at: number): string | undefined {
  const from = at - start;
  const end = from < bytes.length ? bytes.indexOf(lineFeed, from) : -1;
  return end < 0 ? undefined : bytes.toString("utf8", from, end);
}

/** The bytes from a position up to the next line feed, as text. */
function readLine(file: TemporaryFile, start: number): string {
  const read: Buffer[] = [];
  for (let position = start, size = readBytes; ; size *= 2) {
    const buffer = Buffer.allocUnsafe(size);
    const length = file.read(buffer, position);
    const end = buffer.subarray(0, length).indexOf(lineFeed);
    read.push(buffer.subarray(0, end < 0 ? length : end));
    if (end >= 0 || length === 0) return Buffer.concat(read).toString("utf8");
    position += length;
  }
}
