import { DocumentHighlightKind } from "vscode-languageserver/node";
import { findDefinitions } from "../ide/definition.ts";
import { listHighlights, listReferences } from "../ide/references.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";

/** Where a name is declared, and where it stands. */
export const navigationFeature: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  register(server) {
    registerDefinition(server);
    const { connection } = server;
    connection.onReferences(({ textDocument, position, context }) =>
      server.at(textDocument, position, (snapshot, file, offset) =>
        listReferences(snapshot, file, offset, { declarations: context.includeDeclaration }).flatMap(
          (location) => server.toLocation(location) ?? [],
        ),
      ),
    );
    connection.onDocumentHighlight(({ textDocument, position }) =>
      server.at(textDocument, position, (snapshot, file, offset) =>
        listHighlights(snapshot, file, offset).map(({ span, isDeclaration }) => ({
          range: server.toRange(file, span),
          kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
      ),
    );
  },
};

function registerDefinition(server: ServerContext): void {
  const hasLinks = server.client.textDocument?.definition?.linkSupport === true;
  server.connection.onDefinition(({ textDocument, position }) =>
    server.at(textDocument, position, (snapshot, file, offset) => {
      const found = findDefinitions(snapshot, file, offset).flatMap((one) => {
        const target = server.toLocation(one);
        return target === undefined ? [] : [{ target, from: server.toRange(file, one.from) }];
      });
      if (!hasLinks) return found.map(({ target }) => target);
      return found.map(({ target: { uri, range }, from }) => ({
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
        originSelectionRange: from,
      }));
    }),
  );
}
