import type { SigmaCondition } from "../model.ts";

export interface SplitCondition {
  readonly conditions: readonly SigmaCondition[];
  readonly exceptions: readonly { readonly condition: SigmaCondition; readonly because: string }[];
}

/**
 * Takes `and not 1 of filter_*` out of a condition as exceptions, one for each selection. It means the same: an exception
 * of a rule over single events takes those away for which it holds.
 */
export function toExceptions(conditions: readonly SigmaCondition[]): SplitCondition {
  const [only] = conditions;
  const none = { conditions, exceptions: [] };
  if (conditions.length !== 1 || only?.kind !== "and") return none;
  const isFilter = (part: SigmaCondition) => part.kind === "not" && toNames(part.of).every(isNamedLikeFilter);
  const kept = only.of.filter((part) => !isFilter(part));
  if (kept.length === 0) return none;
  const exceptions = only.of.filter(isFilter).flatMap((part) => (part.kind === "not" ? toParts(part.of) : []));
  return { conditions: [kept.length === 1 ? kept[0]! : { kind: "and", of: kept }], exceptions };
}

/** Of `1 of`, each by itself. */
function toParts(condition: SigmaCondition): SplitCondition["exceptions"] {
  if (condition.kind !== "some") return [{ condition, because: toReason(toNames(condition)) }];
  return condition.names.map((name) => ({ condition: { kind: "every", names: [name] }, because: toReason([name]) }));
}

/** The selections that a condition names. */
export function toNames(condition: SigmaCondition): readonly string[] {
  switch (condition.kind) {
    case "some":
    case "every":
      return condition.names;
    case "not":
      return toNames(condition.of);
    case "and":
    case "or":
      return condition.of.flatMap(toNames);
  }
}

function isNamedLikeFilter(name: string): boolean {
  return /^_?(filter|exclu|exception|fp|false_?positive|legit|known|whitelist|allow)/i.test(name);
}

/** `filter_main_edge` → "edge" */
function toReason(names: readonly string[]): string {
  const words = names.map((name) =>
    name
      .replace(/^filter_?(main|optional)?_?/i, "")
      .replaceAll("_", " ")
      .trim(),
  );
  return words
    .map((word, index) => (/^\d*$/.test(word) ? (names[index] ?? "").replaceAll("_", " ") : word))
    .join(" and ");
}
