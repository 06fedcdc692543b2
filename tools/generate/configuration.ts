import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lints, listConventionSettings, listSettings, requirableClauses, toConfigSchema } from "@tocsin/project/config";
import { root, writeGenerated } from "./generated-file.ts";
import { fillSections, toTable } from "./reference-tables.ts";

// Writes the JSON Schema of `tocsin.yaml` and the tables of its page, all from the model that the parser goes by; with --check only says
// whether they would change.

const check = process.argv.includes("--check");
const path = "docs/configuration.md";

const toSettings = (settings: readonly (readonly [string, string])[]) =>
  toTable(
    ["setting", "what"],
    settings.map(([name, what]) => [`\`${name}\``, what]),
  );

const toLintRow = ({ code, name, title, severity }: (typeof lints)[number]) => [
  `\`${name}\``,
  `[${code}](../packages/core/messages/${code}.md)`,
  severity,
  title,
];

const text = fillSections(readFileSync(join(root, path), "utf8"), {
  lints: toTable(["name", "code", "severity", "about"], lints.map(toLintRow)),
  requirements: toSettings(listSettings("require")),
  clauses: `${requirableClauses.map((clause) => `\`${clause}\``).join(", ")}.`,
  allowances: toSettings(listSettings("allow")),
  nameables: toSettings(listSettings("names")),
  conventions: toSettings(listConventionSettings()),
});
const schema = `${JSON.stringify(toConfigSchema(), null, 2)}\n`;
const changed = writeGenerated(
  [
    { path, text },
    { path: "packages/cli/schema/tocsin.schema.json", text: schema },
  ],
  check,
);
if (check && changed.length > 0) {
  console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}
