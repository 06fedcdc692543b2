import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFolder } from "../frame/folder.ts";
import { goodRule as rule } from "../frame/good-rule.ts";
import { root } from "../frame/run-command.ts";

const page = readFileSync(join(root, "docs/configuration.md"), "utf8");
const example = /^```yaml\n(.*?)^```$/ms.exec(page)?.[1] ?? "";

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

describe.concurrent("tocsin.yaml", () => {
  async function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const folder = createFolder(files);
    const { stdout, exitCode } = await folder.tocsin("check", "--format", "json", ...args);
    return { exitCode, found: (JSON.parse(stdout) as { diagnostics: Found[] }).diagnostics };
  }

  test("is found above the rules, and asks for what a rule must have", async () => {
    const files = { "tocsin.yaml": "require: { clauses: [owner] }\n", "rules/deep/web.tocsin": rule };
    const { found, exitCode } = await check(files, "rules");
    expect(found).toMatchObject([{ code: "TOC6221", severity: "error", file: "rules/deep/web.tocsin", line: 4 }]);
    expect(found[0]?.message).toBe("The rule `admin_page` has no `owner`; `tocsin.yaml` asks for it.");
    expect(exitCode).toBe(1);
  });

  test("is missed where it is a link that leads nowhere", async () => {
    const folder = createFolder({ "rules/web.tocsin": rule });
    symlinkSync("elsewhere.yaml", join(folder.path, "tocsin.yaml"));
    const { stdout, exitCode } = await folder.tocsin("check", "rules");
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining("`tocsin.yaml`")]);
  });

  test("the nearest one counts alone", async () => {
    const files = { "tocsin.yaml": "require: { clauses: [owner] }\n", "a/tocsin.yaml": "", "a/web.tocsin": rule };
    expect(await check(files, "a")).toEqual({ exitCode: 0, found: [] });
  });

  test("another file can be given in its place", async () => {
    const files = {
      "tocsin.yaml": "require: { clauses: [owner] }\n",
      "strict.yaml": "require: { tests: 3 }\n",
      "web.tocsin": rule,
    };
    const { found } = await check(files, "web.tocsin", "--config", "strict.yaml");
    expect(found.map(({ code }) => code)).toEqual(["TOC6222"]);
  });

  test("what is wrong in it ends with 2 and is shown at its place; the rules are checked all the same", async () => {
    const files = { "tocsin.yaml": "require:\n  test: 2\n", "web.tocsin": rule.replace("url.path", "url.pathh") };
    const { found, exitCode } = await check(files, "web.tocsin");
    expect(found).toMatchObject([{ code: "TOC6202", file: "tocsin.yaml", line: 2 }, { code: "TOC2004" }]);
    expect(exitCode).toBe(2);
  });

  test("a file that is not there ends with 2", async () => {
    const { found, exitCode } = await check({ "web.tocsin": rule }, "web.tocsin", "--config", "none.yaml");
    expect(found).toMatchObject([{ code: "TOC7001" }]);
    expect(exitCode).toBe(2);
  });

  test("a path of an override that leads nowhere is a warning", async () => {
    const files = { "tocsin.yaml": "overrides:\n  - files: [legcy]\n    lints: {}\n", "web.tocsin": rule };
    expect((await check(files, "web.tocsin")).found).toMatchObject([{ code: "TOC6205", severity: "warning", line: 2 }]);
  });

  test("is written to start from, and not over one that is there", async () => {
    const folder = createFolder({ "web.tocsin": rule });
    expect(await folder.tocsin("new", "config")).toMatchObject({ exitCode: 0, stdout: "tocsin.yaml\n" });
    const { stdout } = await folder.tocsin("check", ".");
    expect(stdout.match(/TOC\d{4}(?=:)/g)).toEqual(["TOC6221", "TOC6221"]);
    expect(await folder.tocsin("new", "config")).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("turns a lint off, so that --max-warnings is content", async () => {
    const files = {
      "tocsin.yaml": "lints: { like-without-wildcard: off }\n",
      "web.tocsin": rule.replace("starts with", "like"),
    };
    expect(await check(files, "web.tocsin", "--max-warnings", "0")).toEqual({ exitCode: 0, found: [] });
  });

  test("the one that its page shows is right, and asks for what the page says", async () => {
    const files = {
      "tocsin.yaml": example,
      "legacy/old.tocsin": rule,
      "web.tocsin": rule,
      "vendor/sysmon.tocsin": rule,
    };
    const { found, exitCode } = await check(files, ".");
    const of = (file: string) => found.flatMap((each) => (each.file === file ? [each.code] : []));
    const missing = ["TOC6221", "TOC6221", "TOC6221", "TOC6221", "TOC6221"];
    expect({ exitCode, codes: of("web.tocsin"), legacy: of("legacy/old.tocsin") }).toEqual({
      exitCode: 1,
      codes: [...missing, "TOC6224"],
      legacy: missing,
    });
  });
});
