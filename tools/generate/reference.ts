import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functions } from "@tocsin/core";
import { keywords, literalFunctionSummaries } from "@tocsin/language";
import { root, writeGenerated } from "./generated-file.ts";
import {
  fillSections,
  toClauseTable,
  toFunctionTable,
  toLiteralFunctionTable,
  toReservedWords,
} from "./reference-tables.ts";

// Writes the tables of the reference that follow from the code; with --check only says whether they would change.

const check = process.argv.includes("--check");
const path = "docs/language.md";
const text = fillSections(readFileSync(join(root, path), "utf8"), {
  functions: toFunctionTable(functions),
  "literal functions": toLiteralFunctionTable(literalFunctionSummaries),
  clauses: toClauseTable(keywords),
  "reserved words": toReservedWords(keywords),
});
const changed = writeGenerated([{ path, text }], check);
if (check && changed.length > 0) {
  console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}
