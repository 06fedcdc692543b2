import { type CallHierarchyItem, SymbolKind } from "vscode-languageserver/node";
import { type Call, type CallItem, findCallItem, incomingCalls, outgoingCalls } from "../ide/calls/call-hierarchy.ts";
import type { NamedSymbol } from "../symbols/named-symbol.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";

const kinds: Partial<Record<NamedSymbol["kind"], SymbolKind>> = {
  rule: SymbolKind.Event,
  macro: SymbolKind.Function,
  list: SymbolKind.Array,
  lookup: SymbolKind.Interface,
  source: SymbolKind.Class,
  derive: SymbolKind.Variable,
};

/** Who uses what: rule, macro, list. */
export const callHierarchyFeature: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.languages.callHierarchy.onPrepare(({ textDocument, position }) => {
      const file = server.fileOf(textDocument);
      const item = file && findCallItem(workspace.snapshot, file, server.toOffset(file, position));
      return item === undefined ? null : toItems(item, server);
    });
    connection.languages.callHierarchy.onOutgoingCalls(({ item }) => {
      const found = toCallItem(item, server);
      if (found === undefined) return [];
      const calls = outgoingCalls(workspace.snapshot, found);
      return calls.flatMap((call) =>
        toItems(call.item, server).map((to) => ({ to, fromRanges: toRanges(call, found.symbol.file, server) })),
      );
    });
    connection.languages.callHierarchy.onIncomingCalls(({ item }) => {
      const found = toCallItem(item, server);
      if (found === undefined) return [];
      return incomingCalls(workspace.snapshot, found).flatMap((call) =>
        toItems(call.item, server).map((from) => ({ from, fromRanges: toRanges(call, call.item.symbol.file, server) })),
      );
    });
  },
};

function toCallItem({ uri, selectionRange }: CallHierarchyItem, server: ServerContext): CallItem | undefined {
  const file = server.fileOf({ uri });
  return file && findCallItem(server.workspace.snapshot, file, server.toOffset(file, selectionRange.start));
}

function toItems({ symbol, whole }: CallItem, server: ServerContext): CallHierarchyItem[] {
  const { name, kind, module, file: path, span } = symbol;
  const file = server.workspace.snapshot.files.get(path);
  if (file === undefined) return [];
  return [
    {
      name,
      kind: kinds[kind] ?? SymbolKind.Object,
      detail: `${kind} of ${module ?? ""}`,
      uri: server.toUri(path),
      range: server.toRange(file, whole),
      selectionRange: server.toRange(file, span),
    },
  ];
}

function toRanges({ spans }: Call, path: string, server: ServerContext) {
  const file = server.workspace.snapshot.files.get(path);
  return file === undefined ? [] : spans.map((span) => server.toRange(file, span));
}
