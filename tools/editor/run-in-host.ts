import { chromium, type Browser } from "playwright-core";
import { toEditorAddress, type EditorServer } from "./editor-server.ts";

/** What a run of tests inside the extension host came to. */
export interface HostRun {
  readonly exitCode: number;
  /** What the tests printed. */
  readonly log: string;
}

export interface HostRunOptions {
  readonly server: EditorServer;
  readonly browser: Browser;
  /** Folders and files as absolute paths. */
  readonly workspace: string;
  readonly extension: string;
  /** A `.js` or `.cjs` file that exports `run(): Promise<void>`. */
  readonly tests: string;
  /** Milliseconds. */
  readonly limit: number;
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
}

/**
 * Opens the workspace with the extension under development, and waits for the end of its tests.
 *
 * The way of `microsoft/vscode`, `test/integration/browser/src/index.ts`: the page calls two functions that stand before it is loaded.
 * Where the request is ignored nothing is called, so that only the limit ends the wait: that is exit code 124.
 */
export async function runInHost(options: HostRunOptions): Promise<HostRun> {
  const { server, browser, workspace, extension, tests, limit } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const lines: string[] = [];
  try {
    const { promise, resolve } = Promise.withResolvers<number>();
    await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
      lines.push(args.map(String).join(" "));
    });
    await page.exposeFunction("codeAutomationExit", (code: number) => resolve(code));
    const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
    const timer = setTimeout(() => resolve(124), limit);
    await page.goto(
      toEditorAddress(server.authority, workspace, [
        ["extensionDevelopmentPath", remote(extension)],
        ["extensionTestsPath", remote(tests)],
      ]),
    );
    const exitCode = await promise;
    clearTimeout(timer);
    return { exitCode, log: lines.join("\n") };
  } finally {
    await context.close();
  }
}
