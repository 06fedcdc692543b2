import { type ExpectedToken, findExpected } from "@tocsin/language";
import type { View } from "../view.ts";
import { completeExpectedNames, isExpectedName } from "./complete-expected.ts";
import { completeKeyword } from "./complete-keywords.ts";
import { completeNames } from "./complete-names.ts";
import { completeOperands } from "./complete-operands.ts";
import { completeTechniques } from "./complete-techniques.ts";
import { completeSeverities, completeTexts } from "./complete-values.ts";
import { completeWords } from "./complete-words.ts";
import type { Completion, CompletionItem } from "./completion.ts";
import type { Place } from "./place.ts";

/** More are not sent at once; what is typed narrows them. */
const mostItems = 400;

/** What may be written at an offset: what the grammar allows there, filled with the names, fields and values that are known. */
export function complete(view: View, offset: number): Completion {
  const place = toPlace(view, offset);
  const items = new Map<string, CompletionItem>();
  for (const token of place.expected.tokens) {
    for (const item of completeToken(place, token)) {
      const key = `${item.kind === "snippet" ? "snippet " : ""}${item.label}`;
      const known = items.get(key);
      if (known === undefined || item.rank < known.rank) items.set(key, item);
    }
  }
  const fitting = [...items.values()].filter((item) => isFitting(view.file.text, offset, item));
  const sorted = fitting.toSorted((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
  return { items: sorted.slice(0, mostItems), isIncomplete: sorted.length > mostItems };
}

/** Whether the clause at an offset may be whole already, so that nobody waits for what could be added to it. */
export function mayEndAt({ file }: View, offset: number): boolean {
  const { tokens, typed } = findExpected(file.text, offset);
  return tokens.some(
    ({ word, rules }) =>
      word === "}" || rules.some(({ name, start }) => name === "declaration" && start === typed.start),
  );
}

function toPlace(view: View, offset: number): Place {
  return { view, offset, expected: findExpected(view.file.text, offset) };
}

function completeToken(place: Place, token: ExpectedToken): CompletionItem[] {
  switch (token.kind) {
    case "word":
      return place.expected.inText ? [] : completeKeyword(place, token);
    case "operand":
      if (place.expected.inText) return [];
      if (isExpectedName(place, token)) return completeExpectedNames(place);
      return [...completeSeverities(place, token), ...completeOperands(place, token)];
    case "name":
      return completeNames(place, token);
    case "segment":
      return completeWords(place, token);
    case "text":
      return completeTexts(place, token);
    case "technique":
      return completeTechniques(place);
    default:
      return [];
  }
}

/** Whether an item holds the letters that have been typed, in their order. */
function isFitting(text: string, offset: number, { span, filterText, label, newText }: CompletionItem): boolean {
  const typed = text.slice(span.start, offset).replace(/["'`]/g, "").toLowerCase();
  const tried = `${filterText ?? label} ${newText}`.toLowerCase();
  let at = 0;
  for (const letter of typed) {
    at = tried.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
