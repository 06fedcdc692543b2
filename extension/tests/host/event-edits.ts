import assert from "node:assert/strict";
import * as vscode from "vscode";
import { behind, codesOf, eventually, fileOf, open, type HostCase } from "./frame.ts";

const logins = "rules/logins.tocsin";
const events = "events/logins.ndjson";
const adminRule = "shop.logins.admin_from_outside";

export const eventEdits: readonly HostCase[] = [
  {
    name: "an event at the cursor becomes a test of the rule that is at hand, with its name to be typed over",
    run: async () => {
      const { document } = await openRuleAndEvent();
      await acceptFirst(vscode.commands.executeCommand("tocsin.makeTest"));
      const { document: shown, selection } = vscode.window.activeTextEditor!;
      assert.equal(shown, document);
      assert.equal(document.getText(selection), "an event that was seen");
      assert.match(document.lineAt(selection.start.line + 1).text, /user\.name: "admin"/);
      assert.match(document.lineAt(selection.start.line + 2).text, /expect 1 alert/);
      await assertNoErrors(document);
      await vscode.commands.executeCommand("undo");
      assert.ok(!document.getText().includes("an event that was seen"), "one step undoes it");
    },
  },
  {
    name: "an event beside a rule becomes an exception of that rule, with its reason to be typed over",
    run: async () => {
      const { document } = await openRuleAndEvent();
      await acceptFirst(vscode.commands.executeCommand("tocsin.whyNot", document.uri, adminRule));
      const lenses = await eventually(
        () => lensesOf(document),
        (all) => all.some(({ command }) => command === "tocsin.makeException"),
        "it is offered above the rule",
      );
      const lens = lenses.find(({ command }) => command === "tocsin.makeException")!;
      await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
      const { selection } = vscode.window.activeTextEditor!;
      assert.equal(document.getText(selection), "say why this is fine");
      assert.match(document.lineAt(selection.start.line).text, /^ {2}except when user\.name is "admin" and/);
      await assertNoErrors(document);
      await vscode.commands.executeCommand("tocsin.clearWhyNot");
    },
  },
  {
    name: "what is typed into a rule while an event is made a test of it stays, and the test stands where it belongs",
    run: async () => {
      const { document } = await openRuleAndEvent();
      const done = vscode.commands.executeCommand("tocsin.makeTest", fileOf(events), adminRule);
      for (const line of ["# one\n", "# two\n"]) {
        const typed = new vscode.WorkspaceEdit();
        typed.insert(document.uri, new vscode.Position(0, 0), line);
        assert.ok(await vscode.workspace.applyEdit(typed));
      }
      await done;
      assert.match(document.getText(), /^# two\n# one\n/);
      assert.match(
        document.getText(),
        /expect 1 alert with severity medium\n {2}\}\n\n {2}test "an event that was seen"/,
      );
      await assertNoErrors(document);
    },
  },
  {
    name: "of a text that holds no event nothing is made",
    run: async () => {
      const { document } = await open(logins);
      const before = document.getText();
      const empty = await vscode.workspace.openTextDocument({ language: "json", content: "[1, 2]" });
      await vscode.window.showTextDocument(empty, vscode.ViewColumn.Beside);
      await vscode.commands.executeCommand("tocsin.makeTest", undefined, adminRule);
      assert.equal(document.getText(), before);
    },
  },
];

/** The rule about administrators, and beside it the cursor in an event on which it fires. */
async function openRuleAndEvent(): Promise<vscode.TextEditor> {
  const rule = await open(logins);
  const at = behind(rule.document, "rule admin_from_outside");
  rule.selection = new vscode.Selection(at, at);
  const document = await vscode.workspace.openTextDocument(fileOf(events));
  const event = behind(document, "198.51.100.7");
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(event, event),
  });
  return rule;
}

/** Takes the first of what a command lets its user choose from. */
async function acceptFirst(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(command).finally(() => (isDone = true));
  await eventually(
    async () => {
      if (!isDone) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone;
    },
    Boolean,
    "the first choice is taken",
  );
  await done;
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.Command[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 100);
  return lenses.flatMap(({ command }) => command ?? []);
}

/** The server's word on the text as it is now. */
async function assertNoErrors({ uri }: vscode.TextDocument): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.deepEqual(codesOf(uri), []);
}
