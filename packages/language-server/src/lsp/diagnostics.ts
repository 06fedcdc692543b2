import {
  type Diagnostic as LspDiagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { Feature } from "./feature.ts";
import { publishOthers } from "./publish-others.ts";
import { quietly } from "./quietly.ts";
import type { ServerContext } from "./server-context.ts";
import { toDiagnostic } from "./to-diagnostic.ts";

/** Diagnostics as the editor asks for them, and to editors that do not ask, sent. */
export const diagnosticsFeature: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic === undefined
      ? {}
      : { diagnosticProvider: { identifier: "tocsin", interFileDependencies: true, workspaceDiagnostics: true } },
  register(server) {
    publishOthers(server);
    if (server.client.textDocument?.diagnostic === undefined) push(server);
    else answer(server);
  },
};

function itemsOf(path: string, server: ServerContext): LspDiagnostic[] {
  const file = server.workspace.snapshot.files.get(path);
  if (file === undefined) return [];
  return server.workspace.diagnosticsOf(file).map((one) => toDiagnostic(one, file, server));
}

function push(server: ServerContext): void {
  const { connection, workspace } = server;
  /** The files that the client has diagnostics of. */
  const shown = new Set<string>();
  const send = (path: string) => {
    const diagnostics = itemsOf(path, server);
    if (diagnostics.length === 0 && !shown.delete(path) && !workspace.isOpen(path)) return;
    if (diagnostics.length > 0) shown.add(path);
    const version = workspace.snapshot.files.get(path)?.version;
    const uri = server.toUri(path);
    void quietly(() => connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics }));
  };
  server.onChanged(([first]) => {
    if (first !== undefined && server.isReady && workspace.isOpen(first)) send(first);
  });
  server.onChecked((paths) => paths.forEach(send));
}

interface Result {
  readonly id: string;
  readonly items: LspDiagnostic[];
  readonly text: string;
}

/** What was said of each file, with a number, so that the same is said only once. */
class Results {
  readonly #said = new Map<string, Result>();
  readonly #current = new Set<string>();
  readonly #toItems: (path: string) => LspDiagnostic[];
  #last = 0;

  constructor(toItems: (path: string) => LspDiagnostic[]) {
    this.#toItems = toItems;
  }

  /** There may be something else to say of files. */
  forget(paths: readonly string[]): void {
    for (const path of paths) this.#current.delete(path);
  }

  of(path: string): Result {
    const known = this.#said.get(path);
    if (known !== undefined && this.#current.has(path)) return known;
    this.#current.add(path);
    const items = this.#toItems(path);
    const text = JSON.stringify(items);
    if (known?.text === text) return known;
    const result = { id: String(++this.#last), items, text };
    this.#said.set(path, result);
    return result;
  }
}

function answer(server: ServerContext): void {
  const { connection, workspace } = server;
  const results = new Results((path) => itemsOf(path, server));
  server.onChanged((paths) => results.forget(paths));
  server.onChecked((paths) => results.forget(paths));
  const reportOf = (path: string, previous: string | undefined): DocumentDiagnosticReport => {
    const { id: resultId, items } = results.of(path);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await server.ready;
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "Taken back.");
    return reportOf(server.toPath(textDocument.uri), previousResultId);
  });
  // Held until there is something new to say, so that a client that asks again and again costs nothing.
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [server.toPath(uri), value]));
    for (;;) {
      await server.checked();
      const paths = new Set([...workspace.snapshot.files.keys(), ...previous.keys()]);
      const items = [...paths].flatMap((path): WorkspaceDocumentDiagnosticReport[] => {
        const report = reportOf(path, previous.get(path));
        if (report.kind === DocumentDiagnosticReportKind.Unchanged) return [];
        if (report.items.length === 0 && !previous.has(path)) return [];
        return [{ ...report, uri: server.toUri(path), version: workspace.snapshot.files.get(path)?.version ?? null }];
      });
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await server.changedOr(token);
    }
  });
  if (server.client.workspace?.diagnostics?.refreshSupport !== true) return;
  // The client asks for what it writes to by itself, and for other files only when it is told to.
  let written: string | undefined;
  server.onChanged(([first]) => (written = first));
  server.onChecked((paths) => {
    if (paths.some((path) => path !== written && workspace.isOpen(path)))
      void quietly(async () => connection.languages.diagnostics.refresh());
  });
}
