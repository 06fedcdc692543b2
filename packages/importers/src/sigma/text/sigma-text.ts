/** A text of Sigma taken apart: plain text, `*` for any characters, `?` for one. */
export type TextPiece = { readonly text: string } | { readonly wildcard: "*" | "?" };

const special = /[*?]|\\\\/;

/**
 * Reads a value by the escape table of the specification: `\*` and `\?` are the characters, `\\` is one backslash, and
 * a backslash before anything else is itself.
 */
export function toTextPieces(value: string): readonly TextPiece[] {
  if (!special.test(value)) return value === "" ? [] : [{ text: value }];
  const pieces: TextPiece[] = [];
  let text = "";
  const close = () => {
    if (text !== "") pieces.push({ text });
    text = "";
  };
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!;
    const next = value[at + 1];
    if (character === "\\" && (next === "\\" || next === "*" || next === "?")) {
      text += next;
      at++;
    } else if (character === "*" || character === "?") {
      close();
      pieces.push({ wildcard: character });
    } else text += character;
  }
  close();
  return pieces;
}

/** The text where no wildcard is in it. */
export function toPlainText(pieces: readonly TextPiece[]): string | undefined {
  let whole = "";
  for (const piece of pieces) {
    if (!("text" in piece)) return undefined;
    whole += piece.text;
  }
  return whole;
}
