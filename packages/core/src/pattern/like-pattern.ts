/** What stands between two `*`: literal texts, and null for any one character. */
export type LikePiece = readonly (string | null)[];

/**
 * Compiles a `like` pattern to a test of whole texts. `*` stands for any characters, `?` for one (a code point); `[*]`,
 * `[?]` and `[[]` are the characters themselves. Pattern and text are folded by the caller, or neither is.
 *
 * Between two `*` the leftmost place that fits is taken, which never loses a match, so the time is at most the
 * text's length times the pattern's.
 */
export function createLikeMatcher(pattern: string): (text: string) => boolean {
  const [first = [], ...others] = toLikePieces(pattern);
  const last = others.pop();
  if (last === undefined) return (text) => matchPiece(first, text, 0) === text.length;
  const lastLength = countCharacters(last);
  return (text) => {
    let at = matchPiece(first, text, 0);
    for (const piece of others) {
      if (at < 0) return false;
      at = findPiece(piece, text, at);
    }
    if (at < 0) return false;
    const start = stepBack(text, lastLength);
    return start >= at && matchPiece(last, text, start) === text.length;
  };
}

/** The pattern at its `*`: `a*b?` is `[["a"], ["b", null]]`. */
export function toLikePieces(pattern: string): LikePiece[] {
  const pieces: (string | null)[][] = [[]];
  for (const [token] of pattern.matchAll(/\[[*?[]\]|[^]/gu)) {
    const piece = pieces.at(-1)!;
    const before = piece.at(-1);
    if (token === "*") pieces.push([]);
    else if (token === "?") piece.push(null);
    else {
      const text = token.length === 3 ? token.charAt(1) : token;
      if (typeof before === "string") piece[piece.length - 1] = before + text;
      else piece.push(text);
    }
  }
  return pieces;
}

/** Where the piece ends when it begins at `at`, or -1. */
function matchPiece(piece: LikePiece, text: string, at: number): number {
  let end = at;
  for (const part of piece) {
    if (part === null) {
      if (end >= text.length) return -1;
      end += widthAt(text, end);
    } else {
      if (!text.startsWith(part, end)) return -1;
      end += part.length;
    }
  }
  return end;
}

/** Where the leftmost match of the piece from `from` on ends, or -1. */
function findPiece(piece: LikePiece, text: string, from: number): number {
  const [head] = piece;
  if (head === undefined) return from;
  for (let start = from; start <= text.length; start += widthAt(text, start)) {
    if (typeof head === "string") {
      start = text.indexOf(head, start);
      if (start < 0) return -1;
    }
    const end = matchPiece(piece, text, start);
    if (end >= 0) return end;
  }
  return -1;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function countCharacters(piece: LikePiece): number {
  return piece.reduce((count, part) => count + (part === null ? 1 : Array.from(part).length), 0);
}

/** Where the last `count` characters begin, or -1 where there are fewer. */
function stepBack(text: string, count: number): number {
  let at = text.length;
  for (let left = count; left > 0; left--) {
    if (at === 0) return -1;
    const pair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
    at -= pair ? 2 : 1;
  }
  return at;
}
