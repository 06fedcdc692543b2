import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { toEditorAddress } from "../../tools/editor/editor-server.ts";
import { createWorkspace, extensionFolder, type Editor } from "./editor.ts";
import { root } from "./run-command.ts";

/** VS Code as a person has it before them. */
export interface EditorPage {
  readonly page: Page;
  /** Opens a file of the workspace, at a line and column from 1. */
  readonly open: (path: string, line?: number, column?: number) => Promise<void>;
  readonly command: (title: string) => Promise<void>;
  /** Takes an entry of the list that is open at the top. */
  readonly choose: (text: string) => Promise<void>;
  readonly press: (keys: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits for what is on the screen. */
  readonly see: (selector: string, text?: string | RegExp) => Promise<Locator>;
  /** The page inside a webview that holds what is asked for. */
  readonly webview: (selector: string) => Promise<Frame>;
  /** Leaves a picture among the documents, where there is none yet or `TOCSIN_SCREENSHOTS=1` asks for it. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const patience = 30_000;
const pictures = join(root, "docs", "editor");

/** Opens a workspace of its own in a new window, and waits until the extension has read its rules. */
export async function openEditorPage({ server, browser }: Omit<Editor, "workspace">): Promise<EditorPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const workspace = createWorkspace({ mended: true });
  const extension = `vscode-remote://${server.authority}${extensionFolder}`;
  await page.goto(toEditorAddress(server.authority, workspace, [["extensionDevelopmentPath", extension]]));
  const see = async (selector: string, text?: string | RegExp) => {
    const found = page.locator(selector, text === undefined ? {} : { hasText: text }).first();
    await found.waitFor({ state: "visible" });
    return found;
  };
  const press = (keys: string) => page.keyboard.press(keys);
  const quick = async (text: string) => {
    const input = await see(".quick-input-widget input");
    await input.fill(text);
    const wanted = text.replace(/^>/, "").split(/[ :]/).at(-1);
    await see(".quick-input-list .monaco-list-row", wanted);
    await press("Enter");
  };
  await see(".statusbar-item", /\d+ rules?/);
  return {
    page,
    see,
    press,
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    open: async (path, line = 1, column = 1) => {
      await press("Control+p");
      await quick(path);
      await see(".tab.active", path.replace(/^.*\//, ""));
      await see(".monaco-editor .view-line");
      await press("Control+g");
      const input = await see(".quick-input-widget input");
      await input.fill(`:${line}:${column}`);
      await press("Enter");
    },
    command: async (title) => {
      await press("F1");
      await quick(`>${title}`);
    },
    choose: async (text) => {
      await (await see(".quick-input-list .monaco-list-row", text)).click();
    },
    webview: (selector) => findFrame(page, selector),
    picture: (name) => takePicture(page, name),
    close: async () => {
      await context.close();
      rmSync(dirname(workspace), { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function findFrame(page: Page, selector: string): Promise<Frame> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const count = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (frame !== page.mainFrame() && count > 0) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview shows ${selector}.`);
}

async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const kept = join(pictures, `${name}.png`);
  const isWanted = process.env["TOCSIN_SCREENSHOTS"] === "1" || !existsSync(kept);
  // The caret blinks and notes fade: what is there is given a moment to settle.
  await page.waitForTimeout(500);
  await page.screenshot({
    path: isWanted ? kept : join(mkdtempSync(join(tmpdir(), "tocsin-picture-")), `${name}.png`),
  });
}
