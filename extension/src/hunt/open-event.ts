import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import * as vscode from "vscode";
import type { EventPlace } from "./alert-row.ts";
import { toLaidOut } from "./laid-out.ts";

/** Files greater than this many bytes are not opened whole: VS Code would refuse or be slow. */
const wholeFileLimit = 20 * 1024 * 1024;
const scheme = "tocsin-event";

/** Shows an event: at its line in its file, or by itself where the file is packed or great. */
export interface EventOpener extends vscode.Disposable {
  readonly open: (place: EventPlace, cwd: string) => Promise<void>;
  readonly show: (name: string, text: string) => Promise<void>;
}

export function createEventOpener(): EventOpener {
  const texts = new Map<string, string>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? "",
  });
  const closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === scheme) texts.delete(uri.path);
  });
  const show = async (name: string, text: string) => {
    const uri = vscode.Uri.from({ scheme, path: `/${name}.json` });
    texts.set(uri.path, text);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  };
  return {
    show,
    open: async (place, cwd) => {
      if ("index" in place) return show(`${place.index} ${place.id}`, JSON.stringify(place, undefined, 2));
      const path = resolve(cwd, place.file);
      if (isPacked(path) || (await stat(path)).size > wholeFileLimit) {
        return show(`${path.replaceAll(/[\\/]/g, " ").trim()} line ${place.line}`, await readEvent(path, place.line));
      }
      await showLine(path, place.line);
    },
    dispose: () => vscode.Disposable.from(provider, closing).dispose(),
  };
}

async function showLine(path: string, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(path);
  const at = document.lineAt(Math.min(line, document.lineCount) - 1).range;
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    selection: new vscode.Range(at.start, at.start),
  });
  editor.revealRange(at, vscode.TextEditorRevealType.InCenter);
  editor.selection = new vscode.Selection(at.end, at.start);
}

/** The line of a file, laid out as JSON where it is such. */
async function readEvent(path: string, wanted: number): Promise<string> {
  const file = createReadStream(path);
  const lines = createInterface({ input: isPacked(path) ? file.pipe(createGunzip()) : file, crlfDelay: Infinity });
  try {
    let number = 0;
    for await (const line of lines) if (++number === wanted) return toLaidOut(line);
    return "";
  } finally {
    lines.close();
    file.destroy();
  }
}

function isPacked(path: string): boolean {
  return path.endsWith(".gz");
}
