import type { Condition } from "@tocsin/core";
import type { AtomTable } from "../atom/atom-table.ts";
import type { Subject } from "../atom/subject.ts";
import type { Compilation } from "../compilation.ts";
import type { Scope } from "../scope.ts";
import { compileByAtoms, toSubject, toSubjects } from "./comparison-atoms.ts";
import { compileCondition } from "./compile-condition.ts";

/** What atoms say of a condition; undefined: nothing. */
export type Verdict = (scope: Scope) => boolean | undefined;

/** Compiles what the atoms alone say of a condition (S. Kleene's three values), and adds the subjects that they are of. */
export function compileVerdict(
  compilation: Compilation,
  atoms: AtomTable,
  condition: Condition,
  subjects: Set<Subject>,
): Verdict {
  switch (condition.op) {
    case "constant":
      return () => condition.holds;
    case "not": {
      const verdict = compileVerdict(compilation, atoms, condition.of, subjects);
      return (scope) => negated(verdict(scope));
    }
    case "all":
    case "any":
      return compileJunction(
        condition.of.map((part) => compileVerdict(compilation, atoms, part, subjects)),
        condition.op === "any",
      );
    case "present":
    case "compare":
      return compileLeaf(compilation, atoms, condition, subjects);
  }
}

function compileLeaf(
  compilation: Compilation,
  atoms: AtomTable,
  condition: Condition & { op: "present" | "compare" },
  subjects: Set<Subject>,
): Verdict {
  const own =
    condition.op === "present"
      ? [toSubject(compilation, atoms, condition.of, "text")]
      : (toSubjects(compilation, atoms, condition) ?? [undefined]);
  const known = own.filter((subject) => subject !== undefined && subject.someOf === undefined);
  if (known.length < own.length || !isOfAtomsAlone(compilation, condition)) return () => undefined;
  for (const subject of known) subjects.add(subject!);
  return compileCondition(compilation, condition);
}

function isOfAtomsAlone(compilation: Compilation, condition: Condition & { op: "present" | "compare" }): boolean {
  if (condition.op === "present") return true;
  let isAlone = true;
  const byAtoms = compileByAtoms(compilation, condition, () => {
    isAlone = false;
    return () => false;
  });
  return byAtoms !== undefined && isAlone;
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
