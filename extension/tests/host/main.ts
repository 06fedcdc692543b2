import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import type { TocsinExtension } from "../../src/extension.ts";
import { editing } from "./editing.ts";
import { eventEdits } from "./event-edits.ts";
import { running } from "./running.ts";

/** How a test inside VS Code went; `problem` is what it threw. */
export interface HostResult {
  readonly name: string;
  readonly problem?: string;
}

/** What VS Code calls: runs every test and writes the results into the file that `TOCSIN_HOST_RESULTS` names. */
export async function run(): Promise<void> {
  await vscode.extensions.getExtension<TocsinExtension>("tocsin.tocsin")?.activate();
  const results: HostResult[] = [];
  for (const { name, run: runCase } of [...editing, ...eventEdits, ...running]) {
    try {
      await runCase();
      results.push({ name });
    } catch (error) {
      results.push({ name, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    await closeAll();
  }
  const path = process.env["TOCSIN_HOST_RESULTS"];
  if (path !== undefined) writeFileSync(path, JSON.stringify(results));
  const failed = results.filter(({ problem }) => problem !== undefined);
  if (failed.length > 0) throw new Error(failed.map(({ name, problem }) => `${name}: ${problem}`).join("\n\n"));
}

/** No test finds what another typed. */
async function closeAll(): Promise<void> {
  for (const { isDirty, uri } of vscode.workspace.textDocuments) {
    if (!isDirty) continue;
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
