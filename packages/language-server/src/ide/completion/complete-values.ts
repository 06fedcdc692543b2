import type { ExpectedToken, RuleClause } from "@tocsin/language";
import { lookupField } from "@tocsin/schema";
import { usedValues } from "../scope/used-values.ts";
import { severities } from "./complete-words.ts";
import { type CompletionItem, toRank } from "./completion.ts";
import { findRuleOf, type Place, toEventsAt } from "./place.ts";

/** Texts in quotes that are known to fit: values of the field on the left, reasons, owners and tags of other rules. */
export function completeTexts(place: Place, token: ExpectedToken): CompletionItem[] {
  const [own, asking] = token.rules.map(({ name }) => name);
  if (token.rules.some(({ name }) => name === "comparison" || name === "bodyEntry"))
    return completeValues(place, token);
  if (asking === "becauseClause") return toTexts(place, reasonsOf(place), "reason of an exception");
  if (own === "text" && asking === "textClause") return fromClauses(place, token);
  return asking === "texts" || own === "texts" ? fromClauses(place, token) : [];
}

/** Values that the schema allows for the field on the left, that samples showed, or that other rules use. */
function completeValues(place: Place, token: ExpectedToken): CompletionItem[] {
  const path = toSubject(place, token);
  if (path === undefined) return [];
  const { sources, steps } = toEventsAt(place, token);
  const [first = "", ...rest] = path.split(".");
  const step = steps.get(first);
  const wanted = step === undefined ? path : rest.join(".");
  const fields = (step === undefined ? sources : [step]).flatMap(({ schema }) => lookupField(schema, wanted) ?? []);
  const known = fields.flatMap(({ values = [], seen = [] }) => [
    ...toTexts(place, values, "allowed"),
    ...toTexts(place, seen, "seen in samples"),
  ]);
  const own = place.expected.inText ? place.view.file.text.slice(place.expected.typed.start, place.offset) : "";
  const used = usedValues(wanted, place.view.snapshot).filter((text) => text !== `${own}"` && text !== `${own}'`);
  return [...known, ...toItems(place, used, "used in rules", "name")];
}

/** The path on the left of the operator, or of the colon. */
function toSubject({ expected }: Place, { rules }: ExpectedToken): string | undefined {
  const around = rules.find(({ name }) => name === "bodyEntry" || name === "comparison");
  if (around === undefined) return undefined;
  const tokens = expected.before.filter(({ start }) => start >= around.start);
  const parts: string[] = [];
  for (const [index, { text }] of tokens.entries()) {
    if ((index % 2 === 0) === (text === ".")) break;
    if (index % 2 === 0) parts.push(text.replaceAll("`", ""));
  }
  return parts.length === 0 ? undefined : parts.join(".");
}

/** What other rules say in the clause at the place. */
function fromClauses(place: Place, { rules }: ExpectedToken): CompletionItem[] {
  const clause = rules.find(({ name }) => name === "textClause" || name === "textsClause");
  const word = place.expected.before.find(({ start }) => start === clause?.start)?.text;
  if (word === undefined || !["owner", "license", "tags", "author"].includes(word)) return [];
  const counts = new Map<string, number>();
  for (const { parsed } of place.view.snapshot.files.values()) {
    for (const declaration of parsed.tree.declarations) {
      const clauses = declaration.kind === "rule" ? declaration.clauses : [];
      for (const text of clauses.filter(({ kind }) => kind === word).flatMap(textsOf))
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const often = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, mostTexts);
  return toTexts(
    place,
    often.map(([text]) => text),
    `${word} of other rules`,
  );
}

const mostTexts = 100;

function textsOf(clause: RuleClause): string[] {
  if ("values" in clause) return clause.values.map(({ value }) => value);
  return clause.kind === "owner" || clause.kind === "license" ? [clause.value.value] : [];
}

function reasonsOf(place: Place): string[] {
  const clauses = findRuleOf(place)?.clauses ?? [];
  return clauses.flatMap((clause) => (clause.kind === "except" ? (clause.because?.value ?? []) : []));
}

/** The severities, where a severity is what the left side is. */
export function completeSeverities(place: Place, token: ExpectedToken): CompletionItem[] {
  const isExpectation = token.rules.some(({ name }) => name === "expectedField");
  const words = place.expected.before.map(({ text }) => text);
  const isCompared = /\bseverity is(?: not)?(?: at (?:least|most))?$/.test(words.slice(-5).join(" "));
  if (!isCompared && !(isExpectation && words.at(-1) === "severity")) return [];
  return severities.map((label, index) => ({
    label,
    kind: "value",
    newText: label,
    span: place.expected.typed,
    rank: toRank("value", severities.length - index),
  }));
}

function toTexts(place: Place, texts: readonly string[], detail: string): CompletionItem[] {
  return toItems(place, texts.map(toQuoted), detail, "value");
}

/** Texts as they are written, the likeliest first. */
function toItems(
  { expected, view }: Place,
  texts: readonly string[],
  detail: string,
  group: "value" | "name",
): CompletionItem[] {
  return texts.map((label, index) => {
    // A quote that stands behind the place already is replaced with the rest.
    const closing = expected.inText && view.file.text[expected.typed.end] === view.file.text[expected.typed.start];
    const span = closing ? { start: expected.typed.start, end: expected.typed.end + 1 } : expected.typed;
    return { label, kind: "value", detail, newText: label, span, rank: toRank(group, texts.length - index) };
  });
}

/** A text as a rule writes it: raw where it holds a backslash. */
export function toQuoted(text: string): string {
  if (text.includes("\\") && !/['\n\r]/.test(text)) return `'${text}'`;
  return JSON.stringify(text);
}
