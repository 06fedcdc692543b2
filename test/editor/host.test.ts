import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { beforeEach, expect, test } from "vitest";
import type { HostResult } from "../../extension/tests/host/main.ts";
import { runInHost } from "../../tools/editor/run-in-host.ts";
import { createWorkspace, describeWithEditor, extensionFolder } from "../frame/editor.ts";

const results = join(mkdtempSync(join(tmpdir(), "tocsin-host-")), "results.json");
process.env["TOCSIN_HOST_RESULTS"] = results;
const tests = join(extensionFolder, "dist", "host-tests.cjs");

beforeEach(() => rmSync(results, { force: true }));

/** A desktop VS Code, where one is named. */
const desktop = process.env["TOCSIN_VSCODE"] ?? "";

describeWithEditor("the extension inside VS Code", (editor) => {
  test.each(desktop === "" ? ["served"] : ["served", "desktop"])(
    "every test in the extension host of the %s VS Code holds",
    async (kind) => {
      const { server, browser, workspace } = editor();
      const parts = { extension: extensionFolder, tests };
      const run =
        kind === "served"
          ? await runInHost({ server, browser, workspace, ...parts, limit: 280_000 })
          : { exitCode: await runOnDesktop(createWorkspace()), log: "" };
      expectAllHeld(run.log);
      expect(run.exitCode).toBe(0);
    },
  );
});

function runOnDesktop(workspace: string): Promise<number> {
  return runTests({
    vscodeExecutablePath: desktop,
    extensionDevelopmentPath: extensionFolder,
    extensionTestsPath: tests,
    launchArgs: [workspace, "--disable-workspace-trust", "--skip-welcome", "--disable-extensions"],
  });
}

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
