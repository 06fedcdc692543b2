import type { RuleMetadata } from "@tocsin/core";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import type { MitreClause, RuleClause, StatusClause, TextsClause } from "../tree/clauses.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";
import { lintTechnique } from "./lint-technique.ts";
import type { RuleScope } from "./rule-scope.ts";
import { placeOf, refuse } from "./scope.ts";
import { toThreat } from "./to-threat.ts";

const statuses = ["draft", "test", "live", "deprecated"] as const;

type ClauseOf<Kind extends RuleClause["kind"]> = Extract<RuleClause, { readonly kind: Kind }>;

/** The first clause of a kind. */
export function findClause<Kind extends RuleClause["kind"]>(
  rule: RuleDeclaration,
  kind: Kind,
): ClauseOf<Kind> | undefined {
  return rule.clauses.find((clause): clause is ClauseOf<Kind> => clause.kind === kind);
}

export function filterClauses<Kind extends RuleClause["kind"]>(rule: RuleDeclaration, kind: Kind): ClauseOf<Kind>[] {
  return rule.clauses.filter((clause): clause is ClauseOf<Kind> => clause.kind === kind);
}

export function lowerMetadata(rule: RuleDeclaration, scope: RuleScope): RuleMetadata {
  const text = (kind: "description" | "owner" | "uuid" | "license") => findClause(rule, kind)?.value.value;
  const texts = (kind: TextsClause["kind"]) =>
    rule.clauses.flatMap((clause) =>
      clause.kind === kind && "values" in clause ? clause.values.map(({ value }) => value) : [],
    );
  const version = findClause(rule, "version")?.value;
  const techniques = filterClauses(rule, "mitre").flatMap((clause) => lowerTechniques(clause, scope));
  return {
    title: rule.title?.value ?? rule.name.text,
    ...definedOnly({
      description: text("description"),
      owner: text("owner"),
      uuid: text("uuid"),
      license: text("license"),
    }),
    status: lowerStatus(findClause(rule, "status"), scope),
    version: version === undefined ? "1" : version.kind === "text" ? version.value : version.text,
    author: texts("author"),
    techniques,
    ...definedOnly({ threat: toThreat(techniques) }),
    tags: texts("tags"),
    references: texts("references"),
    falsePositives: texts("false_positives"),
    data: Object.fromEntries(filterClauses(rule, "data").map((clause) => [clause.key.value, clause.value.value])),
  };
}

function lowerStatus(clause: StatusClause | undefined, scope: RuleScope): RuleMetadata["status"] {
  if (clause === undefined) return "live";
  const word = clause.value.text;
  const status = statuses.find((known) => known === word);
  if (status !== undefined) return status;
  const inside = scope.events(clause);
  const near = nearNames(statuses, word);
  const fix = toReplacement(near, placeOf(inside, clause.value));
  const known = near.length > 0 ? toQuestion(near) : ` It is one of ${statuses.join(", ")}.`;
  refuse(inside, "TOC2015", { word, what: "status", near: known }, clause.value, fix);
  return "live";
}

function lowerTechniques(clause: MitreClause, scope: RuleScope): string[] {
  const inside = scope.events(clause);
  for (const technique of clause.techniques) {
    if (/^(T\d{4}(\.\d{3})?|TA\d{4})$/.test(technique.text)) lintTechnique(technique, inside);
    else refuse(inside, "TOC3025", { text: technique.text }, technique);
  }
  return clause.techniques.map((technique) => technique.text);
}

/** Without what is undefined: the IR is JSON. */
export function definedOnly<T extends object>(object: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const defined: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const key of Object.keys(object) as (keyof T)[]) {
    const value = object[key];
    if (value !== undefined) defined[key] = value as Exclude<T[keyof T], undefined>;
  }
  return defined;
}
