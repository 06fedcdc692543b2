import { severities, type Place, type Rule, type Severity } from "@tocsin/core";
import { removeAt, replaceAt, type Path } from "../variant/replace-at.ts";
import type { Mutant, MutationKind } from "./mutant.ts";

/** Clauses dropped whole, and severities that are others. */
export function mutateClauses(rule: Rule): Mutant[] {
  const drop = (path: Path, change: string, at: Place): Mutant => ({
    kind: "clause dropped",
    change: `${change} dropped`,
    at,
    variant: removeAt(rule, path),
  });
  const { exceptions, severity, risk, suppression, signal } = rule;
  return [
    ...exceptions.map(({ because, at }, index) =>
      drop(["exceptions", index], `except … because ${JSON.stringify(because)}`, at),
    ),
    ...severity.when.map((line, index) =>
      drop(["severity", "when", index], `\`severity ${line.severity} when …\``, line.at),
    ),
    ...mutateSeverities(rule),
    ...risk.map(({ points, name, at }, index) => drop(["risk", index], `\`risk ${points} on ${name}\``, at)),
    ...(suppression === undefined ? [] : [drop(["suppression"], "`suppress`", suppression.at)]),
    ...(signal === undefined ? [] : [drop(["signal"], "`signal only`", signal.when?.at ?? rule.at)]),
    ...dropWhens(rule),
  ];
}

function mutateSeverities(rule: Rule): Mutant[] {
  const change = (path: Path, from: Severity, at: Place): Mutant => {
    const to = toNeighbour(from);
    const kind: MutationKind = "severity";
    return { kind, change: `severity ${to} in place of ${from}`, at, variant: replaceAt(rule, path, to) };
  };
  const { base, when } = rule.severity;
  return [
    change(["severity", "base"], base, rule.at),
    ...when.map(({ severity, at }, index) => change(["severity", "when", index, "severity"], severity, at)),
  ];
}

/** The one below; of the least the one above. */
function toNeighbour(severity: Severity): Severity {
  const place = severities.indexOf(severity);
  return severities[place === 0 ? 1 : place - 1] ?? severity;
}

/** `when` of a risk or a signal dropped: it counts always. */
function dropWhens(rule: Rule): Mutant[] {
  const risks = rule.risk.flatMap(({ when, at, name }, index): Mutant[] => {
    if (when === undefined) return [];
    const variant = removeAt(rule, ["risk", index, "when"]);
    return [{ kind: "condition dropped", change: `\`when\` of the risk on ${name} dropped`, at, variant }];
  });
  const when = rule.signal?.when;
  if (when === undefined) return risks;
  const variant = removeAt(rule, ["signal", "when"]);
  return [...risks, { kind: "condition dropped", change: "`when` of `signal only` dropped", at: when.at, variant }];
}
