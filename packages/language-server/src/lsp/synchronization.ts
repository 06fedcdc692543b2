import { DidChangeWatchedFilesNotification, TextDocumentSyncKind } from "vscode-languageserver/node";
import { applyChanges } from "../text/apply-changes.ts";
import type { Feature } from "./feature.ts";
import { toFilePath } from "./file-path.ts";
import { quietly } from "./quietly.ts";
import type { ServerContext } from "./server-context.ts";

/** Rule files, configurations, and what rules read: schemas, lists, lookups. */
const watched = ["**/*.tocsin", "**/tocsin.yaml", "**/*.{csv,json,ndjson,jsonl,txt}"];

/** Keeps the workspace at what the editor shows and what lies on the disk. */
export const synchronizationFeature: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }),
  register(server) {
    const { connection, workspace, encoding } = server;
    connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => {
      server.changed(workspace.open(server.toPath(uri), text, version));
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const file = workspace.snapshot.files.get(server.toPath(textDocument.uri));
      if (file === undefined) return;
      const text = applyChanges(file.text, contentChanges, encoding);
      server.changed(workspace.change(file.file, text, textDocument.version));
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      server.changed(workspace.close(server.toPath(textDocument.uri)));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = new Set(changes.map(({ uri }) => server.toPath(uri)));
      const files = new Set([...paths].flatMap((path) => workspace.changedOnDisk(path)));
      server.changed([...files]);
    });
  },
};

/** Asks the client to tell of changes outside of it, where it can. To be called once it is initialized. */
export async function watch(server: ServerContext): Promise<void> {
  const { connection, workspace, client } = server;
  if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
    const watchers = watched.map((globPattern) => ({ globPattern }));
    await quietly(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (client.workspace?.workspaceFolders !== true) return;
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    for (const { uri } of removed) workspace.removeFolder(toFilePath(uri));
    await workspace.addFolders(added.map(({ uri }) => toFilePath(uri)));
    server.changed([...workspace.snapshot.files.keys()]);
  });
}
