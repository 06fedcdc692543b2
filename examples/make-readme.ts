/**
 * Writes the table of rules into examples/README.md, between its two marks.
 * Run it with `node --conditions=source examples/make-readme.ts`; `--check` only tells whether the table is right.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFile } from "@tocsin/language";

type RuleTree = Extract<ReturnType<typeof parseFile>["tree"]["declarations"][number], { kind: "rule" }>;

const folder = fileURLToPath(new URL(".", import.meta.url));
const readme = `${folder}README.md`;
const marks = ["<!-- rules: made by make-readme.ts -->", "<!-- end of rules -->"] as const;

function toRow(rule: RuleTree): string {
  const techniques = rule.clauses.flatMap((clause) => (clause.kind === "mitre" ? clause.techniques : []));
  const severities = rule.clauses.flatMap((clause) => (clause.kind === "severity" ? [clause.value.text] : []));
  const tests = rule.clauses.filter(({ kind }) => kind === "test").length;
  const ids = techniques.map(({ text }) => text).join(", ");
  return `| \`${rule.name.text}\` | ${rule.title?.value ?? ""} | ${severities.join(" → ")} | ${ids} | ${tests} |`;
}

function toSection(file: string): string[] {
  const { tree } = parseFile(file, readFileSync(folder + file, "utf8"));
  const rules = tree.declarations.filter((declaration) => declaration.kind === "rule");
  if (rules.length === 0) return [];
  const head = ["| rule | what it finds | severity | ATT&CK | tests |", "| --- | --- | --- | --- | --- |"];
  return [`### [${file}](${file})`, "", ...head, ...rules.map(toRow), ""];
}

function toReadme(text: string): string {
  const [before = "", rest = ""] = text.split(marks[0]);
  const [, after = ""] = rest.split(marks[1]);
  const sections = globSync("rules/**/*.tocsin", { cwd: folder }).toSorted().flatMap(toSection);
  return [`${before}${marks[0]}`, "", ...sections, `${marks[1]}${after}`].join("\n");
}

const text = readFileSync(readme, "utf8");
const made = toReadme(text);
if (!process.argv.includes("--check")) writeFileSync(readme, made);
else if (made !== text) {
  console.error("examples/README.md is out of date: run `node --conditions=source examples/make-readme.ts`");
  process.exitCode = 1;
}
