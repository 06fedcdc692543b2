import { toTextForm, type JsonObject, type JsonValue } from "@tocsin/core";
import { createAnyText } from "../atom/any-text.ts";
import type { SomeOf } from "../atom/subject.ts";
import { findCommonPieces } from "./common-pieces.ts";
import type { ValueFinder } from "./value-finder.ts";

/** Beyond so many texts an automaton is as fast as a regular expression. */
const mostTexts = 128;

/**
 * A quick look at much of an event for the few texts that are sought there, of all sources at once: a fifth of the time that
 * looking for them one value after the other takes. INVARIANT: false only where none of them stands there.
 */
export function createKeywordGate(finders: readonly ValueFinder[]): (document: JsonObject) => boolean {
  const gates = [...Map.groupBy(finders, ({ subject }) => subject.readers.someOf!)].map(([someOf, own]) =>
    createGate(someOf, own),
  );
  const [only] = gates;
  return gates.length === 1 && only !== undefined ? only : (document) => gates.some((gate) => gate(document));
}

function createGate(someOf: SomeOf, finders: readonly ValueFinder[]): (document: JsonObject) => boolean {
  const sought = finders.map(({ keywords }) => keywords);
  const texts = [...new Set(sought.flatMap((own) => own ?? []).map(({ text }) => text))];
  const isOfTexts = sought.every((own) => own?.every(({ form }) => form === "contains"));
  const any = isOfTexts ? createAnyText(texts, mostTexts) : undefined;
  if (any === undefined) return () => true;
  const shortest = Math.min(...texts.map(({ length }) => length));
  const asksOthers = texts.some(isOfOthers);
  const pieces = findPieces(texts);
  // Two letters that stand in most of them are found in half the time that it takes to find all.
  const somePiece = pieces && createAnyText(pieces, mostTexts);
  const hasOne = (value: JsonValue) => {
    const text = typeof value === "string" ? value : asksOthers ? toTextForm(value) : undefined;
    return text !== undefined && text.length >= shortest && somePiece?.test(text) !== false && any.test(text);
  };
  return (document) => someOf(document, hasOne);
}

/** Undefined: they are not so few that it is worth looking for them first, or a text beyond ASCII may have none of them. */
function findPieces(texts: readonly string[]): readonly string[] | undefined {
  const pieces = findCommonPieces(texts);
  if (pieces === undefined || 2 * pieces.length > texts.length + 1) return undefined;
  return texts.every((text) => pieces.some((piece) => text.includes(piece))) ? pieces : undefined;
}

/** Whether a folded text may stand in that of a number or a truth. */
function isOfOthers(text: string): boolean {
  return /^[-+.\de]*$/.test(text) || "true".includes(text) || "false".includes(text);
}
