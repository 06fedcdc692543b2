import type { TestsResult } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createEventEdits } from "./event-edits/event-edit-commands.ts";
import { registerHuntCommands } from "./hunt/hunt-commands.ts";
import { createEventOpener } from "./hunt/open-event.ts";
import { createPreview } from "./preview/preview.ts";
import { registerNewRule } from "./rules/new-rule.ts";
import { createClient } from "./server/create-client.ts";
import { followServer } from "./server/follow-server.ts";
import { createRequests } from "./server/requests.ts";
import { registerMessagePages } from "./server/message-pages.ts";
import { createRestartPolicy } from "./server/restart-policy.ts";
import { createStartTocsin } from "./server/tocsin-process.ts";
import { createStatusBar } from "./status/status-bar.ts";
import { createTestExplorer, type TestExplorer } from "./testing/create-test-explorer.ts";
import { createWhyNot } from "./why-not/why-not.ts";

let client: LanguageClient | undefined;

/** What `activate` gives to tests. */
export interface TocsinExtension {
  /** Settled once the server runs, or could not be started. */
  readonly ready: Promise<void>;
  readonly isRunning: () => boolean;
}

export function activate({
  extension,
  extensionUri,
  secrets,
  subscriptions,
}: vscode.ExtensionContext): TocsinExtension {
  const log = vscode.window.createOutputChannel("Tocsin", { log: true });
  const startTocsin = createStartTocsin(extensionUri.fsPath);
  const policy = createRestartPolicy();
  const running = createClient({ startTocsin, policy, log });
  client = running;
  const requests = createRequests(running);
  const statusBar = createStatusBar();
  const explorer = createTestExplorer(requests.runTests, requests.tests);
  const { rulesOf } = explorer.tree;
  const findRule = async (id: string) => findRuleIn(await requests.tests({}), id);
  const whyNot = createWhyNot({ ask: requests.whyNot, rulesOf, findRule });
  const preview = createPreview({ root: extensionUri, ask: requests.preview, rulesOf });
  const opener = createEventOpener();
  const eventEdits = createEventEdits({ ask: requests.edit, rules: requests.tests, rulesOf, beside: whyNot.beside });
  const { found } = eventEdits;
  const hunts = registerHuntCommands({ root: extensionUri, startTocsin, opener, secrets, found, why: whyNot.askOf });
  subscriptions.push(log, statusBar, explorer, whyNot, eventEdits, preview, opener, hunts, registerNewRule());
  subscriptions.push(
    followServer(running, explorer, statusBar),
    registerRunTests(explorer),
    registerMessagePages((method, params) => running.sendRequest(method, params)),
    vscode.commands.registerCommand("tocsin.restart", async () => {
      policy.reset();
      await running.restart();
    }),
    vscode.commands.registerCommand("tocsin.showLog", () => log.show()),
    vscode.commands.registerCommand("tocsin.welcome", () =>
      vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#start`, false),
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
    void offerLog(log);
  }
}

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
  const message = "Tocsin's language server could not be started. The log says more.";
  if ((await vscode.window.showErrorMessage(message, "Show the Log")) !== undefined) log.show();
}

/** Lenses give the URI of the file and the ids of tests; without them it is all tests of the file that is open. */
function registerRunTests(explorer: TestExplorer): vscode.Disposable {
  return vscode.commands.registerCommand("tocsin.runTests", (uri?: string | vscode.Uri, ids?: readonly string[]) => {
    const given = typeof uri === "string" ? vscode.Uri.parse(uri) : uri;
    const target = given ?? vscode.window.activeTextEditor?.document.uri;
    return target === undefined ? undefined : explorer.run(target, Array.isArray(ids) ? ids : undefined);
  });
}

function findRuleIn(files: TestsResult, id: string) {
  for (const file of files) {
    const rule = file.rules.find((each) => each.id === id);
    if (rule !== undefined) return { uri: vscode.Uri.parse(file.uri), rule };
  }
  return undefined;
}
