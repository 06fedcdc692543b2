import type { TextEdit } from "@tocsin/core";
import type { CodeAction as LspAction, TextEdit as LspEdit } from "vscode-languageserver/node";
import type { CodeAction } from "../ide/actions/code-action.ts";
import { codeActions } from "../ide/actions/code-actions.ts";
import { commands } from "../protocol/commands.ts";
import { LineIndex } from "../text/line-index.ts";
import type { RuleFile } from "../workspace/rule-file.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";
import { toDiagnostic } from "./to-diagnostic.ts";
import { createViews } from "./views.ts";

const kinds = ["quickfix", "refactor.extract", "refactor.rewrite", "source.fixAll.tocsin"];

export const codeActionsFeature: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: kinds } }),
  register(server) {
    const viewOf = createViews(server);
    server.connection.onCodeAction(({ textDocument, range, context }) => {
      const file = server.fileOf(textDocument);
      if (file === undefined) return [];
      const selection = { start: server.toOffset(file, range.start), end: server.toOffset(file, range.end) };
      const actions = codeActions(viewOf(file), selection, server.workspace.diagnosticsOf(file));
      return actions.filter(({ kind }) => isAsked(kind, context.only)).map((action) => toAction(action, file, server));
    });
  },
};

/** A kind that is asked for stands for all below it. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

function toAction(action: CodeAction, file: RuleFile, server: ServerContext): LspAction {
  const { title, kind, edits, diagnostic, isPreferred, explains } = action;
  return {
    title,
    kind,
    ...(diagnostic !== undefined && { diagnostics: [toDiagnostic(diagnostic, file, server)] }),
    ...(isPreferred === true && { isPreferred }),
    ...(explains === undefined
      ? { edit: { changes: toChanges(edits, server) } }
      : { command: { title, command: commands.explain, arguments: [explains] } }),
  };
}

/** Edits by URI; one may lie in a file that is no rule file. */
export function toChanges(edits: readonly TextEdit[], server: ServerContext): Record<string, LspEdit[]> {
  const { snapshot } = server.workspace;
  const changes: Record<string, LspEdit[]> = {};
  for (const [path, some] of Map.groupBy(edits, ({ place }) => place.file)) {
    const read = snapshot.files.has(path) ? undefined : snapshot.host.readText(path);
    const lines =
      snapshot.files.get(path)?.lines ?? new LineIndex(read !== undefined && "text" in read ? read.text : "");
    changes[server.toUri(path)] = some.map(({ place, newText }) => ({
      range: server.toRange({ lines }, place),
      newText,
    }));
  }
  return changes;
}
