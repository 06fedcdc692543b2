/** A line of YAML; what begins a nested collection on a line moves `indent` and `start` on. */
export interface PlainLine {
  /** Spaces before the first other character. */
  indent: number;
  /** Offsets of that character and of the end, white space there left out. */
  start: number;
  readonly end: number;
  /** Offset of its first character, and of the end as it is written. */
  readonly from: number;
  readonly to: number;
}

/** The lines of a text; undefined where tabs indent, or anything else asks for all of YAML. */
export function toPlainLines(text: string): PlainLine[] | undefined {
  if (text.startsWith("\ufeff")) return undefined;
  const lines: PlainLine[] = [];
  for (let from = 0; from <= text.length;) {
    const next = text.indexOf("\n", from);
    const to = next < 0 ? text.length : next;
    let start = from;
    while (start < to && text.charCodeAt(start) === 0x20) start++;
    if (text.charCodeAt(start) === 0x09) return undefined;
    let end = to;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({
      indent: start - from,
      start,
      end,
      from,
      to: text.charCodeAt(to - 1) === 0x0d && to > from ? to - 1 : to,
    });
    if (next < 0) break;
    from = next + 1;
  }
  return lines;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0d || code === 0x09;
}
