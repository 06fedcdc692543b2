import { codeActions } from "./actions/code-actions.ts";
import { findCallItem, incomingCalls, outgoingCalls } from "./calls/call-hierarchy.ts";
import { complete } from "./completion/complete.ts";
import { documentItem } from "./completion/resolve-item.ts";
import { hover } from "./hover/hover.ts";
import { inlayHints } from "./inlay/inlay-hints.ts";
import { codeLenses } from "./lens/code-lenses.ts";
import { documentLinks } from "./links/document-links.ts";
import { markedWorkspace } from "./marked-workspace.test-data.ts";
import { WordCounts } from "./scope/word-counts.ts";
import { signatureHelp } from "./signature/signature-help.ts";

/** Something that a service gave that does not fit the text that it was asked of. */
export interface Misfit {
  readonly offset: number;
  readonly what: string;
}

interface Ranged {
  readonly start: number;
  readonly end: number;
}

/** Asks every service of a text at offsets; gives what came back with a place that the text does not have. */
export function askEveryService(text: string, offsets: Iterable<number>): readonly Misfit[] {
  const { workspace, snapshot, file } = markedWorkspace({ "a.tocsin": text });
  const view = { file: file.parsed, snapshot, linked: snapshot.linked, counts: new WordCounts() };
  const diagnostics = workspace.diagnosticsOf(file);
  const whole = { start: 0, end: text.length };
  const misfits: Misfit[] = [];
  const check = (offset: number, what: string, spans: readonly (Ranged | undefined)[]) => {
    const fits = spans.every(
      (span) => span === undefined || (0 <= span.start && span.start <= span.end && span.end <= text.length),
    );
    if (!fits) misfits.push({ offset, what });
  };
  check(
    0,
    "inlay hints",
    inlayHints(view, whole).map(({ offset }) => ({ start: offset, end: offset })),
  );
  check(
    0,
    "links",
    documentLinks(view).map(({ span }) => span),
  );
  check(
    0,
    "lenses",
    codeLenses(file.parsed, new Map()).map(({ span }) => span),
  );
  for (const offset of offsets) {
    const { items } = complete(view, offset);
    check(
      offset,
      "completion",
      items.map(({ span }) => span),
    );
    for (const { kind, label } of items.slice(0, 3)) documentItem(view, kind, label);
    check(offset, "hover", [hover(view, offset, diagnostics)?.span]);
    signatureHelp(view, offset);
    const selection = { start: offset, end: Math.min(text.length, offset + 30) };
    const edits = codeActions(view, selection, diagnostics).flatMap((action) => action.edits);
    check(
      offset,
      "actions",
      edits.map(({ place }) => place),
    );
    const item = findCallItem(snapshot, file, offset);
    if (item === undefined) continue;
    const calls = [...incomingCalls(snapshot, item), ...outgoingCalls(snapshot, item)];
    check(
      offset,
      "calls",
      calls.flatMap(({ spans }) => spans),
    );
  }
  return misfits;
}

/** Where words and marks begin and end. */
export function boundariesOf(text: string): readonly number[] {
  const ends = [...text.matchAll(/[\w@]+|[^\s\w]/g)].flatMap(({ 0: token, index }) => [index, index + token.length]);
  return [...new Set([0, ...ends, text.length])];
}
