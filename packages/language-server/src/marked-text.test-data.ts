/** A text with marks taken out: `<|>` a place, `<|…|>` a range. Marks nest; both are given in the order in which they begin. */
export interface MarkedText {
  readonly text: string;
  /** Offsets of all `<|>`. */
  readonly places: readonly number[];
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export function unmark(marked: string): MarkedText {
  let text = "";
  const places: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (const part of marked.split(/(<\|>|<\||\|>)/)) {
    if (part === "<|>") places.push(text.length);
    else if (part === "<|") {
      const range = { start: text.length, end: text.length };
      ranges.push(range);
      open.push(range);
    } else if (part === "|>") {
      const range = open.pop();
      if (range === undefined) throw new Error("A range ends that does not begin");
      range.end = text.length;
    } else text += part;
  }
  if (open.length > 0) throw new Error("A range begins that does not end");
  return { text, places, ranges };
}
