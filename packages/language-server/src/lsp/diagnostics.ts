import { DocumentDiagnosticReportKind } from "vscode-languageserver/node";
import type { Feature } from "./feature.ts";
import { toDiagnostic } from "./to-diagnostic.ts";

/** Diagnostics as the editor asks for them, and for editors that do not ask, sent. */
export const diagnosticsFeature: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic === undefined
      ? {}
      : { diagnosticProvider: { identifier: "tocsin", interFileDependencies: true, workspaceDiagnostics: false } },
  register(server) {
    const { connection, workspace, client } = server;
    const itemsOf = (path: string) => {
      const file = workspace.snapshot.files.get(path);
      return file === undefined ? [] : workspace.diagnosticsOf(file).map((one) => toDiagnostic(one, file, server));
    };
    if (client.textDocument?.diagnostic !== undefined) {
      connection.languages.diagnostics.on(({ textDocument }) => ({
        kind: DocumentDiagnosticReportKind.Full,
        items: itemsOf(server.toPath(textDocument.uri)),
      }));
      return;
    }
    server.onChanged((files) => {
      for (const path of files) {
        if (!workspace.isOpen(path)) continue;
        const version = workspace.snapshot.files.get(path)?.version;
        void connection.sendDiagnostics({ uri: server.toUri(path), version, diagnostics: itemsOf(path) });
      }
    });
  },
};
