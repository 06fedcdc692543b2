import * as vscode from "vscode";
import { methods, type PageParams, type PageResult } from "@tocsin/language-server/protocol";

/** Shows what the code of a diagnostic leads to: `tocsin-page:/TOC2004.md`. */
export function registerMessagePages(
  ask: (method: string, params: PageParams) => Promise<PageResult>,
): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider("tocsin-page", {
    provideTextDocumentContent: async ({ path }) => {
      const code = /TOC\d{4}/.exec(path)?.[0] ?? "";
      return (await ask(methods.page, { code })) ?? "There is no page for this code.";
    },
  });
}
