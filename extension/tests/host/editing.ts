import assert from "node:assert/strict";
import * as vscode from "vscode";
import { behind, codesOf, eventually, fileOf, open, replace, type HostCase } from "./frame.ts";

const logins = "rules/logins.tocsin";
const broken = "rules/broken.tocsin";

export const editing: readonly HostCase[] = [
  {
    name: "a rule file is of the language Tocsin",
    run: async () => assert.equal((await open(logins)).document.languageId, "tocsin"),
  },
  {
    name: "a good file has no errors",
    run: async () => {
      await open(logins);
      await eventually(
        () => codesOf(fileOf(broken)),
        (codes) => codes.length > 0,
        "the broken file has errors",
      );
      assert.deepEqual(codesOf(fileOf(logins)), []);
    },
  },
  {
    name: "a misspelt field is marked where it stands, and its fix mends it",
    run: async () => {
      const { document } = await open(broken);
      await eventually(
        () => codesOf(document.uri),
        (codes) => codes.includes("TOC2004"),
        "TOC2004 in the broken file",
      );
      const [found] = vscode.languages.getDiagnostics(document.uri);
      assert.equal(document.getText(found?.range), "user.nmae");
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        found?.range,
      );
      const fix = actions.find(({ title }) => title.includes("user.name"));
      assert.ok(fix?.edit, `a fix among: ${actions.map(({ title }) => title).join("; ")}`);
      await vscode.workspace.applyEdit(fix.edit);
      await eventually(
        () => codesOf(document.uri),
        (codes) => codes.length === 0,
        "no error after the fix",
      );
      await vscode.commands.executeCommand("undo");
      await eventually(
        () => codesOf(document.uri),
        (codes) => codes.includes("TOC2004"),
        "the error is back",
      );
    },
  },
  {
    name: "a mistake in another file shows where it is used",
    run: async () => {
      await open(broken);
      const editor = await open(logins);
      await replace(editor, "source logins", "source entries");
      await eventually(
        () => codesOf(fileOf(broken)),
        (codes) => codes.some((code) => code.startsWith("TOC20") && code !== "TOC2004"),
        "the importing file has an error",
      );
      await vscode.commands.executeCommand("undo");
      await eventually(
        () => codesOf(fileOf(logins)),
        (codes) => codes.length === 0,
        "all is well again",
      );
    },
  },
  {
    name: "fields of the schema are completed",
    run: async () => {
      const editor = await open(logins);
      const at = behind(editor.document, "when any logins where ");
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        editor.document.uri,
        at,
      );
      const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      assert.ok(labels.includes("event.outcome"), labels.slice(0, 30).join(", "));
    },
  },
  {
    name: "a field says what it is when the mouse rests on it",
    run: async () => {
      const { document } = await open(logins);
      const at = behind(document, "per source.");
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at,
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value)))
        .join("\n");
      assert.match(text, /address/i);
    },
  },
  {
    name: "a source is found from where it is used, in another file",
    run: async () => {
      const { document } = await open(broken);
      const at = behind(document, "when any log");
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        at,
      );
      const [first] = found;
      assert.equal(first && ("uri" in first ? first.uri : first.targetUri).path, fileOf(logins).path);
    },
  },
  {
    name: "a source is renamed in every file",
    run: async () => {
      const { document } = await open(logins);
      const at = behind(document, "source log");
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        at,
        "entries",
      );
      assert.deepEqual(
        edit
          .entries()
          .map(([uri]) => uri.path)
          .toSorted(),
        [fileOf(broken).path, fileOf(logins).path].toSorted(),
      );
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
  {
    name: "the outline of a file names its rules",
    run: async () => {
      const { document } = await open(logins);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
      assert.ok(
        names.some((name) => name.includes("passwords_guessed")),
        names.join(", "),
      );
    },
  },
];
