import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";
import { goodRule as good } from "../frame/good-rule.ts";

const wrong = good.replace("url.path", "url.pathh");

describe.concurrent("tocsin check", () => {
  test("is content with a good rule", async () => {
    const folder = createFolder({ "a.tocsin": good });
    expect(await folder.tocsin("check", "a.tocsin")).toEqual({
      exitCode: 0,
      signal: null,
      stdout: "1 rule in 1 file: no problems.\n",
      stderr: "",
    });
  });

  test("finds the other files of a module that is checked by one of them", async () => {
    const [source, ...rule] = good.split("\n\nrule ");
    const folder = createFolder({
      "tocsin.yaml": "",
      "rules/web.tocsin": `module shop\n\n${source}\n`,
      "rules/admin.tocsin": `module shop\n\nrule ${rule.join("\n\nrule ")}`,
    });
    expect(await folder.tocsin("check", "rules/admin.tocsin")).toMatchObject({
      exitCode: 0,
      stdout: "1 rule in 1 file: no problems.\n",
    });
  });

  test("checks the other files of a folder with links that lead to themselves", async () => {
    const folder = createFolder({ "rules/a.tocsin": good });
    symlinkSync("b.tocsin", join(folder.path, "rules/b.tocsin"));
    symlinkSync("other", join(folder.path, "rules/other"));
    const { stdout, exitCode } = await folder.tocsin("check", "rules");
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining("1 error and 0 warnings in 1 file.")]);
    expect(stdout).toContain(
      `\`${join("rules", "b.tocsin")}\` cannot be read: its symbolic links go round in a circle.`,
    );
  });

  test("waits for nothing that only looks like a rule file", async () => {
    const folder = createFolder({ "rules/a.tocsin": good });
    execFileSync("mkfifo", [join(folder.path, "rules/b.tocsin")]);
    const { stdout, exitCode } = await folder.tocsin("check", "rules");
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining("it is neither a file nor a folder")]);
  });

  test("takes no file that is not valid UTF-8, nor formats it", async () => {
    const bytes = Buffer.concat([Buffer.from(good), Buffer.from([0x23, 0xff, 0x0a])]);
    const folder = createFolder({ "a.tocsin": bytes });
    const problem = "TOC7002: `a.tocsin` cannot be read: it is not valid UTF-8.";
    expect(await folder.tocsin("check", "a.tocsin")).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining(problem),
    });
    expect(await folder.tocsin("fmt", "a.tocsin")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(problem),
    });
    expect(readFileSync(join(folder.path, "a.tocsin"))).toEqual(bytes);
  });

  test("shows the line, carets under the place, the fix and where to read more", async () => {
    const folder = createFolder({ "rules/a.tocsin": wrong });
    const { stdout, exitCode } = await folder.tocsin("check", "rules");
    const [heading, place, , line, carets, ...more] = stdout.split("\n");
    expect(heading).toMatch(/^error TOC\d{4}: .*`?url\.pathh/);
    expect(place).toBe(" --> rules/a.tocsin:5:22");
    expect(line).toBe('5 |   when any web where url.pathh starts with "/admin"');
    expect(carets).toBe("  |                      ^^^^^^^^^");
    expect(more.join("\n")).toMatch(/= fix: .*url\.path\b/);
    expect(more.join("\n")).toMatch(/= more: tocsin help TOC\d{4}/);
    expect(exitCode).toBe(1);
  });

  test("prints json in the form that is documented, with the fix", async () => {
    const folder = createFolder({ "a.tocsin": wrong });
    const { stdout, exitCode } = await folder.tocsin("check", "a.tocsin", "--format", "json");
    const range = { file: "a.tocsin", line: 5, column: 22, endLine: 5, endColumn: 31 };
    expect(JSON.parse(stdout)).toEqual({
      diagnostics: [
        {
          code: expect.stringMatching(/^TOC2\d{3}$/) as string,
          severity: "error",
          message: expect.stringContaining("url.pathh") as string,
          ...range,
          fix: { title: expect.any(String) as string, edits: [{ ...range, newText: "url.path" }] },
        },
      ],
    });
    expect(exitCode).toBe(1);
  });

  test("prints sarif 2.1.0", async () => {
    const folder = createFolder({ "a b.tocsin": wrong });
    const { stdout } = await folder.tocsin("check", "a b.tocsin", "--format", "sarif");
    const log = JSON.parse(stdout) as { version: string; runs: [{ results: [Record<string, unknown>] }] };
    expect(log.version).toBe("2.1.0");
    const [result] = log.runs[0].results;
    expect(result).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b.tocsin" },
            region: { startLine: 5, startColumn: 22, endLine: 5, endColumn: 31 },
          },
        },
      ],
    });
  });

  test("prints annotations for GitHub", async () => {
    const folder = createFolder({ "a.tocsin": wrong });
    const { stdout } = await folder.tocsin("check", "a.tocsin", "--format", "github");
    expect(stdout).toMatch(/^::error file=a\.tocsin,line=5,endLine=5,col=22,endColumn=31,title=TOC\d{4}::.*\n$/);
  });

  test("allows warnings up to a number", async () => {
    const folder = createFolder({ "a.tocsin": good.replace("starts with", "like") });
    expect(await folder.tocsin("check", "a.tocsin")).toMatchObject({ exitCode: 0 });
    expect(await folder.tocsin("check", "a.tocsin", "--max-warnings", "0")).toMatchObject({ exitCode: 1 });
    expect(await folder.tocsin("check", "a.tocsin", "--max-warnings", "many")).toMatchObject({ exitCode: 2 });
  });

  test.each([
    ["a missing file", "none.tocsin", "TOC7001", "none.tocsin"],
    ["a folder without rules", "empty", "TOC6001", "empty"],
    ["a file that is no rule file", "notes.txt", "TOC6002", "notes.txt"],
    ["an empty file", "nothing.tocsin", "TOC6014", "nothing.tocsin"],
  ])("exits with 2 for %s, and names it", async (_, path, code, name) => {
    const folder = createFolder({ "notes.txt": "x", "nothing.tocsin": "" });
    mkdirSync(join(folder.path, "empty"));
    const { stdout, exitCode } = await folder.tocsin("check", path, "--format", "json");
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; message: string }[] };
    expect(diagnostics).toMatchObject([{ code, message: expect.stringContaining(name) as string }]);
    expect(exitCode).toBe(2);
  });

  test("finds two rules of one name, in whatever files of a module", async () => {
    const folder = createFolder({ "a.tocsin": `module m\n${good}` });
    folder.write("b.tocsin", "module m\nrule admin_page { when any web severity low }\n");
    const { stdout, exitCode } = await folder.tocsin("check", "a.tocsin", "b.tocsin");
    expect(stdout).toContain("TOC2003");
    expect(stdout).toMatch(/admin_page.*a\.tocsin:5/);
    expect(exitCode).toBe(1);
  });

  test("checks a file once, however often and by whatever link it is named", async () => {
    const folder = createFolder({ "rules/a.tocsin": good });
    symlinkSync(join(folder.path, "rules"), join(folder.path, "rules/round"));
    const { stdout } = await folder.tocsin("check", "rules", "rules/a.tocsin", "./rules");
    expect(stdout).toBe("1 rule in 1 file: no problems.\n");
  });

  test("reads no file outside the root that a rule names", async () => {
    const folder = createFolder({ "secret.txt": "x\n", "project/tocsin.yaml": "" });
    folder.write("project/a.tocsin", `list l of text from "../secret.txt"\n${good}`);
    const { stdout, exitCode } = await folder.tocsin("check", "project");
    expect(stdout).toContain("../secret.txt");
    expect(exitCode).toBe(1);
  });

  test("follows no link out of the root, and takes the path given for the root where there is no other", async () => {
    const folder = createFolder({ "secret.txt": "x\n", "b/rules/a.tocsin": `list l of text from "link.txt"\n${good}` });
    symlinkSync(join(folder.path, "secret.txt"), join(folder.path, "b/rules/link.txt"));
    expect(await folder.tocsin("check", "b/rules")).toMatchObject({ exitCode: 1 });
    folder.write("b/in.txt", "x\n");
    folder.write("b/rules/a.tocsin", `list l of text from "../in.txt"\n${good}`);
    expect(await folder.tocsin("check", "b/rules")).toMatchObject({ exitCode: 1 });
    expect(await folder.tocsin("check", "b")).toMatchObject({ exitCode: 0 });
  });

  test("says of bytes that are no text that they cannot be read", async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 131 + (n >> 3)) & 0xff));
    const folder = createFolder({ "a.tocsin": bytes });
    const { stdout, stderr, exitCode } = await folder.tocsin("check", "a.tocsin");
    expect(stdout).toContain("TOC7002: `a.tocsin` cannot be read: it is not valid UTF-8.");
    expect(stdout + stderr).not.toMatch(/TOC6099|\n\s+at /);
    expect(exitCode).toBe(2);
  });
});

describe.concurrent("tocsin fmt", () => {
  const loose = good.replaceAll("  ", " ").replace("severity low", "severity   low # quiet");

  test("writes files in the one layout, and leaves them be the second time", async () => {
    const folder = createFolder({ "a.tocsin": loose });
    expect(await folder.tocsin("fmt", "a.tocsin")).toMatchObject({ exitCode: 0, stdout: "a.tocsin\n" });
    expect(folder.read("a.tocsin")).toContain("  severity low  # quiet\n");
    expect(await folder.tocsin("fmt", "a.tocsin")).toMatchObject({ exitCode: 0, stdout: "" });
  });

  test("with --check names files that are not formatted, and changes nothing", async () => {
    const folder = createFolder({ "a.tocsin": loose, "b.tocsin": good });
    expect(await folder.tocsin("fmt", "--check", ".")).toMatchObject({ exitCode: 1, stdout: "a.tocsin\n" });
    expect(folder.read("a.tocsin")).toBe(loose);
  });

  test("leaves a file alone that does not parse, and says why", async () => {
    const broken = "rule { when when }";
    const folder = createFolder({ "a.tocsin": broken });
    const { stderr, exitCode } = await folder.tocsin("fmt", "a.tocsin");
    expect(stderr).toMatch(/TOC1\d{3}/);
    expect(folder.read("a.tocsin")).toBe(broken);
    expect(exitCode).toBe(2);
  });
});
