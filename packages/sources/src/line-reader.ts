/** Goes through lines in order, as bytes. */
export interface LineReader {
  /** The line at hand stands in these bytes, which may be others for the next one, from `start` to `end`, and a line feed behind it. */
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** Goes on to the next line, at first to the first one; false: there is none. */
  readonly next: () => boolean;
}

export const lineFeed = 0x0a;
export const tab = 0x09;

/** Compares what two lines have before their first tabs; both have one. */
export function compareLines(left: Uint8Array, leftStart: number, right: Uint8Array, rightStart: number): number {
  for (let at = 0; ; at++) {
    const byte = left[leftStart + at]!;
    const order = byte - right[rightStart + at]!;
    if (order !== 0 || byte === tab) return order;
  }
}
