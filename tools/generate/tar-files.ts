import { gunzipSync } from "node:zlib";

const blockBytes = 512;

/** The regular files of a gzipped tar (POSIX ustar) by their paths. */
export function readTarFiles(packed: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = gunzipSync(packed);
  const text = (start: number, length: number) => {
    const end = bytes.indexOf(0, start);
    return bytes.toString("utf8", start, end < 0 || end > start + length ? start + length : end);
  };
  const files = new Map<string, Uint8Array>();
  let at = 0;
  while (at + blockBytes <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(text(at + 124, 12).trim() || "0", 8);
    const prefix = text(at + 345, 155);
    const isFile = bytes[at + 156] === 0x30 || bytes[at + 156] === 0;
    const start = at + blockBytes;
    if (isFile) {
      const path = prefix === "" ? text(at, 100) : `${prefix}/${text(at, 100)}`;
      files.set(path.replace(/^\.\//, ""), bytes.subarray(start, start + size));
    }
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}
