import {
  compareTexts,
  foldText,
  type Comparison,
  type Condition,
  type Expression,
  type JsonObject,
} from "@tocsin/core";

/** A condition as its meaning: conditions of one normal form hold alike on every event. Not all that hold alike have one. */
export type Normal = JsonObject & NormalCondition;

type NormalCondition =
  | { readonly op: "constant"; readonly holds: boolean }
  | { readonly op: "all" | "any"; readonly of: readonly Normal[] }
  | { readonly op: "not"; readonly of: Normal }
  | { readonly op: "leaf"; readonly text: string };

/**
 * Negations stand before comparisons alone (De Morgan), junctions are flat, sorted, without repetitions and constants,
 * a part beside its negation decides, and what another part implies is absorbed.
 */
export function toNormalCondition(condition: Condition, negated = false): Normal {
  switch (condition.op) {
    case "constant":
      return { op: "constant", holds: condition.holds !== negated };
    case "not":
      return toNormalCondition(condition.of, !negated);
    case "all":
    case "any": {
      const op = (condition.op === "all") === negated ? "any" : "all";
      return toNormalJunction(
        op,
        condition.of.map((part) => toNormalCondition(part, negated)),
      );
    }
    case "present":
      return toNormalLeaf(condition.of, negated);
    case "compare":
      return condition.objects.length === 0
        ? { op: "constant", holds: negated }
        : toNormalLeaf(toNormalComparison(condition), negated);
  }
}

function toNormalLeaf(what: unknown, negated: boolean): Normal {
  const leaf: Normal = { op: "leaf", text: JSON.stringify(what) };
  return negated ? { op: "not", of: leaf } : leaf;
}

function toNormalJunction(op: "all" | "any", given: readonly Normal[]): Normal {
  const decisive = op === "any";
  const flat = given.flatMap((part) => (part.op === op ? part.of : [part]));
  if (flat.some((part) => part.op === "constant" && part.holds === decisive))
    return { op: "constant", holds: decisive };
  const byText = new Map(flat.filter(({ op }) => op !== "constant").map((part) => [JSON.stringify(part), part]));
  const parts = [...byText].toSorted(([left], [right]) => compareTexts(left, right)).map(([, part]) => part);
  if (parts.some((part) => part.op === "not" && byText.has(JSON.stringify(part.of)))) {
    return { op: "constant", holds: decisive };
  }
  const kept = parts.filter((part) => !isAbsorbed(op, part, byText));
  const [only] = kept;
  if (only === undefined) return { op: "constant", holds: !decisive };
  return kept.length === 1 ? only : { op, of: kept };
}

/** `a or (a and b)` is `a`, and `a and (a or b)` is. */
function isAbsorbed(op: "all" | "any", part: Normal, beside: ReadonlyMap<string, Normal>): boolean {
  return (
    (part.op === "all" || part.op === "any") &&
    part.op !== op &&
    part.of.some((inner) => beside.has(JSON.stringify(inner)))
  );
}

/** Places taken away, objects in order and each once where their order means nothing, texts folded where they are compared so. */
function toNormalComparison({ at: _at, ...comparison }: Comparison): unknown {
  const { objects, operator, exactly, as, combine } = comparison;
  if (operator === "between") return comparison;
  const folded = objects.map((object) => toFolded(object, as === "text" && !exactly && operator !== "matches"));
  const needed = combine === "any" ? folded.filter((object) => !isImplied(object, folded, operator)) : folded;
  const texts = [...new Set(needed.map((object) => JSON.stringify(object)))].toSorted();
  return { ...comparison, objects: texts, combine: texts.length === 1 ? "any" : combine };
}

function toFolded(object: Expression, folds: boolean): Expression {
  return folds && object.op === "literal" && object.type === "text"
    ? { ...object, value: foldText(object.value) }
    : object;
}

const implications: Partial<Readonly<Record<Comparison["operator"], (text: string, other: string) => boolean>>> = {
  "starts with": (text, other) => text.startsWith(other),
  "ends with": (text, other) => text.endsWith(other),
  contains: (text, other) => text.includes(other),
};

/** What starts with `ab` starts with `a`: of any of both, `ab` says nothing. */
function isImplied(object: Expression, all: readonly Expression[], operator: Comparison["operator"]): boolean {
  const implies = implications[operator];
  if (implies === undefined || object.op !== "literal" || object.type !== "text") return false;
  return all.some(
    (other) =>
      other.op === "literal" &&
      other.type === "text" &&
      other.value !== object.value &&
      implies(object.value, other.value),
  );
}
