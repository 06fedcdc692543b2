/** More pieces take as long to look for as the texts. */
const mostPieces = 6;
/** Two marks that are no part of paths, names and numbers are as rare as four other letters. */
const twoMarks = /^[^\p{L}\p{N}\s\\/._-]{2}$/u;
/** Written in JSON as it is, but for a backslash in front, of which JSON has two. */
const plain = /^\\?[ !#-[\]-~]+$/;
const pieceLength = 4;
const onlyAscii = /^[\0-\x7f]*$/;

/**
 * A few pieces of two to four letters, of which each text that is of ASCII alone holds one; undefined: there are none. All stand in JSON as they
 * are. Texts are folded.
 */
export function findCommonPieces(texts: readonly string[]): readonly string[] | undefined {
  const pieces: string[] = [];
  const ofAscii = texts.filter((text) => onlyAscii.test(text));
  for (let left = ofAscii; left.length > 0; left = left.filter((text) => !text.includes(pieces.at(-1)!))) {
    if (pieces.length === mostPieces) return undefined;
    const counts = new Map<string, number>();
    for (const piece of left.flatMap((text) => [...new Set(piecesOf(text))])) {
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
    if (best === undefined) return undefined;
    pieces.push(best[0]);
  }
  return pieces;
}

function piecesOf(text: string): readonly string[] {
  const at = Array.from({ length: text.length }, (_, index) => index);
  const pairs = at.map((index) => text.slice(index, index + 2)).filter((pair) => twoMarks.test(pair));
  const longer = text.length < pieceLength ? [text] : at.slice(3).map((index) => text.slice(index - 3, index + 1));
  return [...pairs, ...longer].filter((piece) => piece.length > 1 && plain.test(piece));
}
