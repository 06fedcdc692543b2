import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { startEditorServer, type EditorServer } from "../../tools/editor/editor-server.ts";
import { launchBrowser } from "../../tools/editor/run-in-host.ts";
import { root } from "./run-command.ts";
import { suiteNeeds } from "./suite-needs.ts";

export const extensionFolder = join(root, "extension");

/** A running VS Code and a browser for it, of one suite. */
export interface Editor {
  readonly server: EditorServer;
  readonly browser: Browser;
  /** A copy of the rules and events that the suites edit. */
  readonly workspace: string;
}

/** Settings that keep out of the pictures what is not ours. */
const settings = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "git.enabled": false,
  "files.autoSave": "off",
  "files.hotExit": "off",
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "window.confirmBeforeClose": "never",
  "security.workspace.trust.enabled": false,
  "editor.minimap.enabled": false,
};

/** A suite in a real VS Code. Where it cannot be had the suite is skipped, with the reason. */
export function describeWithEditor(suite: string, tests: (editor: () => Editor) => void): void {
  const { vsCode } = inject("editor");
  const missing = "missing" in vsCode ? vsCode.missing : undefined;
  describe.runIf(suiteNeeds(suite, missing))(suite, () => {
    let editor: Editor | undefined;
    beforeAll(async () => {
      if ("missing" in vsCode) return;
      const workspace = createWorkspace();
      const server = await startEditorServer({ codeServer: vsCode.codeServer, settings });
      editor = { server, browser: await launchBrowser(vsCode.chromium), workspace };
    });
    afterAll(async () => {
      await editor?.browser.close();
      await editor?.server.stop();
      if (editor !== undefined) rmSync(editor.workspace, { recursive: true, force: true, maxRetries: 3 });
    });
    tests(() => editor!);
  });
}

/** A copy of the rules and events that the suites edit; without the mistake that is in one of them, if that is wanted. */
export function createWorkspace({ mended = false } = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "tocsin-editor-")), "shop");
  cpSync(join(extensionFolder, "tests", "workspace"), folder, { recursive: true });
  if (!mended) return folder;
  const broken = join(folder, "rules", "broken.tocsin");
  const text = readFileSync(broken, "utf8").replace("user.nmae", "user.name");
  rmSync(broken);
  writeFileSync(join(folder, "rules", "accounts.tocsin"), text.replace("shop.broken", "shop.accounts"));
  return folder;
}
