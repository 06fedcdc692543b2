import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { toAscii } from "./pack.ts";

const lineFeed = 0x0a;

/** So many values are packed together: much memory is never needed at once, and what is alike is packed to little. */
const linesOfPart = 128;

/** Values as lines of JSON, packed. */
export function packLines(values: readonly unknown[]): readonly Uint8Array[] {
  return toParts(values, linesOfPart).map((some) =>
    zstdCompressSync(toAscii(some.map((value) => `${JSON.stringify(value)}\n`).join(""))),
  );
}

/** A part unpacked, and where each of its lines begins, and the next one would. */
interface Lines {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
}

/** Reads values that `packLines` packed, each when it is asked for. */
export class PackedLines {
  readonly #parts: readonly Uint8Array[];
  readonly #lines: (Lines | undefined)[] = [];

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  /** There must be so many. */
  read(at: number): unknown {
    const part = Math.floor(at / linesOfPart);
    const { bytes, starts } = (this.#lines[part] ??= toLines(this.#parts[part]!));
    const line = at % linesOfPart;
    // Of ASCII a text is made by copying, and it takes one byte a letter, whatever stands in it.
    return JSON.parse(bytes.toString("latin1", starts[line], starts[line + 1]));
  }
}

function toLines(part: Uint8Array): Lines {
  const bytes = zstdDecompressSync(part);
  const starts = [0];
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, end + 1)) starts.push(end + 1);
  return { bytes, starts };
}

/** Items in parts of a length, the last one of what is left. */
export function toParts<Item>(items: readonly Item[], length: number): (readonly Item[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / length) }, (_, at) => at * length);
  return starts.map((start) => items.slice(start, start + length));
}
