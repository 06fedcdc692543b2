import { toLineColumn, toLineStarts, type LineColumn, type Place } from "@tocsin/core";

/** Lines and columns of places, by the texts of their files. */
export type ToPosition = (place: Place) => LineColumn;

export function createToPosition(texts: ReadonlyMap<string, string>): ToPosition {
  const starts = new Map<string, readonly number[]>();
  return ({ file, start }) => {
    const lineStarts = starts.get(file) ?? toLineStarts(texts.get(file) ?? "");
    starts.set(file, lineStarts);
    return toLineColumn(lineStarts, start);
  };
}
