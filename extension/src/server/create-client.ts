import type { TocsinCapability } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import { restartLimit, type RestartPolicy } from "./restart-policy.ts";
import type { StartTocsin } from "./tocsin-process.ts";

export interface ClientParts {
  readonly startTocsin: StartTocsin;
  readonly policy: RestartPolicy;
  readonly log: vscode.LogOutputChannel;
}

/** What of our own this client knows. */
const announced: TocsinCapability = {
  tests: true,
  coverage: true,
  whyNot: true,
  preview: true,
  pages: true,
  edits: true,
  status: true,
};

/** The language client of the workspace. It is not started yet. */
export function createClient({ startTocsin, policy, log }: ClientParts): LanguageClient {
  const maxMemory = vscode.workspace.getConfiguration("tocsin").get<number>("server.maxMemory", 2048);
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "tocsin" }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    progressOnInitialization: true,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue }),
      closed: () => onClosed(policy, log),
    },
  };
  const client = new LanguageClient(
    "tocsin",
    "Tocsin",
    () => Promise.resolve(startTocsin(["lsp", "--stdio"], { maxMemory })),
    options,
  );
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { ...capabilities.experimental, tocsin: announced };
    },
    initialize: () => {},
    getState: () => ({ kind: "static" }),
    clear: () => {},
  });
  return client;
}

function onClosed(policy: RestartPolicy, log: vscode.LogOutputChannel) {
  if (policy.crashed()) {
    log.warn("The language server ended unexpectedly and is started again.");
    return { action: CloseAction.Restart, handled: true };
  }
  const message = `Tocsin's language server ended ${restartLimit + 1} times and is not started again. The log says more; highlighting and snippets still work.`;
  log.error(message);
  void offerRestart(message);
  return { action: CloseAction.DoNotRestart, handled: true };
}

async function offerRestart(message: string): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, "Restart", "Show the Log");
  if (chosen === "Restart") await vscode.commands.executeCommand("tocsin.restart");
  if (chosen === "Show the Log") await vscode.commands.executeCommand("tocsin.showLog");
}
