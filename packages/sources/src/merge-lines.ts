import { compareLines, type LineReader } from "./line-reader.ts";

interface Rest {
  readonly lines: LineReader;
  /** The place of the reader among all. */
  readonly rank: number;
}

/**
 * Merges readers of sorted lines: gives the one that has the next line at hand. Of lines that compare equal those of the
 * earlier reader come first. As long as one reader has the next line it takes one comparison.
 */
export function* mergeLines(readers: readonly LineReader[]): Generator<LineReader> {
  const rests = readers.map((lines, rank): Rest => ({ lines, rank })).filter(({ lines }) => lines.next());
  rests.sort(compareRests);
  while (rests.length > 0) {
    const least = rests[0]!;
    yield least.lines;
    if (!least.lines.next()) {
      rests.shift();
      continue;
    }
    let at = 0;
    for (; at + 1 < rests.length && compareRests(least, rests[at + 1]!) > 0; at++) rests[at] = rests[at + 1]!;
    rests[at] = least;
  }
}

function compareRests({ lines: left, rank: leftRank }: Rest, { lines: right, rank: rightRank }: Rest): number {
  return compareLines(left.bytes, left.start, right.bytes, right.start) || leftRank - rightRank;
}
