import { methods, type StatusParams, type TestsChangedParams } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import type { StatusBar } from "../status/status-bar.ts";
import type { TestExplorer } from "../testing/create-test-explorer.ts";

/** Shows what the server tells of itself, and loads the tests when it, or the one started in its place, has read the workspace. */
export function followServer(client: LanguageClient, explorer: TestExplorer, statusBar: StatusBar): vscode.Disposable {
  let isLoaded = false;
  return vscode.Disposable.from(
    client.onNotification(methods.testsChanged, ({ files }: TestsChangedParams) => explorer.changed(files)),
    client.onNotification(methods.status, (status: StatusParams) => {
      statusBar.show(status);
      if (isLoaded || status.state !== "ready") return;
      isLoaded = true;
      void explorer.reload();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) isLoaded = false;
      if (newState === State.Stopped) statusBar.fail("Tocsin's language server does not run. The log says more.");
    }),
    watchRuleFiles((uri) => void explorer.reloadFile(uri)),
    vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
      // Fixtures, lists and schemas; a rule file was told of while it was typed.
      if (languageId !== "tocsin") explorer.rerunWatched();
    }),
  );
}

/** Rule files that change on disk while no editor has them: the server tells only of those that are open. */
function watchRuleFiles(onChanged: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.tocsin");
  const changed = (uri: vscode.Uri) => {
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen) onChanged(uri);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}
