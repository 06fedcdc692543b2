import { type DocumentSymbol, SymbolKind } from "vscode-languageserver/node";
import { toOutline, type OutlineItem } from "../ide/outline.ts";
import { findSymbols } from "../ide/workspace-symbols.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";

/** How each kind is shown: editors have icons of classes, functions and their like, and none of rules. */
const kinds: Readonly<Record<OutlineItem["kind"], SymbolKind>> = {
  rule: SymbolKind.Class,
  source: SymbolKind.Interface,
  list: SymbolKind.Array,
  lookup: SymbolKind.Object,
  macro: SymbolKind.Function,
  derive: SymbolKind.Variable,
  exceptions: SymbolKind.Namespace,
  test: SymbolKind.Method,
  step: SymbolKind.Event,
  measure: SymbolKind.Variable,
  alias: SymbolKind.Property,
  parameter: SymbolKind.Variable,
  module: SymbolKind.Module,
};

/** The outline of a file, and the search through all that is declared. */
export const symbolsFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "Tocsin" }, workspaceSymbolProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.onDocumentSymbol(({ textDocument }) => {
      const file = server.fileOf(textDocument);
      return file === undefined ? [] : toOutline(file).map((item) => toDocumentSymbol(item, file, server));
    });
    connection.onWorkspaceSymbol(({ query }) =>
      findSymbols(workspace.snapshot, query).flatMap((symbol) => {
        const location = server.toLocation(symbol);
        if (location === undefined) return [];
        return [{ name: symbol.name, kind: kinds[symbol.kind], containerName: symbol.module, location }];
      }),
    );
  },
};

function toDocumentSymbol(item: OutlineItem, file: RuleFile, server: ServerContext): DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = item;
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: kinds[kind],
    range: server.toRange(file, span),
    selectionRange: server.toRange(file, nameSpan),
    children: children.map((child) => toDocumentSymbol(child, file, server)),
  };
}
