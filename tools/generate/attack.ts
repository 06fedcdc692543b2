import { missingFacts, readAttackFacts } from "./attack-facts.ts";
import { toAttackModule } from "./attack-table.ts";
import { writeGenerated } from "./generated-file.ts";

// Writes the table of ATT&CK's tactics and techniques; with --check only says what would change.

const check = process.argv.includes("--check");
if (missingFacts !== undefined) {
  console.error(`packages/schema/src/generated/attack.ts stays as it is, unchecked: ${missingFacts}.`);
} else {
  const changed = writeGenerated([toAttackModule(readAttackFacts())], check);
  if (check && changed.length > 0) {
    console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
    process.exitCode = 1;
  }
}
