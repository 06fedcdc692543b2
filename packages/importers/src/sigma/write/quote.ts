/** Text as a literal of Tocsin: single quotes where a backslash would have to be doubled, else double ones. */
export function quote(text: string): string {
  const isPlain = !odd.test(text);
  const isPath = text.includes("\\");
  if (isPath && !text.includes("'") && isPlain) return `'${text}'`;
  if (isPlain) return `"${text.replace(/[\\"]/g, "\\$&")}"`;
  return `"${Array.from(text, (character) => toEscaped(character, isPath)).join("")}"`;
}

/** Controls, line breaks and the mark of byte order. */
const odd = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Beside a backslash `\n` could be taken for the end of a path, so it is written by its number there. */
function toEscaped(character: string, isPath: boolean): string {
  if (character === "\\" || character === '"') return `\\${character}`;
  if (!odd.test(character)) return character;
  return (isPath ? undefined : escapes[character]) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A list of literals. */
export function toList(literals: readonly string[]): string {
  return `[${literals.join(", ")}]`;
}
