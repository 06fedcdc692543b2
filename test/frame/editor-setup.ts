import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readyCodeServer } from "../../tools/editor/code-server.ts";
import { runProgram } from "../../tools/editor/run-program.ts";
import { chromium, neovim, readySystemProgram } from "../../tools/editor/system-program.ts";
import { root } from "./run-command.ts";

/** What the suites of the editor run with, or why they cannot. Paths are absolute. */
export interface ProvidedEditor {
  readonly vsCode: { readonly codeServer: string; readonly chromium: string } | { readonly missing: string };
  readonly neovim: { readonly path: string } | { readonly missing: string };
}

declare module "vitest" {
  interface ProvidedContext {
    editor: ProvidedEditor;
  }
}

/** Builds the extension, and brings the editors that it is tested in. */
export async function setup(project: TestProject): Promise<void> {
  const extension = join(root, "extension");
  const build = join(extension, "node_modules", "tsdown", "dist", "run.mjs");
  const { exitCode, output } = await runProgram(process.execPath, [build, "--logLevel=warn"], extension);
  if (exitCode !== 0) throw new Error(`The extension does not build.\n${output}`);
  // One after the other: both may ask the package manager of the system.
  const browser = await readySystemProgram(chromium);
  const nvim = await readySystemProgram(neovim);
  const server = await readyCodeServer();
  const missing = "missing" in browser ? browser.missing : "missing" in server ? server.missing : undefined;
  project.provide("editor", {
    vsCode:
      "path" in browser && "folder" in server
        ? { codeServer: server.folder, chromium: browser.path }
        : { missing: missing ?? "" },
    neovim: nvim,
  });
}
