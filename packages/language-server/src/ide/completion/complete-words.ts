import { comparisonTypes, fullName, isKind, type ExpectedToken } from "@tocsin/language";
import { completeSegments } from "./complete-operands.ts";
import { toWords, units } from "./complete-names.ts";
import { type CompletionItem, toRank } from "./completion.ts";
import { type Place, toPathBefore } from "./place.ts";

export const severities = ["informational", "low", "medium", "high", "critical"] as const;

/** Words that only their place gives a meaning. */
export function completeWords(place: Place, token: ExpectedToken): CompletionItem[] {
  const [own, asking, clause] = token.rules.map(({ name }) => name);
  if (own === "pathRest") return completeSegments(place, token);
  if (own === "quantityLiteral") return toWords(place, units, "unit");
  if (own === "qualifiedName") return completeQualified(place, asking);
  if (own !== "word") return [];
  switch (asking) {
    case "status":
      return toWords(place, ["draft", "test", "live", "deprecated"], "value");
    case "severity":
      return toWords(place, severities, "value");
    case "listDeclaration":
      return toWords(place, comparisonTypes, "value");
    case "qualifiedName":
      return completeQualified(place, clause);
    default:
      return [];
  }
}

/** The name of a module, or of a rule with its module, from its beginning. */
function completeQualified(place: Place, clause: string | undefined): CompletionItem[] {
  const { linked } = place.view;
  const { span } = toPathBefore(place);
  const modules = [...linked.modules.values()];
  const own = linked.namesOf(place.view.file).module;
  const names =
    clause === "exceptions"
      ? modules.flatMap(({ declared }) => [...declared.values()].filter((one) => isKind(one, "rule")).map(fullName))
      : modules.map(({ name }) => name).filter((name) => clause === "module" || name !== own);
  const kind = clause === "exceptions" ? "rule" : "module";
  return names.map((label) => ({ label, kind, newText: label, span, rank: toRank("name") }));
}
