import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, parseLines } from "../frame/folder.ts";

const rules = `source all "logs-*" typed by untyped
rule many "Many" {
  when at least 3000 all per k within 1 day
  severity low
}
`;

// What the rule remembers of so many does not stay in memory.
const text = "x".repeat(1000);
const events = Array.from(
  { length: 3000 },
  (_, at) => `{"@timestamp":"2026-05-04T10:00:00Z","k":"a","n":${at},"text":"${text}"}\n`,
).join("");

function hunt(temporary: string) {
  const folder = createFolder({ "rules.tocsin": rules, "e.ndjson": events, "there/file": "" });
  const args = ["hunt", "--rules", "rules.tocsin", "--events", "e.ndjson", "--format", "ndjson"];
  return { folder, run: folder.tocsinWith({ env: { TMPDIR: join(folder.path, temporary) } }, ...args) };
}

test("what rules remember of many events lies in temporary files, of which none stays behind", async () => {
  const { folder, run } = hunt("there");
  const { stdout, stderr, exitCode } = await run;
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining("1 alert")]);
  expect(parseLines(stdout)).toMatchObject([{ tocsin: { alert: { events_total: 3000, key: { k: "a" } } } }]);
  expect(readdirSync(join(folder.path, "there"))).toEqual(["file"]);
});

test("a folder for temporary files that is not there ends a hunt that needs one, in a sentence", async () => {
  const { folder, run } = hunt("missing");
  const { stderr, exitCode } = await run;
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`Temporary files cannot be kept in \`${join(folder.path, "missing")}\`: it does not exist.`);
});
