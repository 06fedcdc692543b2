import { toTimeText } from "@tocsin/core";
import type { Condition, JsonValue, LiteralExpression } from "@tocsin/core";

interface Leaf {
  readonly segments: readonly string[];
  readonly value: JsonValue | undefined;
}

/**
 * The values of a test's event, with those that the filter of its source asks for: of each `field is literal` that must
 * hold, unless the event says something at that path, above it or below it.
 */
export function fillIn(leaves: readonly Leaf[], filter: Condition | null): readonly Leaf[] {
  const filled = [...leaves];
  for (const { path, value } of equalities(filter)) {
    if (!filled.some((leaf) => touches(leaf.segments.join("."), path)))
      filled.push({ segments: path.split("."), value });
  }
  return filled;
}

/** The values of a test's alert, with what makes it one. */
export function fillInAlert(leaves: readonly Leaf[]): readonly Leaf[] {
  const wanted: readonly Leaf[] = [
    { segments: ["event", "kind"], value: "alert" },
    { segments: ["tocsin", "alert", "id"], value: "test-{n}" },
  ];
  const isSaid = ({ segments }: Leaf) => leaves.some((leaf) => touches(leaf.segments.join("."), segments.join(".")));
  return [...leaves, ...wanted.filter((leaf) => !isSaid(leaf))];
}

function touches(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** What `and` joins outermost of the form `field is literal`. */
function equalities(condition: Condition | null): { readonly path: string; readonly value: JsonValue }[] {
  if (condition === null) return [];
  if (condition.op === "all") return condition.of.flatMap(equalities);
  if (condition.op !== "compare" || condition.operator !== "is" || condition.differs) return [];
  const { subjects, objects } = condition;
  const [subject, ...otherSubjects] = subjects;
  const [object, ...otherObjects] = objects;
  if (subject?.op !== "field" || object?.op !== "literal" || otherSubjects.length + otherObjects.length > 0) return [];
  return [{ path: subject.path, value: toJson(object) }];
}

function toJson(literal: LiteralExpression): JsonValue {
  if (literal.type === "time") return toTimeText(literal.value);
  if (literal.type === "number" && typeof literal.value === "string") return BigInt(literal.value);
  return literal.value;
}
