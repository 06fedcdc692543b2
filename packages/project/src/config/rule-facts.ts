import type { Place } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";

type Declaration = ParsedFile["tree"]["declarations"][number];
export type RuleNode = Extract<Declaration, { readonly kind: "rule" }>;
export type RuleClause = RuleNode["clauses"][number];
type Node = { readonly span: Omit<Place, "file"> };

/** The rules of a file, as they are written. */
export function rulesOf({ tree }: ParsedFile): readonly RuleNode[] {
  return tree.declarations.filter((declaration) => declaration.kind === "rule");
}

/** The clauses that may be of a kind; some types of clauses have several. */
type ClauseOf<Kind, Clause extends RuleClause = RuleClause> = Clause extends RuleClause
  ? Kind extends Clause["kind"]
    ? Clause
    : never
  : never;

/** The clauses of a kind that a rule has. */
export function clausesOf<Kind extends RuleClause["kind"]>(rule: RuleNode, kind: Kind): readonly ClauseOf<Kind>[] {
  return rule.clauses.filter((clause): clause is RuleClause & ClauseOf<Kind> => clause.kind === kind);
}

/** A rule's state: what it says, else `live`. */
export function statusOf(rule: RuleNode): string {
  return clausesOf(rule, "status")[0]?.value.text ?? "live";
}

export function placeOf({ file }: ParsedFile, { span }: Node): Place {
  return { file, start: span.start, end: span.end };
}
