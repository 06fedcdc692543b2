/** Text as a literal of Tocsin: single quotes where a backslash would have to be doubled, else double ones. */
export function quote(text: string): string {
  const isPath = text.includes("\\");
  if (hasOdd(text)) return `"${Array.from(text, (character) => toEscaped(character, isPath)).join("")}"`;
  if (isPath) return text.includes("'") ? `"${text.replace(/[\\"]/g, "\\$&")}"` : `'${text}'`;
  return text.includes('"') ? `"${text.replaceAll('"', '\\"')}"` : `"${text}"`;
}

/** Whether a control, a line break, half a character or the mark of byte order is in a text. */
function hasOdd(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code < 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff) return true;
    if (code >= 0xd800 && code < 0xe000 && !text.isWellFormed()) return true;
  }
  return false;
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Beside a backslash `\n` could be taken for the end of a path, so it is written by its number there. */
function toEscaped(character: string, isPath: boolean): string {
  if (character === "\\" || character === '"') return `\\${character}`;
  if (!hasOdd(character)) return character;
  return (isPath ? undefined : escapes[character]) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A list of literals. */
export function toList(literals: readonly string[]): string {
  return `[${literals.join(", ")}]`;
}
