import { chmodSync, readdirSync, statSync, symlinkSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";

const rule = (where: string) =>
  `source logs typed by untyped\n\nrule r {\n  when any logs where ${where}   # as it was\n  severity low\n}\n`;

describe("tocsin check --fix", () => {
  test("mends what can be mended safely, and nothing else of the file", async () => {
    const folder = createFolder({ "a.tocsin": rule('f like "cmd.exe"'), "b.tocsin": rule("port between 9 and 1") });
    const { stdout, exitCode } = await folder.tocsin("check", ".", "--fix");
    expect(folder.read("a.tocsin")).toBe(rule('f is "cmd.exe"'));
    expect(folder.read("b.tocsin")).toBe(rule("port between 9 and 1"));
    expect(stdout).toContain("fixed TOC4001 in a.tocsin: Change to is\n1 problem fixed in 1 file.\n");
    expect(stdout).toContain("warning TOC4003");
    expect(exitCode).toBe(0);
    expect(readdirSync(folder.path).toSorted()).toEqual(["a.tocsin", "b.tocsin"]);
  });

  test("shows with --dry-run what it would change, and changes nothing", async () => {
    const folder = createFolder({ "a.tocsin": rule('f like "cmd.exe"') });
    const { stdout } = await folder.tocsin("check", "a.tocsin", "--fix", "--dry-run");
    expect(stdout).toContain(
      'a.tocsin:4\n-   when any logs where f like "cmd.exe"   # as it was\n+   when any logs where f is "cmd.exe"   # as it was\n',
    );
    expect(stdout).toContain("1 problem would be fixed in 1 file.");
    expect(folder.read("a.tocsin")).toBe(rule('f like "cmd.exe"'));
  });

  test("keeps line ends, permissions and links as they are", async () => {
    const text = rule('f like "cmd.exe"').replaceAll("\n", "\r\n");
    const folder = createFolder({ "rules/a.tocsin": text });
    chmodSync(join(folder.path, "rules/a.tocsin"), 0o640);
    symlinkSync("rules/a.tocsin", join(folder.path, "link.tocsin"));
    await folder.tocsin("check", "link.tocsin", "--fix");
    expect(folder.read("rules/a.tocsin")).toBe(text.replace("like", "is"));
    expect(statSync(join(folder.path, "rules/a.tocsin")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder.path, "link.tocsin")).isSymbolicLink()).toBe(true);
  });

  test("leaves a file alone that is not valid UTF-8, and says so", async () => {
    const bytes = Buffer.concat([Buffer.from(rule('f like "cmd.exe"')), Buffer.from([0x23, 0xff, 0x0a])]);
    const folder = createFolder({ "a.tocsin": bytes });
    const { stdout, exitCode } = await folder.tocsin("check", "a.tocsin", "--fix");
    expect(stdout).toContain("TOC7002");
    expect(exitCode).toBe(2);
    expect(folder.read("a.tocsin")).toContain('f like "cmd.exe"');
  });

  test("leaves lints alone that the project has switched off", async () => {
    const folder = createFolder({
      "a.tocsin": rule('f like "cmd.exe"'),
      "tocsin.yaml": "lints:\n  like-without-wildcard: off\n",
    });
    expect(await folder.tocsin("check", ".", "--fix")).toMatchObject({ exitCode: 0 });
    expect(folder.read("a.tocsin")).toBe(rule('f like "cmd.exe"'));
  });

  test("reports to standard error where the output is for machines", async () => {
    const folder = createFolder({ "a.tocsin": rule('f like "cmd.exe"') });
    const { stdout, stderr } = await folder.tocsin("check", "a.tocsin", "--fix", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "TOC4005" }] });
    expect(stderr).toContain("1 problem fixed");
  });

  test("--dry-run alone is an error", async () => {
    const folder = createFolder({ "a.tocsin": rule("f is 1") });
    expect(await folder.tocsin("check", "a.tocsin", "--dry-run")).toMatchObject({ exitCode: 2 });
  });
});

describe("tocsin check --today", () => {
  const excepted = rule("f is 1").replace(
    "  severity",
    '  except when g is 2 because "a probe" until 2026-03-31\n  severity',
  );

  test("tells of exceptions that are over, from the day after on", async () => {
    const folder = createFolder({ "a.tocsin": excepted });
    expect((await folder.tocsin("check", "a.tocsin")).stdout).not.toContain("TOC4022");
    expect((await folder.tocsin("check", "a.tocsin", "--today", "2026-03-31")).stdout).not.toContain("TOC4022");
    const { stdout } = await folder.tocsin("check", "a.tocsin", "--today", "2026-04-01");
    expect(stdout).toContain('The exception because "a probe" is over since the end of 2026-03-31.');
  });

  test("a day that is none is an error", async () => {
    const folder = createFolder({ "a.tocsin": excepted });
    const { stderr, exitCode } = await folder.tocsin("check", "a.tocsin", "--today", "tomorrow");
    expect([stderr.includes("TOC6013"), exitCode]).toEqual([true, 2]);
  });
});
