import { dirname } from "node:path";
import * as vscode from "vscode";
import type { StartTocsin } from "../server/tocsin-process.ts";
import type { AlertRow, EventPlace } from "./alert-row.ts";
import { openHuntPanel, type HuntPanel } from "./hunt-panel.ts";
import type { EventOpener } from "./open-event.ts";
import { readIndexEvent } from "./read-index-event.ts";
import { runHunt, type HuntInput, type HuntRequest } from "./run-hunt.ts";

export interface HuntParts {
  readonly root: vscode.Uri;
  readonly startTocsin: StartTocsin;
  readonly opener: EventOpener;
  readonly secrets: vscode.SecretStorage;
  /** The event of an alert of this rule is shown. */
  readonly found: (rule: string) => void;
  readonly why: (rule: string, place: EventPlace, cwd: string) => Promise<void>;
}

const keyName = "tocsin.elasticsearch.apiKey";

/** The commands that hunt: through what the explorer or a dialog names, and through an index. */
export function registerHuntCommands(parts: HuntParts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("tocsin.hunt", (clicked?: vscode.Uri, all?: readonly vscode.Uri[]) =>
      huntFiles(parts, clicked, all),
    ),
    vscode.commands.registerCommand("tocsin.huntIndex", () => huntIndex(parts)),
    vscode.commands.registerCommand("tocsin.setApiKey", () => setApiKey(parts.secrets)),
  );
}

async function huntFiles(parts: HuntParts, clicked?: vscode.Uri, all?: readonly vscode.Uri[]): Promise<void> {
  const named = (all ?? (clicked === undefined ? [] : [clicked])).filter(({ path }) => !path.endsWith(".tocsin"));
  const events = named.length > 0 ? named : await askForEvents();
  const rules = await askForRules();
  if (events === undefined || rules === undefined) return;
  const paths = events.map(({ fsPath }) => fsPath);
  const title = `Hunt through ${paths.map((path) => vscode.workspace.asRelativePath(path)).join(", ")}`;
  startHunt(parts, title, { ...rules, input: { kind: "files", paths } });
}

async function huntIndex(parts: HuntParts): Promise<void> {
  const settings = vscode.workspace.getConfiguration("tocsin");
  if (!vscode.workspace.isTrusted) {
    void vscode.window.showWarningMessage("Trust this workspace before its rules are run over Elasticsearch.");
    return;
  }
  const url =
    settings.get<string>("elasticsearch.url") ||
    (await ask("Which Elasticsearch?", "https://localhost:9200", "https://localhost:9200"));
  if (!url) return;
  const index = await ask("Which index or pattern?", settings.get<string>("elasticsearch.index", "logs-*"), "logs-*");
  if (!index) return;
  const from = await ask("From which time on? Empty: all there is.", "", "2026-01-05 or 2026-01-05T10:00:00Z");
  const rules = from === undefined ? undefined : await askForRules();
  if (rules === undefined) return;
  const apiKey = await parts.secrets.get(keyName);
  const input: HuntInput = { kind: "index", url, index, from: from || undefined, apiKey };
  startHunt(parts, `Hunt through ${index} of ${url}`, { ...rules, input });
}

function startHunt(parts: HuntParts, title: string, request: HuntRequest): void {
  const limit = vscode.workspace.getConfiguration("tocsin").get<number>("hunt.limit", 1000);
  let stopping = new AbortController();
  const actions = {
    open: async (row: AlertRow, place: EventPlace) => {
      await openPlace(parts.opener, request, place);
      parts.found(row.rule);
    },
    why: (row: AlertRow, place: EventPlace) => parts.why(row.rule, place, request.cwd),
    stop: () => stopping.abort(),
    again: () => {
      stopping = new AbortController();
      panel.clear();
      void hunt(parts.startTocsin, request, panel, stopping.signal);
    },
  };
  const panel = openHuntPanel(parts.root, title, limit, actions);
  void hunt(parts.startTocsin, request, panel, stopping.signal);
}

/** Rules are read from the disk: what was typed is saved first. */
async function hunt(start: StartTocsin, request: HuntRequest, panel: HuntPanel, stop: AbortSignal): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter((document) => {
    return document.isDirty && document.languageId === "tocsin" && !document.isUntitled;
  });
  await Promise.all(unsaved.map((document) => document.save()));
  const { said, exitCode } = await runHunt(request, start, panel.add, stop);
  const phase = exitCode === undefined ? "stopped" : exitCode === 0 ? "done" : "failed";
  panel.setState({ phase, said });
}

async function openPlace(opener: EventOpener, { input, cwd }: HuntRequest, place: EventPlace): Promise<void> {
  if (!("index" in place)) return opener.open(place, cwd);
  const text = input.kind === "index" ? await readIndexEvent(input, place) : "";
  await opener.show(`${place.index} ${place.id}`, text);
}

async function askForEvents(): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectFiles: true,
    canSelectFolders: true,
    canSelectMany: true,
    title: "Events to hunt through",
    openLabel: "Hunt Here",
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
}

/** All rules of a folder of the workspace, or those of the file that is open. */
async function askForRules(): Promise<Pick<HuntRequest, "rules" | "cwd"> | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const file = document?.languageId === "tocsin" && document.uri.scheme === "file" ? document.uri.fsPath : undefined;
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.fsPath) ?? [];
  const choices = [
    ...(file === undefined
      ? []
      : [
          {
            label: "$(file) The rules of this file",
            description: vscode.workspace.asRelativePath(file),
            rules: [file],
          },
        ]),
    ...(folders.length === 0
      ? []
      : [{ label: "$(root-folder) All rules of the workspace", description: "", rules: folders }]),
  ];
  if (choices.length === 0) {
    void vscode.window.showInformationMessage("Open a folder with rules, or a rule file, to hunt with.");
    return undefined;
  }
  const chosen =
    choices.length === 1 ? choices[0] : await vscode.window.showQuickPick(choices, { title: "Which rules?" });
  if (chosen === undefined) return undefined;
  return { rules: chosen.rules, cwd: folders[0] ?? dirname(chosen.rules[0] ?? "") };
}

function ask(prompt: string, value: string, placeHolder: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ prompt, value, placeHolder, ignoreFocusOut: true });
}

async function setApiKey(secrets: vscode.SecretStorage): Promise<void> {
  const key = await vscode.window.showInputBox({
    prompt: "API key of Elasticsearch, in its encoded form. Empty: forget it.",
    password: true,
    ignoreFocusOut: true,
  });
  if (key === undefined) return;
  await (key === "" ? secrets.delete(keyName) : secrets.store(keyName, key));
}
