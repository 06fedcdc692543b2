import { toLineColumn, toLineStarts, type Place } from "@tocsin/core";

/** The texts that diagnostics point into, by file. */
export type Texts = Pick<ReadonlyMap<string, string>, "get">;

/** A place for people: lines and columns counted from 1, columns in UTF-16 units, ends exclusive. */
export interface Range {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const lineStartsOf = new WeakMap<Texts, Map<string, readonly number[]>>();

export function toRange(place: Place, texts: Texts): Range {
  const lineStarts = lineStartsIn(place.file, texts);
  const start = toLineColumn(lineStarts, place.start);
  const end = toLineColumn(lineStarts, place.end);
  return { file: place.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** A line of a file without its end; empty where there is none. */
export function lineOf(file: string, line: number, texts: Texts): string {
  const starts = lineStartsIn(file, texts);
  const text = (texts.get(file) ?? "").slice(starts[line - 1] ?? 0, starts[line]);
  return text.replace(/[\r\n]+$/, "");
}

function lineStartsIn(file: string, texts: Texts): readonly number[] {
  const known = lineStartsOf.get(texts) ?? new Map<string, readonly number[]>();
  lineStartsOf.set(texts, known);
  const starts = known.get(file) ?? toLineStarts(texts.get(file) ?? "");
  known.set(file, starts);
  return starts;
}
