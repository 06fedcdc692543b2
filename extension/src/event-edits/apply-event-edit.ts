import type { EventEditParams, EventEditResult } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import { toRange } from "../testing/test-tree.ts";
import { placeholderIn } from "./placeholder-in.ts";
import { applyVersioned } from "./versioned-edit.ts";

export type AskForEdit = (params: EventEditParams) => Promise<EventEditResult>;

/**
 * Writes what the server answers into the rule, as one step to undo, and selects the words that are to be chosen there. Gives what
 * stood in the way.
 */
export async function applyEventEdit(ask: AskForEdit, params: EventEditParams): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri));
  const answer = await applyVersioned({
    ask: () => ask(params),
    version: () => document.version,
    apply: (edits) => {
      const edit = new vscode.WorkspaceEdit();
      for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
      // VS Code sends the version of the document along, and refuses where it is another by then.
      return vscode.workspace.applyEdit(edit);
    },
  });
  if (answer === undefined) {
    return `${vscode.workspace.asRelativePath(document.uri)} is being changed, so nothing was written into it. Try again.`;
  }
  const [first] = answer.edits;
  if (first !== undefined) await showPlace(document, toRange(placeholderIn(first)));
  return answer.problem;
}

/** Where the rule is seen already, else beside the event. */
async function showPlace(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const seen = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const isFirstTaken = vscode.window.activeTextEditor?.viewColumn === vscode.ViewColumn.One;
  const viewColumn = seen ?? (isFirstTaken ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
