import type { TextPiece } from "../text/sigma-text.ts";

/** Each dash has five forms, and a literal of Tocsin holds the forms of so many. */
export const mostDashes = 4;

const dashAtWordStart = /(?<![\p{L}\p{N}_])[-/\u2013\u2014\u2015](?=[\p{L}\p{N}_])/gu;

/** How many dashes of options a text has. */
export function countDashes(pieces: readonly TextPiece[]): number {
  return pieces.reduce(
    (count, piece) => count + ("text" in piece ? [...piece.text.matchAll(dashAtWordStart)].length : 0),
    0,
  );
}

/** A text with too many dashes for a literal, as a regular expression over the whole value. */
export function toDashPattern(pieces: readonly TextPiece[], cased: boolean): string {
  const parts = pieces.map((piece) => {
    if ("wildcard" in piece) return piece.wildcard === "*" ? ".*" : ".";
    const plain = piece.text
      .split(dashAtWordStart)
      .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
    return plain.join("[-\\/\u2013\u2014\u2015]");
  });
  const whole = `^${parts.join("")}$`.replace(/^\^\.\*/, "").replace(/\.\*\$$/, "");
  return `/${whole.replaceAll("\n", "\\n").replaceAll("\r", "\\r")}/${cased ? "s" : "is"}`;
}
