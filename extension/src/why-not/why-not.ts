import { resolve } from "node:path";
import type { TestedRule, WhyNotParams, WhyNotResult } from "@tocsin/language-server/protocol";
import * as vscode from "vscode";
import type { EventPlace } from "../hunt/alert-row.ts";
import { toRange } from "../testing/test-tree.ts";
import { chooseEvent } from "./choose-event.ts";
import { EventBeside, type Pair } from "./event-beside.ts";

export interface WhyNotParts {
  readonly ask: (params: WhyNotParams) => Promise<WhyNotResult>;
  readonly rulesOf: (uri: vscode.Uri) => readonly TestedRule[];
  readonly findRule: (id: string) => Promise<{ readonly uri: vscode.Uri; readonly rule: TestedRule } | undefined>;
}

export interface WhyNot extends vscode.Disposable {
  /** Puts an event that lies in a file beside the rule of this name. */
  readonly askOf: (rule: string, place: EventPlace, cwd: string) => Promise<void>;
  /** The rule that has an event beside it now. */
  readonly beside: () => Pair | undefined;
}

export function createWhyNot(parts: WhyNotParts): WhyNot {
  const beside = new EventBeside(parts.ask, parts.rulesOf);
  const subscriptions = vscode.Disposable.from(
    beside,
    vscode.commands.registerCommand("tocsin.whyNot", (uri?: string | vscode.Uri, rule?: string) =>
      askHere(beside, parts, typeof uri === "string" ? vscode.Uri.parse(uri) : uri, rule),
    ),
    vscode.commands.registerCommand("tocsin.clearWhyNot", () => beside.takeAway()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (beside.isEvent(document) || document.languageId === "tocsin") beside.drawSoon();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (beside.isEvent(textEditor.document)) beside.drawSoon();
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => beside.drawSoon()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (beside.isEvent(document)) void beside.takeAway();
    }),
  );
  return {
    beside: () => beside.pair,
    askOf: (rule, place, cwd) => askOfFile(beside, parts, rule, place, cwd),
    dispose: () => subscriptions.dispose(),
  };
}

/** Of the rule that a lens names, or of the one at the cursor. */
async function askHere(beside: EventBeside, parts: WhyNotParts, given?: vscode.Uri, named?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const uri = given ?? editor?.document.uri;
  if (uri === undefined) return;
  const atCursor = () => ruleAt(parts.rulesOf(uri), editor?.selection.active.line ?? 0)?.id;
  const rule = typeof named === "string" ? named : atCursor();
  if (rule === undefined) {
    void vscode.window.showInformationMessage("There is no rule here to put an event beside.");
    return;
  }
  const event = await chooseEvent();
  if (event !== undefined) await beside.put({ uri, rule, event });
}

async function askOfFile(
  beside: EventBeside,
  parts: WhyNotParts,
  name: string,
  place: EventPlace,
  cwd: string,
): Promise<void> {
  const found = await parts.findRule(name);
  if (found === undefined || "index" in place) {
    const reason =
      found === undefined
        ? `The rule ${name} is not in this workspace.`
        : "Open the event, copy it, and ask on the rule.";
    void vscode.window.showInformationMessage(reason);
    return;
  }
  const event = await openEventLine(resolve(cwd, place.file), place.line);
  const { start } = toRange(found.rule.range);
  await vscode.window.showTextDocument(found.uri, {
    viewColumn: vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  });
  await beside.put({ uri: found.uri, rule: name, event });
}

/** The rule that a line is in, or else the nearest above, or the first. */
export function ruleAt(rules: readonly TestedRule[], line: number): TestedRule | undefined {
  return rules.findLast(({ range }) => range.start.line <= line) ?? rules[0];
}

async function openEventLine(path: string, line: number): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(path);
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at, at),
  });
  return document;
}
