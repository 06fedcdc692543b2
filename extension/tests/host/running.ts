import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import type { TocsinExtension } from "../../src/extension.ts";
import { codesOf, eventually, fileOf, open, type HostCase } from "./frame.ts";

function extension(): vscode.Extension<TocsinExtension> {
  const found = vscode.extensions.getExtension<TocsinExtension>("tocsin.tocsin");
  assert.ok(found, "the extension is there");
  return found;
}

export const running: readonly HostCase[] = [
  {
    name: "the extension starts, and its server with it",
    run: async () => {
      const { ready, isRunning } = await extension().activate();
      await ready;
      assert.ok(isRunning());
    },
  },
  {
    name: "every command of the manifest is there",
    run: async () => {
      const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
      const known = new Set(await vscode.commands.getCommands(true));
      const missing = contributes.commands.map(({ command }) => command).filter((command) => !known.has(command));
      assert.deepEqual(missing, []);
    },
  },
  {
    name: "a new rule file has no errors before anything is filled in",
    run: async () => {
      await vscode.commands.executeCommand("tocsin.newRule");
      const { document } = vscode.window.activeTextEditor!;
      assert.match(document.getText(), /^module detections/);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.deepEqual(codesOf(document.uri), []);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    },
  },
  {
    name: "a rule file that appears on disk is checked without being opened",
    run: async () => {
      const uri = fileOf("rules/appeared.tocsin");
      await vscode.workspace.fs.writeFile(uri, Buffer.from("rule half {\n"));
      await eventually(
        () => codesOf(uri),
        (codes) => codes.length > 0,
        "the new file has errors",
      );
      await vscode.workspace.fs.delete(uri);
      await eventually(
        () => codesOf(uri),
        (codes) => codes.length === 0,
        "the errors went with the file",
      );
    },
  },
  {
    name: "a hunt through a file opens its table",
    run: async () => {
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      await vscode.commands.executeCommand("tocsin.hunt", fileOf("events/logins.ndjson"));
      const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      await eventually(labels, (all) => all.includes("Hunt"), "a tab with the hunt");
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    },
  },
  {
    name: "a server that crashes is started again, and says what it said before",
    run: async () => {
      const { isRunning } = extension().exports;
      await open("rules/broken.tocsin");
      const [before] = serverProcesses();
      assert.ok(before, "the server is a process");
      process.kill(before, "SIGKILL");
      await eventually(serverProcesses, (pids) => pids.length === 1 && pids[0] !== before, "another server");
      await eventually(isRunning, Boolean, "it runs");
      await eventually(
        () => codesOf(fileOf("rules/broken.tocsin")),
        (codes) => codes.includes("TOC2004"),
        "diagnostics after the crash",
      );
    },
  },
  {
    name: "a server that crashes a sixth time stays down until it is asked for",
    run: async () => {
      const { isRunning } = extension().exports;
      for (let crash = 2; crash <= 6; crash++) {
        const [pid] = await eventually(
          serverProcesses,
          (pids) => pids.length === 1 && isRunning(),
          "a server to crash",
        );
        process.kill(pid!, "SIGKILL");
        await eventually(serverProcesses, (pids) => !pids.includes(pid!), "it is gone");
      }
      await eventually(isRunning, (is) => !is, "no server runs");
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(serverProcesses(), []);
      await vscode.commands.executeCommand("tocsin.restart");
      await eventually(isRunning, Boolean, "it runs after it was asked for");
    },
  },
];

/** The language servers that this process started. */
function serverProcesses(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const parent = / (\d+) /.exec(readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) \S/, ""))?.[1];
        return (
          parent === String(process.pid) && readFileSync(`/proc/${name}/cmdline`, "utf8").includes("tocsin.mjs\0lsp")
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}
