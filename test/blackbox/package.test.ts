import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { root, runCommand, type CommandOptions, type CommandResult } from "../frame/run-command.ts";

const rule = `source web is "logs-web-*" typed by untyped

rule admin_page "Somebody looked at the admin page" {
  when any web where url.path starts with "/admin"
  severity low
}
`;

describe("the packed command line, installed in an empty folder", () => {
  const packed = mkdtempSync(join(tmpdir(), "tocsin-packed-"));
  const folder = mkdtempSync(join(tmpdir(), "tocsin-installed-"));
  const installed = join(folder, "node_modules/@tocsin/cli");

  beforeAll(async () => {
    await runToSuccess("pnpm", ["pack", "--pack-destination", packed], { cwd: join(root, "packages/cli") });
    const [tarball = ""] = readdirSync(packed);
    // Without a network: the package brings everything it needs.
    await runToSuccess("npm", ["install", "--offline", "--no-audit", "--no-fund", join(packed, tarball)], {
      cwd: folder,
    });
  });

  test("runs", async () => {
    const { stdout, stderr, exitCode } = await runInstalled(["--version"]);
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: `${manifest().version}\n`, stderr: "", exitCode: 0 });
  });

  test("checks a rule", async () => {
    writeFileSync(join(folder, "admin.tocsin"), rule);
    expect(await runInstalled(["check", "admin.tocsin"])).toMatchObject({ exitCode: 0 });
  });

  test("finds what is wrong with a rule", async () => {
    writeFileSync(join(folder, "wrong.tocsin"), rule.replace("starts with", "begins with"));
    const { stdout, exitCode } = await runInstalled(["check", "wrong.tocsin"]);
    expect(stdout).toMatch(/wrong\.tocsin.*TOC\d{4}/s);
    expect(exitCode).toBe(1);
  });

  test("hunts through events", async () => {
    writeFileSync(join(folder, "admin.tocsin"), rule);
    const input = '{"@timestamp":"2026-05-04T10:00:00Z","url":{"path":"/admin/users"}}\n';
    const hunt = ["hunt", "--rules", "admin.tocsin", "--events", "-", "--format", "ndjson"];
    const { stdout } = await runInstalled(hunt, { input });
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object),
    ).toHaveLength(1);
  });

  test("hunts with several workers", async () => {
    writeFileSync(join(folder, "admin.tocsin"), rule);
    const line = `{"@timestamp":"2026-05-04T10:00:00Z","url":{"path":"/admin"},"filler":"${"x".repeat(1_000_000)}"}\n`;
    writeFileSync(join(folder, "long.ndjson"), line.repeat(20));
    const hunt = ["hunt", "--rules", "admin.tocsin", "--events", "long.ndjson", "--workers", "2"];
    const { stderr, exitCode } = await runInstalled(hunt);
    expect(stderr).toContain("20 alerts by 1 rule in 20 events");
    expect(exitCode).toBe(0);
  });

  test("loads no parser where rules come from the cache", () => {
    const [parsing] = loadedFrom("load-rules.mjs").filter(holdsParser);
    expect(parsing).toBeDefined();
    for (const start of ["hunt.mjs", "hunt-worker.mjs"]) expect(loadedFrom(start).filter(holdsParser)).toEqual([]);
  });

  test("lets Vitest run the rule files of the example as test files", async () => {
    cpSync(join(root, "examples/ci"), folder, { recursive: true });
    symlinkSync(realpathSync(join(root, "node_modules/vitest")), join(folder, "node_modules/vitest"), "junction");
    expect(await runVitest()).toMatchObject({ success: true, numPassedTests: 8, numFailedTests: 0 });
    const file = join(folder, "rules/signin.tocsin");
    writeFileSync(file, readFileSync(file, "utf8").replace("at least 5", "at least 6"));
    expect(await runVitest()).toMatchObject({ success: false, numPassedTests: 5, numFailedTests: 3 });
  });

  test("holds the schema by which editors check a tocsin.yaml", () => {
    const schema = JSON.parse(readFileSync(join(installed, "schema/tocsin.schema.json"), "utf8")) as object;
    expect(schema).toMatchObject({ title: "tocsin.yaml", properties: { lints: {}, require: {}, names: {} } });
  });

  test("depends on no other package", () => {
    expect(manifest().dependencies).toBeUndefined();
  });

  test("holds its licence and those of what it is made of", () => {
    expect(readdirSync(installed)).toContain("LICENSE");
    expect(readFileSync(join(installed, "dist/THIRD-PARTY-LICENSES.txt"), "utf8")).toContain("chevrotain");
  });

  /** The files that are loaded with one of the program. */
  function loadedFrom(file: string, loaded: Set<string> = new Set()): readonly string[] {
    if (loaded.has(file)) return [...loaded];
    loaded.add(file);
    const imports = readFileSync(join(installed, "dist", file), "utf8").matchAll(
      /^(?:import|export)[^"\n]*"\.\/(.+?)";$/gm,
    );
    for (const [, other = ""] of imports) loadedFrom(other, loaded);
    return [...loaded];
  }

  function holdsParser(file: string): boolean {
    return readFileSync(join(installed, "dist", file), "utf8").includes("// ../language/src/parser/");
  }

  function runInstalled(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    return runCommand(join(folder, "node_modules/.bin/tocsin"), args, { cwd: folder, ...options });
  }

  async function runVitest(): Promise<unknown> {
    const run = ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", "--outputFile=tests.json"];
    await runCommand("node", run, { cwd: folder });
    return JSON.parse(readFileSync(join(folder, "tests.json"), "utf8"));
  }

  function manifest(): { readonly version: string; readonly dependencies?: object } {
    return JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      version: string;
      dependencies?: object;
    };
  }
});

async function runToSuccess(program: string, args: readonly string[], options: CommandOptions): Promise<void> {
  const { exitCode, stdout, stderr } = await runCommand(program, args, options);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${exitCode}:\n${stdout}${stderr}`);
}
