import { functions } from "@tocsin/core";
import { isKind, kindWords, literalFunctionSummaries, type Declared, type ExpectedToken } from "@tocsin/language";
import { completeFields } from "./complete-fields.ts";
import { type CompletionItem, toRank } from "./completion.ts";
import { findRuleOf, type Place, toEventsAt, toPathBefore } from "./place.ts";

/** What may stand for a value, or begin a condition. */
export function completeOperands(place: Place, token: ExpectedToken): CompletionItem[] {
  const events = toEventsAt(place, token);
  const names = [...events.steps.keys()].map((name) => toNamed(place, `${name}.`, "name", "step"));
  return [
    ...completeFields(place, events.sources),
    ...names,
    ...matchWords(place, token, events.lines),
    ...derivedNames(
      place,
      events.sources.flatMap(({ derived }) => [...derived.keys()]),
    ),
    ...parameters(place, token),
    ...declaredNames(place, token),
    ...functionsAt(place, token),
  ];
}

/** What follows the dot of a path: fields of a step, columns of a lookup, or fields. */
export function completeSegments(place: Place, token: ExpectedToken): CompletionItem[] {
  const events = toEventsAt(place, token);
  const [first = ""] = toPathBefore(place).path;
  if (first === ")") return columnsOf(place);
  const step = events.steps.get(first);
  return step === undefined ? completeFields(place, events.sources) : completeFields(place, [step], 1);
}

/** The columns of the lookup whose call stands before the dot. */
function columnsOf(place: Place): CompletionItem[] {
  const { before, typed } = place.expected;
  const { linked, file } = place.view;
  let depth = 0;
  const opening = before.findLastIndex(({ text }) => {
    if (text === ")") depth++;
    if (text === "(") depth--;
    return text === "(" && depth === 0;
  });
  const declared = linked.namesOf(file).visible.get(before[opening - 1]?.text ?? "");
  if (declared === undefined || !isKind(declared, "lookup")) return [];
  const columns = linked.declarations.lookup(declared)?.columns?.keys() ?? [];
  return [...columns].map((label) => ({
    label,
    kind: "field",
    detail: `column of ${declared.node.name.text}`,
    newText: label,
    span: typed,
    rank: toRank("field"),
  }));
}

function toNamed(
  { expected, view }: Place,
  label: string,
  kind: CompletionItem["kind"],
  detail: string,
): CompletionItem {
  const rank = toRank("name", view.counts.of(label));
  return { label, kind, detail, newText: label, span: expected.typed, rank, goesOn: label.endsWith(".") };
}

/** Grammar rules that look at a finished match. */
const onMatch: ReadonlySet<string> = new Set([
  "severity",
  "signal",
  "notify",
  "title",
  "hole",
  "include",
  "whenCondition",
]);

function matchWords(place: Place, { rules }: ExpectedToken, lines: readonly string[]): CompletionItem[] {
  if (rules.some(({ name }) => name === "summary")) return [];
  if (!rules.some(({ name }) => onMatch.has(name)) || rules.some(({ name }) => name === "except")) return [];
  return ["risk", "value", ...lines].map((word) => toNamed(place, word, "name", "of the match"));
}

function derivedNames(place: Place, ofSources: readonly string[]): CompletionItem[] {
  const clauses = findRuleOf(place)?.clauses ?? [];
  const ofRule = clauses.flatMap((clause) => (clause.kind === "derive" ? clause.name.text : []));
  return [...new Set([...ofRule, ...ofSources])].map((name) => toNamed(place, name, "name", "derived"));
}

function parameters(place: Place, { rules }: ExpectedToken): CompletionItem[] {
  const macro = rules.find(({ name }) => name === "macro");
  if (macro === undefined) return [];
  const words = place.expected.before.filter(({ start }) => start >= macro.start).map(({ text }) => text);
  const names = words.slice(words.indexOf("(") + 1, Math.max(words.indexOf(")"), 0)).filter((text) => text !== ",");
  return names.map((name) => toNamed(place, name, "name", "parameter"));
}

function declaredNames(place: Place, { rules }: ExpectedToken): CompletionItem[] {
  const { linked, file } = place.view;
  const inObject = rules.some(({ name }) => name === "object");
  const beginsCondition = rules.some(
    ({ name, start }) => name === "comparison" && start === place.expected.typed.start,
  );
  const isFit = ({ node }: Declared) =>
    node.kind === "derive" ||
    node.kind === "lookup" ||
    (node.kind === "macro" && beginsCondition) ||
    (node.kind === "list-declaration" && inObject);
  return [...linked.namesOf(file).visible.values()].filter(isFit).map((declared) => toDeclaredItem(place, declared));
}

/** A declared name as it is used: a macro or a lookup with places for its values. */
export function toDeclaredItem({ expected, view }: Place, declared: Declared): CompletionItem {
  const { text } = declared.node.name;
  const values = isKind(declared, "macro")
    ? declared.node.parameters.map((parameter) => parameter.text)
    : isKind(declared, "lookup")
      ? [declared.node.key?.segments.map((segment) => segment.text).join(".") ?? "key"]
      : [];
  const filled = values.map((name, index) => `\${${index + 1}:${name}}`).join(", ");
  return {
    label: text,
    kind: toKind(declared),
    detail: `${kindWords[declared.node.kind]} · ${declared.module}`,
    newText: values.length === 0 ? text : `${text}(${filled})`,
    span: expected.typed,
    ...(values.length > 0 && { isSnippet: true }),
    rank: toRank("name", view.counts.of(text)),
  };
}

function toKind({ node }: Declared): CompletionItem["kind"] {
  if (node.kind === "list-declaration") return "list";
  return node.kind === "derive" ? "name" : node.kind;
}

function functionsAt({ expected }: Place, { rules }: ExpectedToken): CompletionItem[] {
  const inObject = rules.some(({ name }) => name === "object");
  const onValues = Object.entries(functions).map(([name, { parameters: all, ...signature }]) => {
    const needed = all.slice(0, all.length - ("optional" in signature ? signature.optional : 0));
    return [name, needed.map((type, index) => `\${${index + 1}:${type}}`).join(", ")] as const;
  });
  const onLiterals = inObject
    ? Object.keys(literalFunctionSummaries).map((name) => [name, '"${1:text}"'] as const)
    : [];
  return [...onValues, ...onLiterals].map(([label, filled]) => ({
    label,
    kind: "function",
    detail: "function",
    newText: `${label}(${filled})`,
    span: expected.typed,
    isSnippet: true,
    rank: toRank("function"),
  }));
}
