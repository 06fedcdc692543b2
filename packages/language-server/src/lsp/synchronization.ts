import { TextDocumentSyncKind } from "vscode-languageserver/node";
import { applyChanges } from "../text/apply-changes.ts";
import type { Feature } from "./feature.ts";

/** Keeps the workspace at what the editor shows. */
export const synchronizationFeature: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  }),
  register(server) {
    const { connection, workspace, encoding } = server;
    connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => {
      server.changed(workspace.open(server.toPath(uri), text, version));
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return;
      const text = applyChanges(file.text, contentChanges, encoding);
      server.changed(workspace.change(file.file, text, textDocument.version));
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      server.changed(workspace.close(server.toPath(textDocument.uri)));
    });
  },
};
