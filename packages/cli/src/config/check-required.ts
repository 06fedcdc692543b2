import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import type { ParsedFile } from "@tocsin/language";
import type { RequirableClause, Settings } from "./config-model.ts";
import { clausesOf, placeOf, type RuleNode } from "./rule-facts.ts";

/** What `require` asks for and the rule does not have. `config`: the path of the file that asks. */
export function checkRequired(file: ParsedFile, rule: RuleNode, settings: Settings, config: string): Diagnostic[] {
  const { clauses = [], data = [], tests, "quiet-tests": quiet, "description-length": least } = settings.require ?? {};
  const at = placeOf(file, rule.name);
  const names = { rule: rule.name.text, config };
  const missing = [
    ...clauses.filter((clause) => !hasClause(rule, clause)).map(describeClause),
    ...data
      .filter((key) => !clausesOf(rule, "data").some((clause) => clause.key.value === key))
      .map((key) => `\`data "${key}"\``),
  ];
  const found = missing.map((clause) => createDiagnostic("TOC6221", { ...names, clause }, at));
  const all = clausesOf(rule, "test");
  if (tests !== undefined && all.length < tests) {
    found.push(createDiagnostic("TOC6222", { ...names, found: toTests(all.length), least: String(tests) }, at));
  }
  const still = all.filter(({ lines }) => lines.every((line) => line.kind !== "expect" || isQuiet(line))).length;
  if (quiet !== undefined && still < quiet) {
    const words = `${toTests(still)} that ${still === 1 ? "expects" : "expect"} no alert`;
    found.push(createDiagnostic("TOC6222", { ...names, found: words, least: String(quiet) }, at));
  }
  const description = clausesOf(rule, "description")[0];
  if (least !== undefined && description !== undefined && lengthOf(description.value.value) < least) {
    const length = String(lengthOf(description.value.value));
    const parameters = { ...names, found: length, least: String(least) };
    found.push(createDiagnostic("TOC6225", parameters, placeOf(file, description.value)));
  }
  return found;
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
  return clause === "alert" || clause === "notify"
    ? `\`${clause}\` in an alert`.replace("`alert` in an alert", "`alert`")
    : `\`${clause}\``;
}

function isQuiet({ count }: { readonly count?: { readonly value: unknown } }): boolean {
  return count === undefined || Number(count.value) === 0;
}

function toTests(count: number): string {
  return count === 1 ? "1 test" : `${count === 0 ? "no" : count} tests`;
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}
