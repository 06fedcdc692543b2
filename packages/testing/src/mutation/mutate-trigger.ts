import type { KeyPart } from "@tocsin/core";
import { toDurationText } from "./duration-text.ts";
import type { MutationKind } from "./mutant.ts";
import type { Path } from "../variant/replace-at.ts";

/** One change of a part of a rule that is no condition: what stands at a path below it, or, without `to`, is taken away. */
export interface ChangedPart {
  readonly kind: MutationKind;
  readonly change: string;
  readonly path: Path;
  readonly to?: unknown;
}

const durations: ReadonlySet<string> = new Set(["within", "window", "length", "over", "for", "learning"]);
const keys: ReadonlySet<string> = new Set(["per", "values", "among"]);
const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  comparison: { exceeds: "at least", "at least": "exceeds", "falls below": "at most", "at most": "falls below" },
  state: { new: "known", known: "new" },
  function: {
    "distinct count": "count",
    sum: "count",
    average: "maximum",
    minimum: "maximum",
    maximum: "minimum",
    median: "average",
  },
};

/**
 * What may be changed in one value of a trigger or of `suppress`, told by the names that the compiled rule uses for
 * them in every kind: durations, quantities, keys, verdicts, steps.
 */
export function mutatePart(name: string, value: unknown): readonly ChangedPart[] {
  if (typeof value === "number") return mutateNumber(name, value);
  if (typeof value === "string") return mutateWord(name, value);
  if (!Array.isArray(value)) return [];
  if (keys.has(name)) return mutateKey(value as readonly KeyPart[]);
  if (name === "steps") return mutateSteps(value as readonly { readonly role: string; readonly name: string }[]);
  if (name !== "verdicts" && name !== "history") return [];
  if (name === "verdicts" && value.length < 2) return [];
  return value.map((_, index) => ({
    kind: "condition dropped",
    change: `line ${index + 1} dropped`,
    path: [index],
  }));
}

function mutateNumber(name: string, value: number): readonly ChangedPart[] {
  if (durations.has(name)) {
    return [value / 2, value * 2].map((to) => ({
      kind: "window",
      change: `${toDurationText(to)} in place of ${toDurationText(value)}`,
      path: [],
      to,
    }));
  }
  const near = toNearNumbers(name, value);
  return near.map((to) => ({ kind: "quantity", change: `${to} in place of ${value}`, path: [], to }));
}

function toNearNumbers(name: string, value: number): readonly number[] {
  switch (name) {
    case "atLeast":
      return value > 1 ? [value - 1, value + 1] : [value + 1];
    case "value":
    case "deviations":
      return [value + 1];
    case "factor":
      return [value * 2];
    default:
      return [];
  }
}

function mutateWord(name: string, value: string): readonly ChangedPart[] {
  const to = otherWords[name]?.[value];
  if (to === undefined) return [];
  return [{ kind: "operator", change: `\`${to}\` in place of \`${value}\``, path: [], to }];
}

function mutateKey(parts: readonly KeyPart[]): readonly ChangedPart[] {
  return parts.flatMap(({ name, maybe }, index): ChangedPart[] => [
    { kind: "key", change: `${name} dropped`, path: [index] },
    ...(maybe
      ? [{ kind: "key" as const, change: `${name} without \`maybe\``, path: [index, "maybe"], to: false }]
      : []),
  ]);
}

/** What must not happen is dropped; steps that must are left alone, for others speak of them. */
function mutateSteps(steps: readonly { readonly role: string; readonly name: string }[]): readonly ChangedPart[] {
  return steps.flatMap(({ role, name }, index): ChangedPart[] =>
    role === "step" ? [] : [{ kind: "clause dropped", change: `\`${role}\` ${name} dropped`, path: [index] }],
  );
}
