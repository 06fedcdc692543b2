import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, writeGenerated } from "./generated-file.ts";
import { parseMessagePage, type MessagePage } from "./message-page.ts";
import { toMessagesIndex, toMessagesModule } from "./message-table.ts";

// Writes the table of messages and their index from the pages; with --check only says what would change.

const folder = join(root, "packages/core/messages");
const check = process.argv.includes("--check");

const pages: MessagePage[] = [];
const problems: string[] = [];
for (const name of readdirSync(folder).toSorted()) {
  if (name === "README.md" || !name.endsWith(".md")) continue;
  const parsed = parseMessagePage(name, readFileSync(join(folder, name), "utf8"));
  if ("problems" in parsed) problems.push(...parsed.problems);
  else if (pages.some((page) => page.code === parsed.page.code))
    problems.push(`${name}: ${parsed.page.code} is taken.`);
  else pages.push(parsed.page);
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  const changed = writeGenerated([toMessagesModule(pages), toMessagesIndex(pages)], check);
  if (check && changed.length > 0) {
    console.error(`Out of date: ${changed.join(", ")}. Run: npm run generate`);
    process.exitCode = 1;
  }
}
