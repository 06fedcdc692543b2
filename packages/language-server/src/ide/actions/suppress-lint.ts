import { dirname, join } from "node:path";
import type { Diagnostic } from "@tocsin/core";
import { configName } from "@tocsin/project";
import type { View } from "../view.ts";
import { type CodeAction, toEdit } from "./code-action.ts";

/** Turns a finding off in the project's configuration, where it has one. Errors cannot be turned off. */
export function suppressLint(view: View, diagnostic: Diagnostic): CodeAction | undefined {
  const config = diagnostic.severity === "error" ? undefined : findConfig(view);
  if (config === undefined) return undefined;
  const { path, text } = config;
  const { code } = diagnostic;
  const lints = /^lints:[ \t]*(?:#.*)?\r?$/m.exec(text);
  const end = lints === null ? text.length : lints.index + lints[0].length;
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  const newText = lints === null ? `${gap}lints:\n  ${code}: off\n` : `\n  ${code}: off`;
  const title = `Turn ${code} off in ${configName}`;
  return { title, kind: "quickfix", edits: [toEdit(path, { start: end, end }, newText)], diagnostic };
}

/** The nearest configuration in the folder of the file or above it. One that sets all its lints in one line is left alone. */
function findConfig({ file, snapshot }: View): { readonly path: string; readonly text: string } | undefined {
  for (let folder = dirname(file.file); ; folder = dirname(folder)) {
    const path = join(folder, configName);
    const read = snapshot.host.readText(path);
    if ("text" in read) return /^lints:[ \t]*[^\s#]/m.test(read.text) ? undefined : { path, text: read.text };
    if (dirname(folder) === folder) return undefined;
  }
}
