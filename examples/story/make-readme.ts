/**
 * Writes the table of kinds into examples/story/README.md, between its two marks.
 * Run it with `node --conditions=source examples/story/make-readme.ts`; `--check` only tells whether the table is right.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kinds, readRules } from "./kinds.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const readme = `${folder}README.md`;
const marks = ["<!-- kinds: made by make-readme.ts -->", "<!-- end of kinds -->"] as const;

const rules = readRules(`${folder}rules`);
const rows = kinds.flatMap((kind) =>
  rules
    .filter((rule) => rule.kinds.includes(kind))
    .map(({ id, title, file, severity, signal, tests }, index) => {
      const name = id.split(".").slice(1).join(".");
      const worth = signal ? `signal (${severity})` : severity;
      return `| ${index === 0 ? kind : ""} | [\`${name}\`](rules/${file}) | ${title} | ${worth} | ${tests} |`;
    }),
);
const table = ["| kind | rule | what it finds | severity | tests |", "| --- | --- | --- | --- | --- |", ...rows].join(
  "\n",
);

const text = readFileSync(readme, "utf8");
const [before = "", rest = ""] = text.split(marks[0]);
const [, after = ""] = rest.split(marks[1]);
const made = `${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`;
if (!process.argv.includes("--check")) writeFileSync(readme, made);
else if (made !== text) {
  console.error(
    "examples/story/README.md is out of date: run `node --conditions=source examples/story/make-readme.ts`",
  );
  process.exitCode = 1;
}
