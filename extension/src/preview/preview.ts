import * as vscode from "vscode";
import { toPanelIcon, toPanelPage } from "../panel/panel-page.ts";
import type { PreviewParams, PreviewResult } from "@tocsin/language-server/protocol";
import type { TestItem, TestedRule } from "@tocsin/language-server/protocol";
import { toRange } from "../testing/test-tree.ts";
import type { FromPreviewPage, ToPreviewPage } from "./preview-messages.ts";

export interface PreviewParts {
  readonly root: vscode.Uri;
  readonly ask: (params: PreviewParams) => Promise<PreviewResult>;
  readonly rulesOf: (uri: vscode.Uri) => readonly TestedRule[];
}

/** How long the reader may type before the picture follows, in milliseconds. */
const pause = 300;

/** One panel that shows a test on a timeline, and follows the text. */
export function createPreview({ root, ask, rulesOf }: PreviewParts): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;
  let shown: PreviewParams | undefined;
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;

  const draw = async () => {
    if (panel === undefined || shown === undefined) return;
    const turn = ++asked;
    const result = await ask(shown);
    if (turn !== asked) return;
    const rules = rulesOf(vscode.Uri.parse(shown.uri));
    const tests = rules.flatMap((rule) => rule.tests.map(({ id, name }) => ({ id, label: `${rule.name}: ${name}` })));
    const message: ToPreviewPage = { result, test: shown.test, tests };
    panel.title = `Timeline: ${result.title}`;
    await panel.webview.postMessage(message);
  };
  const answer = async (message: FromPreviewPage) => {
    if (message.kind === "choose" && shown !== undefined) shown = { ...shown, test: message.test };
    if (message.kind === "open") return openTest(shown, rulesOf);
    await draw();
  };
  const openPanel = () => {
    panel ??= createPanel(root, () => (panel = undefined), answer);
    panel.reveal(undefined, true);
  };
  const show = async (uri?: string | vscode.Uri, test?: string) => {
    const editor = vscode.window.activeTextEditor;
    const target = typeof uri === "string" ? vscode.Uri.parse(uri) : (uri ?? editor?.document.uri);
    if (target === undefined) return;
    const id = typeof test === "string" ? test : testAt(rulesOf(target), editor?.selection.active.line ?? 0)?.id;
    if (id === undefined) return void vscode.window.showInformationMessage("There is no test here to show.");
    shown = { uri: target.toString(), test: id };
    openPanel();
    await draw();
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("tocsin.preview", show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== "tocsin") return;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), pause);
    }),
    { dispose: () => clearTimeout(timer) },
    { dispose: () => panel?.dispose() },
  );
}

function createPanel(
  root: vscode.Uri,
  onGone: () => void,
  answer: (message: FromPreviewPage) => Promise<void>,
): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel("tocsin.preview", "Timeline", place, {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(root, "dist"), vscode.Uri.joinPath(root, "media")],
  });
  panel.iconPath = toPanelIcon(root);
  panel.onDidDispose(onGone);
  panel.webview.onDidReceiveMessage((message: FromPreviewPage) => void answer(message));
  const files = { script: "dist/preview.js", style: "media/panel.css" };
  panel.webview.html = toPanelPage(panel.webview, root, files, "Timeline");
  return panel;
}

async function openTest(shown: PreviewParams | undefined, rulesOf: PreviewParts["rulesOf"]): Promise<void> {
  if (shown === undefined) return;
  const uri = vscode.Uri.parse(shown.uri);
  const test = rulesOf(uri)
    .flatMap(({ tests }) => tests)
    .find(({ id }) => id === shown.test);
  const at = test === undefined ? undefined : toRange(test.range).start;
  await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.One,
    selection: at === undefined ? undefined : new vscode.Range(at, at),
  });
}

/** The test at a line, or else the first one of the rule there, or of the file. */
export function testAt(rules: readonly TestedRule[], line: number): TestItem | undefined {
  const tests = rules.flatMap((rule) => rule.tests);
  const here = tests.find(({ range }) => range.start.line <= line && line <= range.end.line);
  const rule = rules.findLast(({ range }) => range.start.line <= line);
  return here ?? rule?.tests[0] ?? tests[0];
}
