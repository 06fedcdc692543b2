import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** The files of a webview, below the folder of the extension. */
export interface PanelFiles {
  readonly script: string;
  readonly style: string;
}

export function toPanelIcon(root: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  return {
    light: vscode.Uri.joinPath(root, "media", "file-light.svg"),
    dark: vscode.Uri.joinPath(root, "media", "file-dark.svg"),
  };
}

/**
 * The page of a webview. Nothing but the script and the style of the package is loaded; what is shown comes as messages, and the script
 * writes it as text, never as markup.
 */
export function toPanelPage(webview: vscode.Webview, root: vscode.Uri, files: PanelFiles, title: string): string {
  const nonce = randomBytes(16).toString("base64url");
  const [script, style] = [files.script, files.style].map((path) =>
    webview.asWebviewUri(vscode.Uri.joinPath(root, path)).toString(),
  );
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
<title>${title}</title>
</head>
<body><main id="main"></main><script nonce="${nonce}" src="${script}"></script></body>
</html>`;
}
