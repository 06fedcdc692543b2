import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nodeDisk } from "./disk.ts";
import { Workspace } from "./workspace.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-workspace-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const good = "list names of text []\n";

async function read(): Promise<Workspace> {
  const workspace = new Workspace(nodeDisk);
  await workspace.addFolders([folder]);
  return workspace;
}

const codesOf = (workspace: Workspace, name: string) =>
  workspace.diagnosticsOf(workspace.snapshot.files.get(join(folder, name))!).map(({ code }) => code);

test("a binary is no rule file, and says so at its beginning", async () => {
  writeFileSync(join(folder, "a.tocsin"), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  writeFileSync(join(folder, "b.tocsin"), good);
  const workspace = await read();
  expect(codesOf(workspace, "a.tocsin")).toEqual(["TOC7002"]);
  expect(codesOf(workspace, "b.tocsin")).toEqual([]);
});

test("nothing is said of the rules of a file of 10 MB, until it is smaller", async () => {
  const workspace = await read();
  const file = join(folder, "a.tocsin");
  workspace.open(file, "rule r {\n".repeat(1_200_000), 1);
  expect(codesOf(workspace, "a.tocsin")).toEqual(["TOC7010"]);
  workspace.change(file, good, 2);
  expect(codesOf(workspace, "a.tocsin")).toEqual([]);
});

test("a file that is deleted while it is open counts until it is closed", async () => {
  const file = join(folder, "a.tocsin");
  writeFileSync(file, good);
  const workspace = await read();
  workspace.open(file, good, 1);
  rmSync(file);
  workspace.changedOnDisk(file);
  expect([...workspace.snapshot.files.keys()]).toEqual([file]);
  workspace.close(file);
  expect([...workspace.snapshot.files.keys()]).toEqual([]);
});

test("a schema that cannot be read is an error where it is named, and is read once it can be", async () => {
  mkdirSync(join(folder, "fields.json"));
  writeFileSync(join(folder, "a.tocsin"), 'source logins is "x" typed by "fields.json"\n');
  const workspace = await read();
  expect(codesOf(workspace, "a.tocsin")).toEqual(["TOC3028"]);
  rmSync(join(folder, "fields.json"), { recursive: true });
  writeFileSync(join(folder, "fields.json"), '{"fields":{"user":{"type":"text"}}}');
  workspace.changedOnDisk(join(folder, "fields.json"));
  expect(codesOf(workspace, "a.tocsin")).toEqual([]);
});

test("what changes while folders are read is as it is afterwards", async () => {
  for (const name of ["a", "b", "c"]) writeFileSync(join(folder, `${name}.tocsin`), good);
  const workspace = new Workspace(nodeDisk);
  const reading = workspace.addFolders([folder], (done) => {
    if (done !== 2) return;
    writeFileSync(join(folder, "a.tocsin"), "rule r {");
    rmSync(join(folder, "b.tocsin"));
    for (const name of ["a", "b"]) workspace.changedOnDisk(join(folder, `${name}.tocsin`));
  });
  await reading;
  expect([...workspace.snapshot.files.keys()].map((path) => path.slice(folder.length + 1))).toEqual([
    "a.tocsin",
    "c.tocsin",
  ]);
  expect(workspace.snapshot.files.get(join(folder, "a.tocsin"))?.text).toBe("rule r {");
});
