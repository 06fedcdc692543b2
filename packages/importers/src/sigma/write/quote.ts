/** Text as a literal of Tocsin: single quotes where a backslash would have to be doubled, else double ones. */
export function quote(text: string): string {
  const isPath = text.includes("\\");
  if (hasOdd(text)) return `"${text.replace(escaped, (character) => toEscaped(character, isPath))}"`;
  if (isPath) return text.includes("'") ? `"${text.replace(/[\\"]/g, "\\$&")}"` : `'${text}'`;
  return text.includes('"') ? `"${text.replaceAll('"', '\\"')}"` : `"${text}"`;
}

/** Controls, line breaks and the mark of byte order; half a character is no less odd. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const odd = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const escaped = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff\\"]/gu;

function hasOdd(text: string): boolean {
  return odd.test(text) || !text.isWellFormed();
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Beside a backslash `\n` could be taken for the end of a path, so it is written by its number there. */
function toEscaped(character: string, isPath: boolean): string {
  if (character === "\\" || character === '"') return `\\${character}`;
  return (isPath ? undefined : escapes[character]) ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A list of literals. */
export function toList(literals: readonly string[]): string {
  return `[${literals.join(", ")}]`;
}
