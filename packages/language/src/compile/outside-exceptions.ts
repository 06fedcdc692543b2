import { lowerException } from "../lowering/lower-exception.ts";
import type { OutsideException } from "../lowering/lower-rule.ts";
import { toClauseReport } from "../lowering/rule-scope.ts";
import { type Declared, fullName, isKind, toPlace } from "../names/declared.ts";
import type { FileNames } from "../names/file-names.ts";
import type { Modules } from "../names/modules.ts";
import { nearNames, toQuestion, toReplacement } from "../names/near-names.ts";
import type { ParsedFile } from "../parsed-file.ts";
import type { ExceptionsDeclaration } from "../tree/declarations.ts";
import type { Declarations } from "./program.ts";
import type { Report } from "./report.ts";

/**
 * The exceptions that stand in `exceptions for` declarations, by the rule that they belong to. They see the names of
 * their own file. One with an error takes its rule out, for an exception must never get lost in silence.
 */
export function collectExceptions(
  files: readonly ParsedFile[],
  modules: Modules,
  namesOf: (file: ParsedFile) => FileNames,
  declarations: Declarations,
  reportOf: (file: ParsedFile) => Report,
): ReadonlyMap<Declared["node"], readonly OutsideException[]> {
  const exceptions = new Map<Declared["node"], OutsideException[]>();
  for (const file of files) {
    for (const declaration of file.tree.declarations) {
      if (declaration.kind !== "exceptions") continue;
      const rule = findRule(declaration, file, modules, reportOf(file));
      if (rule === undefined) continue;
      const known = exceptions.get(rule.node) ?? [];
      exceptions.set(rule.node, known);
      for (const clause of declaration.clauses) {
        known.push({
          lower: (scope) => {
            const part = toClauseReport(clause, file, scope.report);
            const { source, match } = scope.exception(clause);
            return lowerException(clause, { ...declarations.scopeOf(namesOf(file), part, clause), source, match });
          },
        });
      }
    }
  }
  return exceptions;
}

/** By its full name. */
function findRule(declaration: ExceptionsDeclaration, file: ParsedFile, modules: Modules, report: Report) {
  const { text, span } = declaration.rule;
  const rules = [...modules.values()].flatMap((module) =>
    [...module.declared.values()].filter((one) => isKind(one, "rule")),
  );
  const rule = rules.find((one) => fullName(one) === text);
  if (rule !== undefined || text === "") return rule;
  const near = nearNames(rules.map(fullName), text);
  const place = toPlace(file, span);
  report.add("TOC2014", { name: text, near: toQuestion(near) }, place, toReplacement(near, place));
  return undefined;
}
