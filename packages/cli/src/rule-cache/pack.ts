import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** JSON, compressed. */
export function pack(value: unknown): Buffer {
  return zstdCompressSync(toAscii(JSON.stringify(value)));
}

/** INVARIANT: the bytes are what `pack` gave, so what comes of them need not be asked what it is. */
export function unpack(bytes: Uint8Array): unknown {
  // Of ASCII a text is made by copying, and it takes one byte a letter, whatever stands in it.
  return JSON.parse(zstdDecompressSync(bytes).toString("latin1"));
}

/** JSON in ASCII alone. */
export function toAscii(json: string): string {
  // oxlint-disable-next-line require-unicode-regexp -- what is written are UTF-16 units, pairs as two of them
  return json.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
