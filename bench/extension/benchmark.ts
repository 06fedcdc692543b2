import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { readyCodeServer } from "../../tools/editor/code-server.ts";
import { startEditorServer, toEditorAddress } from "../../tools/editor/editor-server.ts";
import { launchBrowser } from "../../tools/editor/run-in-host.ts";
import { runProgram } from "../../tools/editor/run-program.ts";
import { chromium, readySystemProgram } from "../../tools/editor/system-program.ts";
import type { Figure } from "../frame/figure.ts";

const extension = fileURLToPath(new URL("../../extension/", import.meta.url));
const starts = 5;

/** The size of the package, and how long VS Code says that it took to load and activate the extension: the median of five starts. */
export async function measure(): Promise<readonly Figure[]> {
  const build = await runProgram(
    process.execPath,
    ["--conditions=source", join(extension, "build/main.ts")],
    extension,
  );
  if (build.exitCode !== 0) throw new Error(build.output);
  const size = statSync(join(extension, "dist/tocsin.vsix")).size / 1024 / 1024;
  const figures: Figure[] = [{ what: "package", value: size, unit: "MB", reach: { atMost: 3 } }];
  const [browser, server] = [await readySystemProgram(chromium), await readyCodeServer()];
  if ("missing" in browser || "missing" in server) {
    console.error(`The activation is not measured: ${"missing" in browser ? browser.missing : "no code-server"}.`);
    return figures;
  }
  const times = await measureActivations(browser.path, server.folder);
  const median = times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN;
  return [...figures, { what: "activation, median", value: median, unit: "ms", reach: { atMost: 300 } }];
}

async function measureActivations(chromiumPath: string, codeServer: string): Promise<readonly number[]> {
  const workspace = mkdtempSync(join(tmpdir(), "tocsin-activation-"));
  writeFileSync(join(workspace, "a.tocsin"), 'source s "s" typed by untyped rule r { when any s severity low }\n');
  const server = await startEditorServer({ codeServer, settings: { "workbench.startupEditor": "none" } });
  const browser = await launchBrowser(chromiumPath);
  try {
    const times: number[] = [];
    for (let start = 0; start < starts; start++) times.push(await readActivation(browser, server.authority, workspace));
    return times;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** What "Developer: Show Running Extensions" lists, in milliseconds. */
async function readActivation(browser: Browser, authority: string, workspace: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const developed = `vscode-remote://${authority}${extension.replace(/\/$/, "")}`;
    await page.goto(toEditorAddress(authority, workspace, [["extensionDevelopmentPath", developed]]));
    await page.locator(".statusbar-item", { hasText: /\d+ rules?/ }).waitFor();
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").fill(">Developer: Show Running Extensions");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Running Extensions" }).first().click();
    const row = page.locator(".editor-container .monaco-list-row", { hasText: "tocsin.tocsin" });
    return Number(/Activation: (\d+)ms/.exec(await row.innerText())?.[1]);
  } finally {
    await context.close();
  }
}
