import { functions, severities } from "@tocsin/core";
import { durationUnits, keywords, literalFunctionSummaries, sizeUnitWords } from "@tocsin/language";
import { writeGenerated } from "./generated-file.ts";
import { toTextMateGrammar } from "./text-mate-grammar.ts";

// Writes the highlighting of the editor from the tables of the language; with --check only says whether it would change.

const check = process.argv.includes("--check");
const grammar = toTextMateGrammar({
  keywords,
  functions: [...Object.keys(functions), ...Object.keys(literalFunctionSummaries)],
  units: [...durationUnits.keys(), ...sizeUnitWords],
  severities,
});
const path = "extension/syntaxes/tocsin.tmLanguage.json";
const changed = writeGenerated([{ path, text: `${JSON.stringify(grammar, undefined, 2)}\n` }], check);
if (check && changed.length > 0) {
  console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}
