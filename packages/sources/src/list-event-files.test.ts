import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listEventFiles } from "./list-event-files.ts";

const folder = mkdtempSync(join(tmpdir(), "tocsin-list-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder gives its event files by name, sorted, from the folders in it too, and names the rest", () => {
  mkdirSync(join(folder, "b/deep"), { recursive: true });
  for (const name of ["z.ndjson", "a.JSON.gz", "b/deep/x.log", "b/y.jsonl", "notes.txt", ".hidden.json"]) {
    writeFileSync(join(folder, name), "");
  }
  symlinkSync(folder, join(folder, "b/round"));
  symlinkSync(join(folder, "nowhere"), join(folder, "broken.json"));
  const { files, skipped, problems } = listEventFiles(folder);
  const short = (paths: readonly string[]) => paths.map((path) => relative(folder, path));
  expect(short(files)).toEqual(["a.JSON.gz", "b/deep/x.log", "b/y.jsonl", "z.ndjson"]);
  expect(short(skipped)).toEqual([".hidden.json", "notes.txt"]);
  expect(problems.map(({ code }) => code)).toEqual(["TOC7001"]);
});

test("a file that is named is taken whatever its name", () => {
  expect(listEventFiles(join(folder, "notes.txt")).files).toEqual([join(folder, "notes.txt")]);
});

test("a path that leads nowhere is a problem", () => {
  expect(listEventFiles(join(folder, "none")).problems.map(({ code }) => code)).toEqual(["TOC7001"]);
});
