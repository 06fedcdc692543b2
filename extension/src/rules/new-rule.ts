import * as vscode from "vscode";

/** Opens a file that is not saved yet, with a module, a source and a rule to fill in. */
export function registerNewRule(): vscode.Disposable {
  return vscode.commands.registerCommand("tocsin.newRule", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "tocsin" });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "tocsin", name: "Rule file" });
  });
}
