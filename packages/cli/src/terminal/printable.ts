/** Control characters, and those that turn the direction of text: events come from attackers, and a terminal obeys them. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\u{feff}]/gu;

/** The text on one line, with every character that could move or recolour a terminal shown as its code: `\u{1b}`. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
