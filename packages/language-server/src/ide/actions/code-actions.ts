import type { Diagnostic, Span } from "@tocsin/core";
import type { View } from "../view.ts";
import { addPresence } from "./add-presence.ts";
import type { CodeAction } from "./code-action.ts";
import { exceptTestEvent } from "./except-event.ts";
import { extractList, extractMacro } from "./extract.ts";
import { fixActions, fixAll } from "./fix-actions.ts";
import { suppressLint } from "./suppress-lint.ts";
import { addTest } from "./write-test.ts";

/** What can be done at a selection of a file. `diagnostics`: of the whole file. */
export function codeActions(view: View, selection: Span, diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
  const here = diagnostics.filter(
    ({ place }) => place !== undefined && place.start <= selection.end && selection.start <= place.end,
  );
  const { start } = selection;
  const offered = [
    ...fixActions(here),
    ...here.map((diagnostic) => suppressLint(view, diagnostic)),
    addPresence(view, start),
    extractList(view, start),
    extractMacro(view, selection),
    addTest(view, start),
    exceptTestEvent(view, start),
    fixAll(view.file.file, diagnostics),
  ];
  return offered.filter((action) => action !== undefined);
}
