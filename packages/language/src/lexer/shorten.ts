const longest = 40;

/** A piece of the text as a message shows it: whole, or its beginning. */
export function shorten(text: string, start: number, end: number): string {
  return end - start > longest ? `${text.slice(start, start + longest)}…` : text.slice(start, end);
}
