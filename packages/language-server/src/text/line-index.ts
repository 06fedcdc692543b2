import { toLineStarts } from "@tocsin/core";

/** What `character` of a position counts: bytes of UTF-8, units of UTF-16, or code points. */
export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/** Both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets (UTF-16 units from 0) and positions of one text; `\n`, `\r\n` and a lone `\r` end a line. */
export class LineIndex {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The offset at which a line begins; past the last line: the end of the text. */
  startOf(line: number): number {
    return this.#lineStarts[line] ?? this.#text.length;
  }

  /** The offset of what ends a line, or of the end of the text. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    if (end > start && this.#text[end - 1] === "\n") end--;
    if (end > start && this.#text[end - 1] === "\r") end--;
    return line + 1 < this.lineCount ? end : this.#text.length;
  }

  /** What lies outside the text is taken to its nearest end, what lies behind a line to the line's end. */
  offsetAt({ line, character }: Position, encoding: PositionEncoding): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.#text.length;
    const start = this.startOf(line);
    const end = this.endOf(line);
    if (encoding === "utf-16") return this.#wholeCharacter(Math.min(end, start + Math.max(0, character)));
    let offset = start;
    for (let left = character; left > 0 && offset < end;) {
      const code = this.#text.codePointAt(offset)!;
      left -= encoding === "utf-32" ? 1 : toByteCount(code);
      if (left < 0) break;
      offset += code > 0xffff ? 2 : 1;
    }
    return offset;
  }

  positionAt(offset: number, encoding: PositionEncoding): Position {
    const at = Math.max(0, Math.min(this.#text.length, offset));
    const line = this.#lineOf(at);
    const start = this.startOf(line);
    if (encoding === "utf-16") return { line, character: at - start };
    let character = 0;
    for (let index = start; index < at;) {
      const code = this.#text.codePointAt(index)!;
      character += encoding === "utf-32" ? 1 : toByteCount(code);
      index += code > 0xffff ? 2 : 1;
    }
    return { line, character };
  }

  /** An offset within a surrogate pair is taken to its beginning. */
  #wholeCharacter(offset: number): number {
    const isLow = /[\uDC00-\uDFFF]/.test(this.#text[offset] ?? "");
    return isLow && /[\uD800-\uDBFF]/.test(this.#text[offset - 1] ?? "") ? offset - 1 : offset;
  }

  #lineOf(offset: number): number {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  get #lineStarts(): readonly number[] {
    return (this.#starts ??= toLineStarts(this.#text));
  }
}

function toByteCount(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
