import * as vscode from "vscode";
import type { StatusParams } from "@tocsin/language-server/protocol";
import { toStatusText } from "./status-text.ts";

export interface StatusBar extends vscode.Disposable {
  readonly show: (status: StatusParams) => void;
  /** Says instead what is wrong with the server. */
  readonly fail: (reason: string) => void;
}

export function createStatusBar(): StatusBar {
  const item = vscode.window.createStatusBarItem("tocsin.status", vscode.StatusBarAlignment.Left, 0);
  item.name = "Tocsin";
  item.command = "tocsin.status";
  const command = vscode.commands.registerCommand("tocsin.status", showMenu);
  return {
    show: (status) => {
      Object.assign(item, toStatusText(status), { backgroundColor: undefined });
      item.show();
    },
    fail: (reason) => {
      item.text = "$(error) Tocsin";
      item.tooltip = reason;
      item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
      item.show();
    },
    dispose: () => vscode.Disposable.from(item, command).dispose(),
  };
}

const menu = [
  { label: "$(beaker) Open the Test Explorer", command: "workbench.view.testing.focus" },
  { label: "$(warning) Show Problems", command: "workbench.actions.view.problems" },
  { label: "$(search) Hunt Through a File or a Folder", command: "tocsin.hunt" },
  { label: "$(database) Hunt Through Elasticsearch", command: "tocsin.huntIndex" },
  { label: "$(mortar-board) Open the Walkthrough", command: "tocsin.welcome" },
  { label: "$(output) Show the Log", command: "tocsin.showLog" },
  { label: "$(debug-restart) Restart the Language Server", command: "tocsin.restart" },
];

async function showMenu(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(menu, { title: "Tocsin" });
  if (chosen !== undefined) await vscode.commands.executeCommand(chosen.command);
}
