import { toTextForm, type JsonValue } from "@tocsin/core";
import { createAnyText } from "../atom/any-text.ts";
import type { Atom } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import type { Scope } from "../scope.ts";

/** Beyond so many texts an automaton is as fast as a regular expression. */
const mostTexts = 128;

/**
 * A quick look at all texts of an event for the few that the rules of its sources ask for: a fifth of the time that the
 * automaton of all rules takes. INVARIANT: false only where none of the atoms holds. Undefined: there is none for them.
 */
export function createKeywordGate(subject: Subject, atoms: readonly Atom[]): ((scope: Scope) => boolean) | undefined {
  const { someOf } = subject;
  const texts = [...new Set(atoms.flatMap(({ sought }) => (sought?.form === "contains" ? [sought.text] : [])))];
  if (someOf === undefined || texts.length < atoms.length) return undefined;
  const any = createAnyText(texts, mostTexts);
  if (any === undefined) return undefined;
  const shortest = Math.min(...texts.map(({ length }) => length));
  const asksOthers = texts.some(isOfOthers);
  const hasOne = (value: JsonValue) => {
    const text = typeof value === "string" ? value : asksOthers ? toTextForm(value) : undefined;
    return text !== undefined && text.length >= shortest && any.test(text);
  };
  return ({ document }) => someOf(document, hasOne);
}

/** Whether a folded text may stand in that of a number or a truth. */
function isOfOthers(text: string): boolean {
  return /^[-+.\de]*$/.test(text) || "true".includes(text) || "false".includes(text);
}
