import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root, writeGenerated } from "./generated-file.ts";
import { toLogSourceModule, type LegalSource, type RoutedSource } from "./log-source-table.ts";
import { readTarFiles } from "./tar-files.ts";

// Writes the table of Sigma's log sources; with --check only says what would change.

const path = "../shared/corpora/sigma/sigma-8eaafff1.tar.gz";
const check = process.argv.includes("--check");

if (!existsSync(join(root, path))) {
  const reason = `the facts about Sigma's log sources in ${path} are not here; they are not part of the project`;
  console.error(`packages/importers/src/generated/windows-log-sources.ts stays as it is, unchecked: ${reason}.`);
} else {
  const files = readTarFiles(readFileSync(join(root, path)));
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const { logsources } = parse(text("tests/thor.yml")) as { logsources: Record<string, RoutedSource> };
  const { legit } = JSON.parse(text("tests/logsource.json")) as { legit: Record<string, LegalSource> };
  const changed = writeGenerated([toLogSourceModule(logsources, legit)], check);
  if (check && changed.length > 0) {
    console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
    process.exitCode = 1;
  }
}
