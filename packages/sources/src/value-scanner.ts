import { maximumJsonDepth } from "@tocsin/core";

/**
 * Finds the end of one JSON value (object or array) that may come in pieces.
 *
 * It knows texts, brackets and where an object may stand, so that a value which was cut off is noticed at the next
 * line and not at the end of the file; whether the value is JSON is for the parser to say.
 */
export class ValueScanner {
  /** Why the value cannot be one; undefined while it can. */
  failure: string | undefined;
  /** Line feeds seen since the value began. */
  lines = 0;
  /** Where reading can go on if the value fails: the first later line that begins with `{` and is indented no deeper. */
  resumeAt: { readonly offset: number; readonly lines: number } | undefined;

  readonly #indent: number;
  readonly #isArray = new Uint8Array(maximumJsonDepth + 1);
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last byte that is neither white space nor inside a text. */
  #previous = 0;
  /** Width of the white space since the last line feed; -1 behind the first other byte. */
  #lineIndent = -1;

  /** `indent`: of the line on which the value begins. */
  constructor(indent: number) {
    this.#indent = indent;
  }

  /**
   * Reads on over `bytes` from `from` to `to`. `base` is the offset of the value's first byte, for `resumeAt`.
   * Returns the offset behind the value, the offset of the byte that made it fail, or -1 where it goes on.
   */
  scan(bytes: Uint8Array, from: number, to: number, base: number): number {
    let at = from;
    while (at < to) {
      if (this.#inText) {
        at = this.#scanText(bytes, at, to);
        if (this.failure !== undefined) return at;
        continue;
      }
      const byte = bytes[at]!;
      if (byte === 0x20 || byte === 0x09 || byte === 0x0d) {
        if (this.#lineIndent >= 0) this.#lineIndent++;
      } else if (byte === 0x0a) {
        this.lines++;
        this.#lineIndent = 0;
      } else if (this.#take(byte, at - base)) {
        return this.failure === undefined ? at + 1 : at;
      }
      at++;
    }
    return -1;
  }

  /** Takes one byte outside texts; true where the value ends or fails. */
  #take(byte: number, offset: number): boolean {
    const startsLine = this.#lineIndent >= 0 && this.#lineIndent <= this.#indent;
    this.#lineIndent = -1;
    const previous = this.#previous;
    this.#previous = byte;
    if (byte === 0x22) this.#inText = true;
    else if (byte === 0x7b || byte === 0x5b) {
      if (startsLine && byte === 0x7b) this.resumeAt ??= { offset, lines: this.lines };
      return this.#open(byte, previous);
    } else if (byte === 0x7d || byte === 0x5d) {
      if (this.#isArray[this.#depth] !== Number(byte === 0x5d))
        return this.#fail("a bracket closes what it did not open");
      return --this.#depth === 0;
    }
    return false;
  }

  #open(byte: number, previous: number): boolean {
    if (this.#depth > 0 && !this.#mayOpenAfter(previous)) return this.#fail("the value is cut off");
    if (this.#depth === maximumJsonDepth) return this.#fail(`nested deeper than ${maximumJsonDepth} levels`);
    this.#isArray[++this.#depth] = Number(byte === 0x5b);
    return false;
  }

  #mayOpenAfter(previous: number): boolean {
    return this.#isArray[this.#depth] === 1 ? previous === 0x5b || previous === 0x2c : previous === 0x3a;
  }

  #scanText(bytes: Uint8Array, from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (this.#escaped) this.#escaped = false;
      else if (byte === 0x5c) this.#escaped = true;
      else if (byte === 0x22) {
        this.#inText = false;
        return at + 1;
      }
      if (byte === 0x0a) {
        this.#fail("a text is not closed on its line");
        return at;
      }
    }
    return to;
  }

  #fail(reason: string): true {
    this.failure = reason;
    return true;
  }
}
