import type { Span } from "@tocsin/core";
import type { Expected, ExpectedToken, RuleDeclaration, SourceContext } from "@tocsin/language";
import { findRuleAt, findSource, toRuleEvents } from "../scope/rule-sources.ts";
import type { View } from "../view.ts";

/** A place that is asked for, and what has been written before it. */
export interface Place {
  readonly view: View;
  readonly offset: number;
  readonly expected: Expected;
}

/** What a word can mean at a place. */
export interface EventsAtPlace {
  readonly sources: readonly SourceContext[];
  readonly steps: ReadonlyMap<string, SourceContext>;
  readonly lines: readonly string[];
}

/** Grammar rules in which the name of a source stands first, or behind `N of`. */
const patterns: ReadonlySet<string> = new Set(["events", "givenEvents"]);

/** Grammar rules whose parts speak of the events that stand in them. */
const triggers: ReadonlySet<string> = new Set([
  "step",
  "countTrigger",
  "measureTrigger",
  "silence",
  "summary",
  "sequence",
  "together",
]);

/** The rule that is being written, also where it breaks off at the place. */
export function findRuleOf({ view, expected, offset }: Place): RuleDeclaration | undefined {
  const start = expected.tokens.flatMap(({ rules }) => rules).find(({ name }) => name === "rule")?.start;
  const written = view.file.tree.declarations.find(
    (one): one is RuleDeclaration => one.kind === "rule" && one.span.start === start,
  );
  return written ?? findRuleAt(view, offset);
}

/** The events whose fields may be named by a token that is expected. */
export function toEventsAt(place: Place, token: ExpectedToken): EventsAtPlace {
  const { view } = place;
  const rule = findRuleOf(place);
  const known = rule === undefined ? undefined : toRuleEvents(rule, view);
  const near = nearSources(place, token);
  const steps = new Map([...(known?.steps ?? []), ...writtenSteps(place, token)]);
  const sources = near.length > 0 ? near : (known?.sources ?? []);
  return { sources: sources.length > 0 ? sources : visibleSources(view), steps, lines: known?.lines ?? [] };
}

/** The sources that the innermost part of the text around the place names. */
function nearSources({ expected, view }: Place, { rules }: ExpectedToken): readonly SourceContext[] {
  const around = rules.find(({ name }) => patterns.has(name) || triggers.has(name) || name === "source");
  if (around === undefined) return [];
  const inside = expected.before.filter(({ start }) => start >= around.start);
  const words = around.name === "source" ? inside.slice(1, 2) : inside;
  const found = words.flatMap(({ text }) => findSource(text, view) ?? []);
  return patterns.has(around.name) ? found.slice(0, 1) : [...new Set(found)];
}

/** Steps of the sequence that is being written, which the tree may lack. */
function writtenSteps({ expected, view }: Place, { rules }: ExpectedToken): (readonly [string, SourceContext])[] {
  const around = rules.find(({ name }) => name === "sequence" || name === "together");
  if (around === undefined) return [];
  const tokens = expected.before.filter(({ start }) => start >= around.start);
  return tokens.flatMap((token, index) => {
    if (tokens[index + 1]?.text !== ":") return [];
    const source = tokens
      .slice(index + 2)
      .values()
      .map(({ text }) => findSource(text, view))
      .find(Boolean);
    return source === undefined ? [] : [[token.text, source] as const];
  });
}

function visibleSources(view: View): readonly SourceContext[] {
  const { visible } = view.linked.namesOf(view.file);
  const names = [...visible.values()].filter(({ node }) => node.kind === "source").map(({ node }) => node.name.text);
  return names.slice(0, mostSources).flatMap((name) => findSource(name, view) ?? []);
}

/** Where any source could be meant, thousands need not be looked at. */
const mostSources = 20;

/** The dotted path that is being written before the place, with its beginning; the part at the place is not in it. */
export function toPathBefore({ expected }: Place): { readonly path: readonly string[]; readonly span: Span } {
  const path: string[] = [];
  let { start } = expected.typed;
  for (let index = expected.before.length - 1; expected.before[index]?.text === "."; index -= 2) {
    const segment = expected.before[index - 1];
    if (segment === undefined) break;
    path.unshift(segment.text.replaceAll("`", ""));
    start = segment.start;
  }
  return { path, span: { start, end: expected.typed.end } };
}
