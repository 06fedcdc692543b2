import { toDiagnosticsText } from "../../output/diagnostics-text.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { createFolderWatch } from "./folder-watch.ts";
import { TestWatch } from "./test-watch.ts";
import { toWatchedFolders } from "./watched-folders.ts";

/** Long enough for a program that writes a file in several goes, or several files. */
const quietMilliseconds = 60;

/** Runs the tests, and again what changes touch, until Ctrl-C, which ends the process with the exit code of the last run. */
export function watchTests(paths: readonly string[], terminal: Terminal): Promise<never> {
  const tests = new TestWatch(paths, terminal);
  const folders = createFolderWatch(() => update(), quietMilliseconds);
  const watchFolders = () => {
    const problems = folders.set(toWatchedFolders(paths, tests.files));
    terminal.out(toDiagnosticsText(problems, new Map(), terminal.colors));
  };
  const update = () => {
    // Before the files are read, so that no change is missed; and after, for they may name files elsewhere.
    watchFolders();
    tests.update();
    watchFolders();
  };
  update();
  terminal.out("\nWatching for changes; Ctrl-C ends it.\n");
  process.once("SIGINT", () => process.exit(tests.exitCode));
  return new Promise(() => undefined);
}
