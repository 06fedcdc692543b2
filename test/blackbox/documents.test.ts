import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, runTocsin } from "../frame/run-command.ts";

const documents = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", ...listMarkdown("docs")];
const texts = documents.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
const blocks = texts.flatMap(({ path, text }) =>
  [...text.matchAll(/^```tocsin\n(.*?)^```$/gms)].map(([, rule = ""], index) => ({ path, number: index + 1, rule })),
);

describe("the rules in the documents", () => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-documents-"));

  test.each(blocks)("$path, block $number, compiles and passes its own tests", async ({ path, number, rule }) => {
    const place = join(folder, `${path.replaceAll("/", "-")}-${number}`);
    const file = join(place, "example.tocsin");
    mkdirSync(place);
    writeFileSync(file, rule);
    writeNamedSchemas(place, path, rule);
    const command = /^ *test "/m.test(rule) ? "test" : "check";
    const { stdout, stderr, exitCode } = await runTocsin([command, file]);
    expect(exitCode, stdout + stderr).toBe(0);
  });

  test("are there, in the README, with the alert that is shown below", async () => {
    const rule = blocks.find(({ path }) => path === "README.md")?.rule ?? "";
    const shown = /^```text\n(time .*?)^```$/ms.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
    const file = join(folder, "password_guessing.tocsin");
    const events = join(folder, "events.ndjson");
    writeFileSync(file, rule);
    const event = { "event.category": "authentication", "event.outcome": "failure", "source.ip": "203.0.113.9" };
    const lines = [0, 2, 4, 6, 8].map((second) =>
      JSON.stringify({ "@timestamp": `2026-10-06T03:12:0${second}Z`, ...event }),
    );
    writeFileSync(events, lines.join("\n"));
    expect((await runTocsin(["hunt", "--rules", file, "--events", events])).stdout).toBe(shown);
  });
});

describe("the commands in the documents", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };

  test.each(texts)("$path names only scripts that there are", ({ text }) => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name);
    expect(named.filter((name) => !Object.keys(scripts).includes(name ?? ""))).toEqual([]);
  });
});

test("the figures of --stats are those of the reference", async () => {
  const reference = readFileSync(join(root, "docs/command-line.md"), "utf8");
  const rows = /^\| Figure .*?\n\n/ms.exec(reference)?.[0] ?? "";
  const named = rows.split("\n").flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)]);
  const folder = mkdtempSync(join(tmpdir(), "tocsin-figures-"));
  const [rules, events, stats] = ["r.tocsin", "e.ndjson", "s.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(rules, 'source s "s" typed by untyped rule r { when any s severity low }');
  writeFileSync(events, "{}");
  expect((await runTocsin(["hunt", "--rules", rules, "--events", events, "--stats", stats])).exitCode).toBe(0);
  const figures = Object.keys(JSON.parse(readFileSync(stats, "utf8")) as object);
  expect(new Set(named.map(([, name]) => name))).toEqual(new Set(figures));
});

describe("the links in the documents", () => {
  test.each(texts)("$path links only to files that there are", ({ path, text }) => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = ""]) => target);
    const folder = join(root, path, "..");
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });
});

test("ARCHITECTURE.md names only files that there are", () => {
  const text = texts.find(({ path }) => path === "ARCHITECTURE.md")?.text ?? "";
  const named = [...text.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, name = ""]) => name);
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

/** A schema that a rule names is the one that its document shows. */
function writeNamedSchemas(place: string, path: string, rule: string): void {
  const text = texts.find((document) => document.path === path)?.text ?? "";
  const shown = /^```json\n(\{\s*"fields".*?)^```$/ms.exec(text)?.[1];
  for (const [, name = ""] of rule.matchAll(/"([\w/.-]+\.json)"/g)) {
    if (shown === undefined) continue;
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), shown);
  }
}

function listMarkdown(folder: string): string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return paths.filter((path) => path.endsWith(".md")).map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
}
