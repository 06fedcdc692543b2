import * as vscode from "vscode";
import { toPanelIcon, toPanelPage } from "../panel/panel-page.ts";
import type { AlertRow, EventPlace } from "./alert-row.ts";
import type { FromHuntPage, HuntState, ToHuntPage } from "./hunt-messages.ts";

/** What the table asks of the rest of the extension. */
export interface HuntActions {
  readonly open: (row: AlertRow, place: EventPlace) => Promise<void>;
  readonly why: (row: AlertRow, place: EventPlace) => Promise<void>;
  readonly stop: () => void;
  readonly again: () => void;
}

/** The table of one hunt. */
export interface HuntPanel {
  readonly add: (row: AlertRow) => void;
  readonly setState: (change: Partial<HuntState>) => void;
  /** Forgets the rows, for the hunt to be run again. */
  readonly clear: () => void;
}

/** How long rows are gathered before they are shown, in milliseconds. */
const gathering = 150;

export function openHuntPanel(root: vscode.Uri, title: string, limit: number, actions: HuntActions): HuntPanel {
  const panel = vscode.window.createWebviewPanel("tocsin.hunt", "Hunt", vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(root, "dist"), vscode.Uri.joinPath(root, "media")],
  });
  panel.iconPath = toPanelIcon(root);
  const rows: AlertRow[] = [];
  let state: HuntState = { title, phase: "running", found: 0, said: "" };
  let sent = 0;
  let isGone = false;
  let timer: NodeJS.Timeout | undefined;
  const post = (message: ToHuntPage) => void (isGone || panel.webview.postMessage(message));
  const send = () => {
    timer = undefined;
    if (sent < rows.length) post({ kind: "rows", rows: rows.slice(sent) });
    sent = rows.length;
    post({ kind: "state", state });
  };
  const sendSoon = () => (timer ??= setTimeout(send, gathering));
  const sendAll = () => {
    post({ kind: "rows", rows: [] });
    sent = 0;
    send();
  };
  panel.onDidDispose(() => {
    isGone = true;
    clearTimeout(timer);
    actions.stop();
  });
  panel.webview.onDidReceiveMessage((message: FromHuntPage) => void answer(message, rows, actions, sendAll));
  panel.webview.html = toPanelPage(panel.webview, root, { script: "dist/hunt.js", style: "media/panel.css" }, "Hunt");
  return {
    add: (row) => {
      if (rows.length < limit) rows.push(row);
      state = { ...state, found: state.found + 1 };
      sendSoon();
    },
    setState: (change) => {
      state = { ...state, ...change };
      sendSoon();
    },
    clear: () => {
      rows.length = 0;
      state = { title, phase: "running", found: 0, said: "" };
      sendAll();
    },
  };
}

async function answer(
  message: FromHuntPage,
  rows: readonly AlertRow[],
  actions: HuntActions,
  sendAll: () => void,
): Promise<void> {
  if (message.kind === "ready") return sendAll();
  if (message.kind === "stop") return actions.stop();
  if (message.kind === "again") return actions.again();
  const row = rows.find(({ id }) => id === message.id);
  const place = row?.places[message.place];
  if (row === undefined || place === undefined) {
    void vscode.window.showInformationMessage("The alert does not say where its event lies.");
    return;
  }
  await (message.kind === "open" ? actions.open(row, place) : actions.why(row, place));
}
