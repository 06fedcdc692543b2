import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HostResult } from "../../extension/tests/host/main.ts";
import { runInHost } from "../../tools/editor/run-in-host.ts";
import { describeWithEditor, extensionFolder } from "../frame/editor.ts";

const results = join(mkdtempSync(join(tmpdir(), "tocsin-host-")), "results.json");
process.env["TOCSIN_HOST_RESULTS"] = results;

describeWithEditor("the extension inside VS Code", (editor) => {
  test("every test in the extension host holds", async () => {
    const { server, browser, workspace } = editor();
    const tests = join(extensionFolder, "dist", "host-tests.cjs");
    const run = await runInHost({ server, browser, workspace, extension: extensionFolder, tests, limit: 240_000 });
    // Without the server's flag VS Code ignores the request without a word: then there are no results, and this fails.
    const all = readResults(run.log);
    expect(all.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(all.length).toBeGreaterThan(8);
    expect(run.exitCode).toBe(0);
  });
});

function readResults(log: string): readonly HostResult[] {
  try {
    return JSON.parse(readFileSync(results, "utf8")) as readonly HostResult[];
  } catch (error) {
    throw new Error(`VS Code ran no test. It said:\n${log.slice(-4000)}`, { cause: error });
  }
}
