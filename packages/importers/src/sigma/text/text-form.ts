import { toPlainText, type TextPiece } from "./sigma-text.ts";

export type TextOperator = "is" | "starts with" | "ends with" | "contains" | "like";

/** How a text is compared: `like` with its pattern in Tocsin's spelling, everything else with the text itself. */
export type TextForm =
  | { readonly operator: TextOperator; readonly text: string }
  /** Nothing but `*`: any value will do. */
  | { readonly operator: "present" };

/** The plainest form that means the same; `before` and `after`: any characters may stand there. */
export function toTextForm(pieces: readonly TextPiece[], before: boolean, after: boolean): TextForm {
  if (pieces.length === 0 && !before && !after) return { operator: "is", text: "" };
  let start = 0;
  let end = pieces.length;
  while (start < end && isAny(pieces[start]!)) start++;
  while (end > start && isAny(pieces[end - 1]!)) end--;
  if (start === end) return { operator: "present" };
  const text = toPlainText(end - start === pieces.length ? pieces : pieces.slice(start, end));
  if (text === undefined) return { operator: "like", text: toLikeText(withAny(pieces, before, after)) };
  const leading = before || start > 0;
  const trailing = after || end < pieces.length;
  if (leading) return { operator: trailing ? "contains" : "ends with", text };
  return { operator: trailing ? "starts with" : "is", text };
}

function isAny(piece: TextPiece): boolean {
  return "wildcard" in piece && piece.wildcard === "*";
}

/** With `*` before or behind it. */
export function withAny(pieces: readonly TextPiece[], before: boolean, after: boolean): readonly TextPiece[] {
  const any: TextPiece = { wildcard: "*" };
  return [...(before ? [any] : []), ...pieces, ...(after ? [any] : [])];
}

function toLikeText(pieces: readonly TextPiece[]): string {
  const texts = pieces.map((piece) => ("text" in piece ? piece.text.replace(/[*?[]/g, "[$&]") : piece.wildcard));
  return texts.join("").replace(/\*{2,}/g, (stars, at: number, all: string) => (all[at - 1] === "[" ? stars : "*"));
}
