import type { Amount, KeyPart, Verdict, Window } from "@tocsin/core";
import type { Amount as AmountNode, UsualAmount, Verdict as Node } from "../../tree/triggers.ts";
import { lowerKey } from "../lower-key.ts";
import { type Scope, placeOf, refuse, textOf } from "../scope.ts";

type Compared = Extract<Verdict, { kind: "compared" }>;

const comparisons: Readonly<Record<Extract<Node, { kind: "compared" }>["comparison"], Compared["comparison"]>> = {
  exceeds: "exceeds",
  "falls below": "falls below",
  "is at least": "at least",
  "is at most": "at most",
  is: "is",
  "is between": "between",
};

/** A verdict may look at so many blocks of the past. */
const mostBlocks = 50_000;

/** What a measure is compared with; several join with `and`. Undefined: broken, and reported. */
export function lowerVerdicts(
  nodes: readonly Node[],
  measured: { readonly window: Window; readonly per: readonly KeyPart[] },
  scope: Scope,
): Verdict[] | undefined {
  const verdicts = nodes.map((node) => lowerVerdict(node, measured, scope));
  const whole = verdicts.filter((verdict) => verdict !== undefined);
  return whole.length < nodes.length || whole.length === 0 ? undefined : whole;
}

type MeasuredBy = Parameters<typeof lowerVerdicts>[1];

function lowerVerdict(node: Node, measured: MeasuredBy, scope: Scope): Verdict | undefined {
  const at = placeOf(scope, node);
  if (node.kind === "unusual") {
    if (node.by !== undefined) return refuse(scope, "TOC3055", { name: node.by.value }, node.by);
    return { kind: "unusual", at };
  }
  const amount = lowerAmount(node.amount, measured, scope);
  const upper = node.upper && lowerAmount(node.upper, measured, scope);
  if (amount === undefined || (node.upper !== undefined && upper === undefined)) return undefined;
  if (node.upper !== undefined && upper?.kind === "number" && amount.kind === "number" && upper.value < amount.value) {
    const words = { what: "The high end", range: "no lower than the low end", value: textOf(scope, node.upper) };
    return refuse(scope, "TOC3026", words, node.upper);
  }
  return { kind: "compared", comparison: comparisons[node.comparison], amount, ...(upper && { upper }), at };
}

function lowerAmount(node: AmountNode, measured: MeasuredBy, scope: Scope): Amount | undefined {
  if (node.kind === "number") return { kind: "number", value: Number(node.value) };
  const common = {
    kind: "usual",
    factor: Number(node.factor?.value ?? 1),
    deviations: Number(node.deviations?.value ?? 0),
  } as const;
  if (node.over !== undefined) {
    return isPast(node, measured.window, scope) ? { ...common, over: node.over.milliseconds } : undefined;
  }
  if (node.among.length === 0) return refuse(scope, "TOC3053", {}, node);
  const among = lowerAmong(node, measured.per, scope);
  return among && { ...common, among };
}

function isPast(node: UsualAmount, { length }: Window, scope: Scope): boolean {
  const over = node.over?.milliseconds ?? 0;
  if (over >= length && over <= length * mostBlocks) return true;
  const range =
    over < length ? "at least as long as a block" : `at most ${mostBlocks.toLocaleString("en")} blocks long`;
  refuse(scope, "TOC3026", { what: "The past", range, value: textOf(scope, node.over ?? node) }, node.over ?? node);
  return false;
}

/** The parts of the rule's key in which the peers differ. */
function lowerAmong(node: UsualAmount, per: readonly KeyPart[], scope: Scope): KeyPart[] | undefined {
  const parts = lowerKey(node.among, scope);
  if (parts === undefined) return undefined;
  const found = parts.map(({ expression }) =>
    per.find((part) => JSON.stringify(part.expression) === JSON.stringify(expression)),
  );
  const missing = found.indexOf(undefined);
  if (missing < 0) return found.filter((part) => part !== undefined);
  const key = per.length === 0 ? "it has none" : per.map(({ name }) => `\`${name}\``).join(", ");
  return refuse(scope, "TOC3054", { name: parts[missing]!.name, key }, node.among[missing]!);
}
