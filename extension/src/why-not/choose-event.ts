import * as vscode from "vscode";
import { toLaidOut } from "../hunt/laid-out.ts";

/** An editor with JSON that is open beside, the clipboard, a file, or an empty one to type into. */
export async function chooseEvent(): Promise<vscode.TextDocument | undefined> {
  const open = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isEvents);
  const clipboard = await vscode.env.clipboard.readText();
  const choices = [
    ...open.map((document) => ({
      label: `$(file) ${vscode.workspace.asRelativePath(document.uri)}`,
      description: "the event at its cursor",
      make: () => Promise.resolve(document),
    })),
    ...(clipboard.trim().startsWith("{")
      ? [
          {
            label: "$(clippy) The event of the clipboard",
            description: clipboard.trim().slice(0, 60),
            make: () => showNew(toLaidOut(clipboard)),
          },
        ]
      : []),
    { label: "$(folder-opened) A file of events…", description: "", make: openFile },
    { label: "$(edit) Type an event", description: "", make: () => showNew("{\n  \n}") },
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: "Which event?",
    placeHolder: "It stays beside the rule; the marks follow when either changes",
  });
  return chosen?.make();
}

/** Whether a document is one of events. */
export function isEvents({ languageId, fileName }: vscode.TextDocument): boolean {
  return languageId.startsWith("json") || /\.(ndjson|jsonl|json|log)$/.test(fileName);
}

async function showNew(content: string): Promise<vscode.TextDocument> {
  // Empty at first: a document with a content that is not shown yet is opened by VS Code in a second place.
  const document = await vscode.workspace.openTextDocument({ language: "json" });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return document;
}

async function openFile(): Promise<vscode.TextDocument | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({ title: "A file of events", openLabel: "Put Beside the Rule" })) ?? [];
  if (uri === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  return document;
}
