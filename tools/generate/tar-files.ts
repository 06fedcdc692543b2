import { gunzipSync } from "node:zlib";

const blockBytes = 512;

/** The regular files of a gzipped tar (ustar, with the long names of GNU and of POSIX) by their paths. */
export function readTarFiles(packed: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = gunzipSync(packed);
  const text = (start: number, length: number) => {
    const end = bytes.indexOf(0, start);
    return bytes.toString("utf8", start, end < 0 || end > start + length ? start + length : end);
  };
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  let at = 0;
  while (at + blockBytes <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(text(at + 124, 12).trim() || "0", 8);
    const kind = text(at + 156, 1);
    const start = at + blockBytes;
    if (kind === "L") longName = text(start, size);
    else if (kind === "x") longName = /^\d+ path=(.*)$/m.exec(text(start, size))?.[1] ?? longName;
    else {
      const prefix = text(at + 345, 155);
      const name = longName ?? (prefix === "" ? text(at, 100) : `${prefix}/${text(at, 100)}`);
      if (kind === "0" || kind === "") files.set(name.replace(/^\.\//, ""), bytes.subarray(start, start + size));
      longName = undefined;
    }
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}
