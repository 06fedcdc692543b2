import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";
import type { RequirableClause, Settings } from "./config-model.ts";
import { clausesOf, placeOf, type RuleNode } from "./rule-facts.ts";

type Requirements = NonNullable<Settings["require"]>;

/** What `require` asks for and the rule does not have. `config`: the path of the file that asks. */
export function checkRequired(file: ParsedFile, rule: RuleNode, settings: Settings, config: string): Diagnostic[] {
  const required = settings.require ?? {};
  const names = { rule: rule.name.text, config };
  const at = placeOf(file, rule.name);
  return [
    ...findMissing(rule, required).map((clause) => createDiagnostic("TOC6221", { ...names, clause }, at)),
    ...findUntested(rule, required).map((words) => createDiagnostic("TOC6222", { ...names, ...words }, at)),
    ...clausesOf(rule, "description").flatMap(({ value }) => {
      const { "description-length": least = 0 } = required;
      const length = [...value.value.trim()].length;
      if (length >= least) return [];
      const words = { found: String(length), least: String(least) };
      return [createDiagnostic("TOC6225", { ...names, ...words }, placeOf(file, value))];
    }),
  ];
}

/** The clauses that are missing, in words. */
function findMissing(rule: RuleNode, { clauses = [], data = [] }: Requirements): readonly string[] {
  const keys = clausesOf(rule, "data").map(({ key }) => key.value);
  return [
    ...clauses.filter((clause) => !hasClause(rule, clause)).map(describeClause),
    ...data.filter((key) => !keys.includes(key)).map((key) => `\`data "${key}"\``),
  ];
}

/** How many tests there are where there should be more: of any kind, and of those that expect no alert. */
function findUntested(rule: RuleNode, { tests = 0, "quiet-tests": quiet = 0 }: Requirements) {
  const all = clausesOf(rule, "test");
  const still = all.filter(({ lines }) => lines.every((line) => line.kind !== "expect" || isQuiet(line))).length;
  const stillWords = `${toTests(still)} that ${still === 1 ? "expects" : "expect"} no alert`;
  return [
    { isMet: all.length >= tests, found: toTests(all.length), least: String(tests) },
    { isMet: still >= quiet, found: stillWords, least: String(quiet) },
  ].flatMap(({ isMet, ...words }) => (isMet ? [] : [words]));
}

function hasClause(rule: RuleNode, clause: RequirableClause): boolean {
  if (clause === "title") return isFilled(rule.title?.value);
  if (clause === "notify")
    return clausesOf(rule, "alert").some(({ lines }) => lines.some(({ kind }) => kind === "notify"));
  return clausesOf(rule, clause).some((found) => {
    if ("values" in found) return found.values.some(({ value }) => isFilled(value));
    return found.kind === "description" || found.kind === "owner" || found.kind === "license" || found.kind === "uuid"
      ? isFilled(found.value.value)
      : true;
  });
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}

function describeClause(clause: RequirableClause): string {
  if (clause === "title") return "title in quotes behind its name";
  return clause === "notify" ? "`notify` in its alert" : `\`${clause}\``;
}

function isQuiet({ count }: { readonly count?: { readonly value: unknown } }): boolean {
  return count === undefined || Number(count.value) === 0;
}

function toTests(count: number): string {
  return count === 1 ? "1 test" : `${count === 0 ? "no" : count} tests`;
}
