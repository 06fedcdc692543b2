import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codesOf, eventually, open, replace, type HostCase } from "./frame.ts";

const logins = "rules/logins.tocsin";
const broken = "rules/broken.tocsin";

export const editing: readonly HostCase[] = [
  {
    name: "a rule file is of the language Tocsin",
    run: async () => assert.equal((await open(logins)).document.languageId, "tocsin"),
  },
  {
    name: "a misspelt field is marked where it stands",
    run: async () => {
      const { document } = await open(broken);
      await eventually(
        () => codesOf(document.uri),
        (codes) => codes.includes("TOC2004"),
        "TOC2004 in the broken file",
      );
      const [found] = vscode.languages.getDiagnostics(document.uri);
      assert.equal(document.getText(found?.range), "user.nmae");
    },
  },
  {
    name: "a file is laid out in the one way there is",
    run: async () => {
      const editor = await open(logins);
      await replace(editor, "  severity medium", "      severity     medium");
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        "vscode.executeFormatDocumentProvider",
        editor.document.uri,
        { tabSize: 2, insertSpaces: true },
      );
      assert.notEqual(edits?.length ?? 0, 0);
      await vscode.commands.executeCommand("undo");
    },
  },
];
