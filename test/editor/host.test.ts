import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { beforeEach, describe, expect, test } from "vitest";
import type { HostResult } from "../../extension/tests/host/main.ts";
import { runInHost } from "../../tools/editor/run-in-host.ts";
import { createWorkspace, describeWithEditor, extensionFolder } from "../frame/editor.ts";

const results = join(mkdtempSync(join(tmpdir(), "tocsin-host-")), "results.json");
process.env["TOCSIN_HOST_RESULTS"] = results;
const tests = join(extensionFolder, "dist", "host-tests.cjs");

beforeEach(() => rmSync(results, { force: true }));

describeWithEditor("the extension inside VS Code", (editor) => {
  test("every test in the extension host holds", async () => {
    const { server, browser, workspace } = editor();
    const run = await runInHost({ server, browser, workspace, extension: extensionFolder, tests, limit: 280_000 });
    expectAllHeld(run.log);
    expect(run.exitCode).toBe(0);
  });
});

const desktop = process.env["TOCSIN_VSCODE"] ?? "";

if (desktop !== "")
  describe("the extension inside the VS Code of a desktop", () => {
    test("every test in the extension host holds", async () => {
      const workspace = createWorkspace();
      const exitCode = await runTests({
        vscodeExecutablePath: desktop,
        extensionDevelopmentPath: extensionFolder,
        extensionTestsPath: tests,
        launchArgs: [workspace, "--disable-workspace-trust", "--skip-welcome", "--disable-extensions"],
      });
      expectAllHeld("");
      expect(exitCode).toBe(0);
    });
  });

/** Without the server's flag VS Code ignores the request without a word: then there are no results, and this fails. */
function expectAllHeld(log: string): void {
  const all = readResults(log);
  expect(all.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(all.length).toBeGreaterThan(14);
}

function readResults(log: string): readonly HostResult[] {
  try {
    return JSON.parse(readFileSync(results, "utf8")) as readonly HostResult[];
  } catch (error) {
    throw new Error(`VS Code ran no test. It said:\n${log.slice(-4000)}`, { cause: error });
  }
}
