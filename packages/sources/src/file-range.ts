import { closeSync, openSync, readSync } from "node:fs";
import { contentOf } from "./content.ts";

/** Bytes of a file from `start` up to `end`; an `end` of infinity is that of the file. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

export const wholeFile: FileRange = { start: 0, end: Number.POSITIVE_INFINITY };

const searchedBytes = 256 * 1024;
/** Between a line that ends an object and one that begins the next. */
const seams = ["}\n{", "}\r\n{"];

/**
 * Ranges of about so many bytes that together are a file of a size, each from the start of a line on. Only plain text is split, where
 * one object ends with its line and the next begins a line; where no such place is found near by, the rest of the file is
 * one range. A file that cannot be read is one, too: whoever reads it says why. Whether a range ended where an event did is
 * known when it has been read.
 */
export function splitEventFile(path: string, size: number, bytes: number): readonly FileRange[] {
  if (size < 2 * bytes) return [wholeFile];
  try {
    const file = openSync(path, "r");
    try {
      return splitOpened(file, size, bytes);
    } finally {
      closeSync(file);
    }
  } catch {
    return [wholeFile];
  }
}

function splitOpened(file: number, size: number, bytes: number): readonly FileRange[] {
  const buffer = Buffer.allocUnsafe(searchedBytes);
  if (contentOf(buffer.subarray(0, readSync(file, buffer, 0, searchedBytes, 0))) !== "text") return [wholeFile];
  const ranges: FileRange[] = [];
  let start = 0;
  while (start + 1.5 * bytes < size) {
    const seam = findSeam(buffer.subarray(0, readSync(file, buffer, 0, searchedBytes, start + bytes)));
    if (seam === -1) break;
    const end = start + bytes + seam;
    ranges.push({ start, end });
    start = end;
  }
  return [...ranges, { start, end: Number.POSITIVE_INFINITY }];
}

/** Where the line behind the first seam begins; -1: there is none. */
function findSeam(bytes: Buffer): number {
  const ends = seams.flatMap((seam) => {
    const at = bytes.indexOf(seam);
    return at === -1 ? [] : [at + seam.length - 1];
  });
  return ends.length === 0 ? -1 : Math.min(...ends);
}
