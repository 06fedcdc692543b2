import type { KeyPart } from "@tocsin/core";
import type { KeyItem, Step } from "../../tree/triggers.ts";
import { typeOf } from "../../types/type-of.ts";
import { typeWords } from "../../types/type-words.ts";
import { lowerKey } from "../lower-key.ts";
import { type Scope, refuse, toCount } from "../scope.ts";
import { toWritten } from "../written.ts";

/** `per` of the rule, and the key as its first step has it; absent: this is the first. */
export interface RuleKey {
  readonly items: readonly KeyItem[];
  readonly first: readonly KeyPart[] | undefined;
}

/**
 * The fields of a step for the rule's key: those of its own `per`, as many and of the same types, else those of the
 * rule's, read off the step's source. They bear the names of the rule's key.
 */
export function lowerStepKey(
  step: Step,
  name: string,
  { items, first }: RuleKey,
  scope: Scope,
): readonly KeyPart[] | undefined {
  const own = lowerKey(step.per.length > 0 ? step.per : items, scope);
  if (own === undefined) return own;
  if (own.length !== items.length) {
    const problem = `has ${toCount(own.length, "field")} where the rule's has ${items.length}`;
    return refuse(scope, "TOC3071", { step: name, problem }, step.per[0] ?? step);
  }
  for (const [index, part] of own.entries()) {
    const wanted = first?.[index] ?? part;
    const [type, wantedType] = [typeOf(part.expression), typeOf(wanted.expression)];
    if (type === wantedType || type === "untyped" || wantedType === "untyped") continue;
    const problem = `has \`${part.name}\`, ${typeWords[type]}, where \`${wanted.name}\` is ${typeWords[wantedType]}`;
    return refuse(scope, "TOC3071", { step: name, problem }, step.per[index] ?? step);
  }
  return own.map((part, index) => {
    const { expression, maybe } = items[index]!;
    return { ...part, name: toWritten(expression, scope.names.file.text), maybe: part.maybe || maybe };
  });
}
