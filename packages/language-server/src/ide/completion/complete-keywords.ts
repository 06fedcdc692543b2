import { findKeyword, type ExpectedToken } from "@tocsin/language";
import { type CompletionItem, toRank } from "./completion.ts";
import { findRuleOf, type Place } from "./place.ts";
import { snippets } from "./snippets.ts";

/** Grammar rules whose parts stand in any order, each at most once. */
const onceEach: ReadonlySet<string> = new Set(["eventTail", "timing", "index", "except", "silence"]);

/** A keyword that the grammar allows at the place, and the whole texts that begin with it. */
export function completeKeyword(place: Place, token: ExpectedToken): CompletionItem[] {
  const { word = "", phrase = word, rules } = token;
  const keyword = findKeyword(word);
  if (keyword === undefined || isUsedUp(place, token)) return [];
  const [rule] = rules.map(({ name }) => name);
  const whole = snippets.filter((snippet) => snippet.word === word && snippet.rule === rule);
  const { typed } = place.expected;
  const indent = indentOf(place);
  return [
    {
      label: phrase,
      kind: "keyword",
      newText: phrase,
      span: typed,
      rank: toRank("keyword", place.view.counts.of(word)),
    },
    ...whole.map(({ label, detail, lines }, index) => ({
      label,
      kind: "snippet" as const,
      detail,
      newText: lines.join(`\n${indent}`),
      span: typed,
      isSnippet: true,
      filterText: `${word} ${label}`,
      rank: toRank("snippet", whole.length - index),
    })),
  ];
}

/** The clause is there already, and may stand once. */
function isUsedUp(place: Place, { word = "", rules }: ExpectedToken): boolean {
  const { expected, offset } = place;
  const once = rules.find(({ name }) => onceEach.has(name));
  const isIn = (start: number) => expected.before.some((token) => token.start >= start && token.text === word);
  if (once !== undefined && rules.indexOf(once) <= 1 && once.start < expected.typed.start && isIn(once.start))
    return true;
  const clause = rules.findIndex(({ name }) => name === "clause");
  const rule = clause < 0 || repeatable.has(word) ? undefined : findRuleOf(place);
  const startsClause = rules[clause]?.start === expected.typed.start;
  return startsClause && rule?.clauses.some(({ kind, span }) => kind === word && !isAround(span, offset)) === true;
}

const repeatable: ReadonlySet<string> = new Set(["data", "derive", "except", "severity", "risk", "test"]);

function isAround({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

function indentOf({ view, expected }: Place): string {
  const { text } = view.file;
  const line = text.lastIndexOf("\n", expected.typed.start - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, expected.typed.start))?.[0] ?? "";
}
