import { resolve } from "node:path";
import * as vscode from "vscode";
import type { EventPlace } from "../hunt/alert-row.ts";
import { toLaidOut } from "../hunt/laid-out.ts";
import type { TestedRule } from "@tocsin/language-server/protocol";
import type { WhyNotParams, WhyNotResult } from "@tocsin/language-server/protocol";
import { toRange } from "../testing/test-tree.ts";
import { toEventText } from "./event-text.ts";
import { createRuleMarks } from "./rule-marks.ts";

export interface WhyNotParts {
  readonly ask: (params: WhyNotParams) => Promise<WhyNotResult>;
  readonly rulesOf: (uri: vscode.Uri) => readonly TestedRule[];
  readonly findRule: (id: string) => Promise<{ readonly uri: vscode.Uri; readonly rule: TestedRule } | undefined>;
}

export interface WhyNot extends vscode.Disposable {
  /** Puts an event that lies in a file beside the rule of this name. */
  readonly askOf: (rule: string, place: EventPlace, cwd: string) => Promise<void>;
}

/** A rule, and the document with the event that is beside it. */
interface Session {
  readonly uri: vscode.Uri;
  readonly rule: string;
  readonly event: vscode.TextDocument;
}

/** How long the reader may type before the marks follow, in milliseconds. */
const pause = 200;

export function createWhyNot({ ask, rulesOf, findRule }: WhyNotParts): WhyNot {
  const marks = createRuleMarks();
  let session: Session | undefined;
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;

  const draw = async () => {
    if (session === undefined) return;
    const { uri, rule, event } = session;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (editor === undefined) return;
    const turn = ++asked;
    const { version } = editor.document;
    const result = await ask({ uri: uri.toString(), rule, events: eventTextOf(event) });
    if (turn !== asked || version !== editor.document.version) return;
    const line = rulesOf(uri).find(({ id }) => id === rule)?.range.start.line ?? 0;
    marks.draw(editor, result, line);
  };
  const drawSoon = () => {
    if (session === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), pause);
  };
  const clear = async () => {
    session = undefined;
    for (const editor of vscode.window.visibleTextEditors) marks.clear(editor);
    await vscode.commands.executeCommand("setContext", "tocsin.whyNot", false);
  };
  const begin = async (uri: vscode.Uri, rule: string, event: vscode.TextDocument) => {
    session = { uri, rule, event };
    await vscode.commands.executeCommand("setContext", "tocsin.whyNot", true);
    await draw();
  };
  const start = async (uri?: vscode.Uri, named?: string) => {
    const editor = vscode.window.activeTextEditor;
    const target = uri ?? editor?.document.uri;
    if (target === undefined) return;
    const rule = named ?? ruleAt(rulesOf(target), editor?.selection.active.line ?? 0)?.id;
    if (rule === undefined)
      return void vscode.window.showInformationMessage("There is no rule here to put an event beside.");
    const event = await chooseEvent();
    if (event !== undefined) await begin(target, rule, event);
  };

  const subscriptions = vscode.Disposable.from(
    marks,
    vscode.commands.registerCommand("tocsin.whyNot", (uri?: string | vscode.Uri, rule?: string) =>
      start(typeof uri === "string" ? vscode.Uri.parse(uri) : uri, typeof rule === "string" ? rule : undefined),
    ),
    vscode.commands.registerCommand("tocsin.clearWhyNot", clear),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === session?.event || document.languageId === "tocsin") drawSoon();
    }),
    vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor.document === session?.event && drawSoon(),
    ),
    vscode.window.onDidChangeVisibleTextEditors(drawSoon),
    vscode.workspace.onDidCloseTextDocument((document) => document === session?.event && void clear()),
  );
  return {
    askOf: async (name, place, cwd) => {
      const found = await findRule(name);
      if (found === undefined || "index" in place) {
        const reason =
          found === undefined
            ? `The rule ${name} is not in this workspace.`
            : "Open the event, copy it, and ask on the rule.";
        return void vscode.window.showInformationMessage(reason);
      }
      const event = await openEventLine(resolve(cwd, place.file), place.line);
      await vscode.window.showTextDocument(found.uri, {
        viewColumn: vscode.ViewColumn.One,
        selection: toRange(found.rule.range).with({ end: toRange(found.rule.range).start }),
      });
      await begin(found.uri, name, event);
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

function eventTextOf(event: vscode.TextDocument): string {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === event);
  const selected = editor === undefined ? "" : event.getText(editor.selection);
  return toEventText(event.getText(), selected, editor?.selection.active.line ?? 0);
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

/** An editor with JSON that is open beside, the clipboard, a file, or an empty one to type into. */
async function chooseEvent(): Promise<vscode.TextDocument | undefined> {
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

function isEvents({ languageId, fileName }: vscode.TextDocument): boolean {
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
