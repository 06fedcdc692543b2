import * as vscode from "vscode";
import { State, type LanguageClient } from "vscode-languageclient/node";
import { registerHuntCommands } from "./hunt/hunt-commands.ts";
import { createEventOpener } from "./hunt/open-event.ts";
import { createPreview } from "./preview/preview.ts";
import { methods } from "@tocsin/language-server/protocol";
import type {
  PreviewResult,
  RunTestsResult,
  StatusParams,
  TestsChangedParams,
  TestsResult,
  WhyNotResult,
} from "@tocsin/language-server/protocol";
import { registerNewRule } from "./rules/new-rule.ts";
import { createClient } from "./server/create-client.ts";
import { registerMessagePages } from "./server/message-pages.ts";
import { createRestartPolicy } from "./server/restart-policy.ts";
import { createStartTocsin } from "./server/tocsin-process.ts";
import { createStatusBar } from "./status/status-bar.ts";
import { createTestExplorer } from "./testing/create-test-explorer.ts";
import { createWhyNot } from "./why-not/why-not.ts";

let client: LanguageClient | undefined;

/** What `activate` gives to tests. */
export interface TocsinExtension {
  /** Settled once the server runs, or could not be started. */
  readonly ready: Promise<void>;
  readonly isRunning: () => boolean;
}

export function activate(context: vscode.ExtensionContext): TocsinExtension {
  const log = vscode.window.createOutputChannel("Tocsin", { log: true });
  const startTocsin = createStartTocsin(context.extensionPath);
  const policy = createRestartPolicy();
  const running = createClient({ startTocsin, policy, log });
  client = running;

  const statusBar = createStatusBar();
  const explorer = createTestExplorer(
    (params, token) => running.sendRequest<RunTestsResult>(methods.runTests, params, token),
    (params) => running.sendRequest<TestsResult>(methods.tests, params),
  );
  const { rulesOf } = explorer.tree;
  const whyNot = createWhyNot({
    ask: (params) => running.sendRequest<WhyNotResult>(methods.whyNot, params),
    rulesOf,
    findRule: async (id) => findRule(await running.sendRequest<TestsResult>(methods.tests, {}), id),
  });
  const preview = createPreview({
    root: context.extensionUri,
    ask: (params) => running.sendRequest<PreviewResult>(methods.preview, params),
    rulesOf,
  });
  let state: StatusParams["state"] = "indexing";
  const opener = createEventOpener();
  const hunts = registerHuntCommands({
    root: context.extensionUri,
    startTocsin,
    opener,
    secrets: context.secrets,
    why: whyNot.askOf,
  });
  context.subscriptions.push(log, statusBar, explorer, whyNot, preview, opener, hunts, registerNewRule());
  context.subscriptions.push(registerMessagePages((method, params) => running.sendRequest(method, params)));
  context.subscriptions.push(
    running.onNotification(methods.testsChanged, ({ files }: TestsChangedParams) => explorer.changed(files)),
    running.onNotification(methods.status, (status: StatusParams) => {
      statusBar.show(status);
      if (status.state === "ready" && state !== "ready") void explorer.reload();
      state = status.state;
    }),
    watchRuleFiles((uri) => void explorer.reloadFile(uri)),
    running.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) statusBar.fail("Tocsin's language server does not run. The log says more.");
    }),
    vscode.commands.registerCommand("tocsin.runTests", (uri?: string | vscode.Uri, ids?: readonly string[]) => {
      const target =
        typeof uri === "string" ? vscode.Uri.parse(uri) : (uri ?? vscode.window.activeTextEditor?.document.uri);
      return target === undefined ? undefined : explorer.run(target, Array.isArray(ids) ? ids : undefined);
    }),
    vscode.commands.registerCommand("tocsin.restart", async () => {
      policy.reset();
      await running.restart();
    }),
    vscode.commands.registerCommand("tocsin.showLog", () => log.show()),
    vscode.commands.registerCommand("tocsin.welcome", () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#start`, false),
    ),
  );
  return { ready: start(running, log), isRunning: () => running.isRunning() };
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}

async function start(running: LanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await running.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const chosen = await vscode.window.showErrorMessage(
      "Tocsin's language server could not be started. The log says more.",
      "Show the Log",
    );
    if (chosen !== undefined) log.show();
  }
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

function findRule(files: TestsResult, id: string) {
  for (const file of files) {
    const rule = file.rules.find((each) => each.id === id);
    if (rule !== undefined) return { uri: vscode.Uri.parse(file.uri), rule };
  }
  return undefined;
}
