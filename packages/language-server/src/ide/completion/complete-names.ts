import { alertsContext, durationUnits, type DeclaredKind, type ExpectedToken, sizeUnitWords } from "@tocsin/language";
import { builtinSchemas } from "@tocsin/schema";
import { toDeclaredItem } from "./complete-operands.ts";
import { type CompletionItem, toRank } from "./completion.ts";
import { type Place, toEventsAt } from "./place.ts";

/** Names that were given elsewhere, by the grammar rule that asks for one. */
export function completeNames(place: Place, token: ExpectedToken): CompletionItem[] {
  const [own, asking] = token.rules.map(({ name }) => name);
  if (own === "duration") return toWords(place, unitsOfTime, "unit");
  switch (asking) {
    case "events":
    case "givenEvents":
      return [...visible(place, "source"), ...toWords(place, [alertsContext.name], "source")];
    case "given":
      return visible(place, "lookup");
    case "silence":
      return visible(place, "list-declaration");
    case "typedBy":
      return toWords(place, [...builtinSchemas.keys()], "name");
    case "becauseClause":
      return toWords(place, [...toEventsAt(place, token).steps.keys()], "name");
    case "scaled":
      return toWords(place, toEventsAt(place, token).lines, "name");
    case "use":
      return importable(place);
    case "notify":
      return toWords(place, sinksOf(place), "name");
    default:
      return [];
  }
}

const unitsOfTime = [...durationUnits.keys()].filter((word) => word.endsWith("s"));
export const units: readonly string[] = [...unitsOfTime, ...sizeUnitWords];

export function toWords({ expected }: Place, words: readonly string[], kind: CompletionItem["kind"]): CompletionItem[] {
  return words.map((label, index) => ({
    label,
    kind,
    newText: label,
    span: expected.typed,
    rank: toRank("name", words.length - index),
  }));
}

function visible(place: Place, kind: DeclaredKind): CompletionItem[] {
  const { linked, file } = place.view;
  const found = [...linked.namesOf(file).visible.values()].filter(({ node }) => node.kind === kind);
  return found.map((declared) => ({
    ...toDeclaredItem(place, declared),
    newText: declared.node.name.text,
    isSnippet: false,
  }));
}

/** What other modules declare and rules use by name. */
function importable(place: Place): CompletionItem[] {
  const { linked, file } = place.view;
  const { module, visible: seen } = linked.namesOf(file);
  return [...linked.modules.values()]
    .filter(({ name }) => name !== module)
    .flatMap(({ declared }) => [...declared.values()])
    .filter(({ node }) => node.kind !== "rule" && !seen.has(node.name.text))
    .map((declared) => ({ ...toDeclaredItem(place, declared), newText: declared.node.name.text, isSnippet: false }));
}

/** The sinks that rules of this file notify. */
function sinksOf({ view }: Place): string[] {
  const rules = view.file.tree.declarations.filter((one) => one.kind === "rule");
  const lines = rules
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.kind === "alert" ? clause.lines : []));
  return [...new Set(lines.flatMap((line) => (line.kind === "notify" ? line.sinks.map(({ text }) => text) : [])))];
}
