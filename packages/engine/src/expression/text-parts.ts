import { foldText } from "@tocsin/core";

/** A text that a function makes longer than what it was made of is missing beyond this length. */
export const maximumMadeText = 1 << 20;

/** Replaces every occurrence of a text, found without regard to case. Missing where the result grows beyond the limit. */
export function createReplacer(sought: string, by: string): (text: string) => string | undefined {
  const folded = foldText(sought);
  return (text) => {
    if (folded === "") return text;
    const places = findAll(foldText(text), folded);
    const length = text.length + places.length * (by.length - sought.length);
    if (length > Math.max(maximumMadeText, text.length)) return undefined;
    return cut(text, places, sought.length).join(by);
  };
}

/** The n-th part, from 1, of a text cut at a separator that is found without regard to case. Missing where there is none. */
export function partOf(text: string, separator: string, number: number): string | undefined {
  if (separator === "") return undefined;
  return cut(text, findAll(foldText(text), foldText(separator)), separator.length)[number - 1];
}

function findAll(text: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}

function cut(text: string, places: readonly number[], width: number): string[] {
  const starts = [0, ...places.map((place) => place + width)];
  return starts.map((start, index) => text.slice(start, places[index] ?? text.length));
}
