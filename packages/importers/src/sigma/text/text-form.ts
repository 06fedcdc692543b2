import { toPlainText, type TextPiece } from "./sigma-text.ts";

export type TextOperator = "is" | "starts with" | "ends with" | "contains" | "like";

/** How a text is compared: `like` with its pattern in Tocsin's spelling, everything else with the text itself. */
export type TextForm =
  | { readonly operator: TextOperator; readonly text: string }
  /** Nothing but `*`: any value will do. */
  | { readonly operator: "present" };

/** The plainest form that means the same. */
export function toTextForm(pieces: readonly TextPiece[]): TextForm {
  if (pieces.length === 0) return { operator: "is", text: "" };
  const isAny = (piece: TextPiece | undefined) => piece !== undefined && "wildcard" in piece && piece.wildcard === "*";
  let [start, end] = [0, pieces.length];
  while (start < end && isAny(pieces[start])) start++;
  while (end > start && isAny(pieces[end - 1])) end--;
  if (start === end) return { operator: "present" };
  const text = toPlainText(pieces.slice(start, end));
  if (text === undefined) return { operator: "like", text: toLikeText(pieces) };
  const [leading, trailing] = [start > 0, end < pieces.length];
  if (leading) return { operator: trailing ? "contains" : "ends with", text };
  return { operator: trailing ? "starts with" : "is", text };
}

function toLikeText(pieces: readonly TextPiece[]): string {
  const texts = pieces.map((piece) => ("text" in piece ? piece.text.replace(/[*?[]/g, "[$&]") : piece.wildcard));
  return texts.join("").replace(/\*{2,}/g, (stars, at: number, all: string) => (all[at - 1] === "[" ? stars : "*"));
}
