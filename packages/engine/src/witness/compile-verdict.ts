import type { Condition } from "@tocsin/core";
import type { Atom, AtomTable } from "../atom/atom-table.ts";
import type { Subjects } from "../atom/subjects.ts";
import type { Compilation } from "../compilation.ts";
import { compileCondition } from "../condition/compile-condition.ts";
import type { Scope } from "../scope.ts";
import { findNeed, type Need } from "./find-need.ts";

/** What atoms say of a condition; undefined: nothing. */
export type Verdict = (scope: Scope) => boolean | undefined;

/** Compiles what the atoms alone say of a condition (S. Kleene's three values), and adds those that it asks to `asked`. */
export function compileVerdict(
  compilation: Compilation,
  subjects: Subjects,
  atoms: AtomTable,
  condition: Condition,
  asked: Map<number, Atom>,
): Verdict {
  const compile = (part: Condition) => compileVerdict(compilation, subjects, atoms, part, asked);
  switch (condition.op) {
    case "constant":
      return () => condition.holds;
    case "not": {
      const verdict = compile(condition.of);
      return (scope) => negated(verdict(scope));
    }
    case "all":
    case "any":
      return compileJunction(condition.of.map(compile), condition.op === "any");
    case "present":
    case "compare": {
      const own = toExactAtoms(findNeed(compilation, subjects, atoms, condition));
      const known = own?.map((atom) => [atom, atoms.of(atom)] as const);
      if (known?.every(([, { subject }]) => subject.readers.someOf === undefined) !== true) return () => undefined;
      for (const [atom, each] of known) asked.set(atom, each);
      let holds: ((scope: Scope) => boolean) | undefined;
      return (scope) => (holds ??= compileCondition(compilation, condition))(scope);
    }
  }
}

/** The atoms that say all of a condition; undefined: they do not. */
function toExactAtoms(need: Need): readonly number[] | undefined {
  if (need === undefined) return undefined;
  if (need.op === "one of") return need.isExact ? need.atoms : undefined;
  if (need.op === "all" && need.of.length > 1) return undefined;
  const parts = need.of.map(toExactAtoms);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Stops at the first part whose verdict is `decisive`. */
function compileJunction(parts: readonly Verdict[], decisive: boolean): Verdict {
  return (scope) => {
    let verdict: boolean | undefined = !decisive;
    for (const part of parts) {
      const own = part(scope);
      if (own === decisive) return decisive;
      if (own === undefined) verdict = undefined;
    }
    return verdict;
  };
}

function negated(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict;
}
