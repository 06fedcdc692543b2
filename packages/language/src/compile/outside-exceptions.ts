import { compareTexts } from "@tocsin/core";
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
  modules: Modules,
  namesOf: (file: ParsedFile) => FileNames,
  declarations: Declarations,
  reportOf: (file: ParsedFile) => Report,
): ReadonlyMap<Declared["node"], readonly OutsideException[]> {
  const exceptions = new Map<Declared["node"], OutsideException[]>();
  const declared = [...modules.values()].flatMap((module) => module.exceptions);
  for (const { node, file } of declared.toSorted((a, b) => compareTexts(a.file.file, b.file.file))) {
    const rule = findRule(node, file, modules, reportOf(file));
    if (rule === undefined) continue;
    const known = exceptions.get(rule.node) ?? [];
    exceptions.set(rule.node, known);
    for (const clause of node.clauses) {
      known.push({
        lower: (scope) => {
          const part = toClauseReport(clause, file, scope.report);
          const { source, match } = scope.exception(clause);
          return lowerException(clause, { ...declarations.scopeOf(namesOf(file), part, clause), source, match });
        },
      });
    }
  }
  return exceptions;
}

/** By its full name. */
function findRule(declaration: ExceptionsDeclaration, file: ParsedFile, modules: Modules, report: Report) {
  const { text, span } = declaration.rule;
  const dot = text.lastIndexOf(".");
  const named = modules.get(text.slice(0, Math.max(0, dot)))?.declared.get(text.slice(dot + 1));
  if (named !== undefined && isKind(named, "rule")) return named;
  if (text === "") return undefined;
  const declared = [...modules.values()].flatMap((module) => [...module.declared.values()]);
  const rules = declared.filter((one) => isKind(one, "rule"));
  const near = nearNames(rules.map(fullName), text);
  const place = toPlace(file, span);
  report.add("TOC2014", { name: text, near: toQuestion(near) }, place, toReplacement(near, place));
  return undefined;
}
