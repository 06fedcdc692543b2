/** Text as a literal of Tocsin: single quotes where a backslash would have to be doubled, else double ones. */
export function quote(text: string): string {
  const isPlain = !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
  if (text.includes("\\") && !text.includes("'") && isPlain) return `'${text}'`;
  return `"${text.replace(/[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, toEscape)}"`;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function toEscape(character: string): string {
  return escapes[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

/** A list of literals. */
export function toList(literals: readonly string[]): string {
  return `[${literals.join(", ")}]`;
}
