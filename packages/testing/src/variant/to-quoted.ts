import type { Place } from "@tocsin/core";

const longest = 80;

/** What stands at a place, in one line; cut where it is long. */
export function toQuoted({ file, start, end }: Place, textOf: (file: string) => string): string {
  const text = textOf(file).slice(start, end).replaceAll(/\s+/g, " ");
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
}
