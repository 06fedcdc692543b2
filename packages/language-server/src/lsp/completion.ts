import {
  CompletionItemKind,
  type CompletionItem as LspItem,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver/node";
import { findExpected } from "@tocsin/language";
import { complete, mayEndAt } from "../ide/completion/complete.ts";
import type { CompletionItem, ItemKind } from "../ide/completion/completion.ts";
import { toPlainText } from "../ide/completion/snippets.ts";
import { documentItem } from "../ide/completion/resolve-item.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";
import { createViews } from "./views.ts";

const kinds: Readonly<Record<ItemKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  field: CompletionItemKind.Field,
  object: CompletionItemKind.Struct,
  function: CompletionItemKind.Function,
  macro: CompletionItemKind.Method,
  list: CompletionItemKind.Constant,
  lookup: CompletionItemKind.Interface,
  source: CompletionItemKind.Class,
  rule: CompletionItemKind.Event,
  module: CompletionItemKind.Module,
  name: CompletionItemKind.Variable,
  value: CompletionItemKind.Value,
  technique: CompletionItemKind.Reference,
  unit: CompletionItemKind.Unit,
  snippet: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
};

/** What an item is asked for again with. */
interface ItemData {
  readonly uri: string;
  readonly kind: ItemKind;
}

export const completionFeature: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: [".", '"', "{", " "], resolveProvider: true },
  }),
  register(server) {
    const viewOf = createViews(server);
    // The grammar is taken apart before it is first asked for.
    setTimeout(() => findExpected("", 0), pauseBeforeWarming).unref();
    server.connection.onCompletion(({ textDocument, position, context }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return nothing;
      const [view, offset] = [viewOf(file), server.toOffset(file, position)];
      if (context?.triggerCharacter === " " && mayEndAt(view, offset)) return nothing;
      const { items, isIncomplete } = complete(view, offset);
      const toItem = createToItem(server, file);
      return { isIncomplete, items: items.map(toItem) };
    });
    server.connection.onCompletionResolve((item) => {
      const { uri, kind } = (item.data ?? {}) as Partial<ItemData>;
      const file = uri === undefined ? undefined : server.fileOf({ uri });
      const value = file && kind && documentItem(viewOf(file), kind, item.label);
      return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
  },
};

const nothing = { isIncomplete: false, items: [] };

/** Milliseconds. */
const pauseBeforeWarming = 300;

function createToItem(server: ServerContext, file: RuleFile): (item: CompletionItem, index: number) => LspItem {
  const snippets = server.client.textDocument?.completion?.completionItem?.snippetSupport === true;
  const uri = server.toUri(file.file);
  const isOurs = server.own.tests === true;
  return ({ label, kind, detail, newText, span, isSnippet, filterText, goesOn }, index) => ({
    label,
    kind: kinds[kind],
    ...(detail !== undefined && { detail }),
    ...(filterText !== undefined && { filterText }),
    sortText: String(index).padStart(4, "0"),
    textEdit: {
      range: server.toRange(file, span),
      newText: isSnippet === true && !snippets ? toPlainText(newText) : newText,
    },
    insertTextFormat: isSnippet === true && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(isSnippet === true && newText.includes("\n") && { insertTextMode: InsertTextMode.asIs }),
    ...(goesOn === true && isOurs && { command: { title: "Suggest", command: "editor.action.triggerSuggest" } }),
    data: { uri, kind } satisfies ItemData,
  });
}
