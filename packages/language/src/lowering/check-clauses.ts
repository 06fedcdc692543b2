import type { Report } from "../compile/report.ts";
import { toPlace } from "../names/declared.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { RuleDeclaration } from "../tree/declarations.ts";

/** That a rule derives each name once, has each test once, and says its severity without a condition. */
export function checkClauses(rule: RuleDeclaration, file: ParsedFile, report: Report): void {
  const names = new Set<string>();
  for (const clause of rule.clauses) {
    if (clause.kind !== "derive" || clause.name.text === "") continue;
    if (names.has(clause.name.text))
      report.add("TOC2021", { what: `The derived name \`${clause.name.text}\`` }, toPlace(file, clause.span));
    names.add(clause.name.text);
  }
  const tests = new Set<string>();
  for (const clause of rule.clauses) {
    if (clause.kind !== "test") continue;
    const name = clause.name.value;
    if (tests.has(name)) report.add("TOC2021", { what: `The test "${name}"` }, toPlace(file, clause.name.span));
    tests.add(name);
  }
  const severities = rule.clauses.filter((clause) => clause.kind === "severity");
  if (severities.length > 0 && severities.every((clause) => clause.when !== undefined)) {
    const words = { rule: rule.name.text, clause: "`severity` without `when`" };
    report.add("TOC2025", words, toPlace(file, rule.name.span));
  }
}
