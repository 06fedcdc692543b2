import { join } from "node:path";
import * as vscode from "vscode";

/** A test that runs inside VS Code. It fails by throwing. */
export interface HostCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const patience = 20_000;

/** Asks again until the answer is what is wanted; VS Code does much of its work later. */
export async function eventually<Value>(
  ask: () => Thenable<Value> | Value,
  isWanted: (value: Value) => boolean,
  what: string,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (isWanted(value)) return value;
    if (Date.now() > end) throw new Error(`Never so: ${what}. Last: ${JSON.stringify(value)?.slice(0, 1500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function fileOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open.");
  return vscode.Uri.file(join(folder.uri.fsPath, path));
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(path)));
}

/** The position right behind a text. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`${document.fileName} does not hold: ${text}`);
  return document.positionAt(at + text.length);
}

/** Replaces a text in an editor, as typing does. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const end = behind(editor.document, text);
  const start = editor.document.positionAt(editor.document.offsetAt(end) - text.length);
  await editor.edit((edit) => edit.replace(new vscode.Range(start, end), by));
}

export function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === "object" ? String(code.value) : String(code)));
}
