import { toEcsModule } from "./ecs-table.ts";
import { writeGenerated } from "./generated-file.ts";

// Writes the table of ECS fields from @elastic/ecs; with --check only says what would change.

const check = process.argv.includes("--check");
const changed = writeGenerated([toEcsModule()], check);
if (check && changed.length > 0) {
  console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
  process.exitCode = 1;
}
