import type { Diagnostic, Span, TextEdit } from "@tocsin/core";

/** Kinds as the protocol names them; a kind holds those that begin with it and a dot. */
export type ActionKind = "quickfix" | "refactor.extract" | "refactor.rewrite" | "source.fixAll.tocsin";

/** A change that an editor offers at a place. */
export interface CodeAction {
  /** In the imperative. */
  readonly title: string;
  readonly kind: ActionKind;
  readonly edits: readonly TextEdit[];
  /** What it mends. */
  readonly diagnostic?: Diagnostic;
  /** The one that a key may take without asking. */
  readonly isPreferred?: boolean;
  /** The code of a message to explain, in place of edits. */
  readonly explains?: Diagnostic["code"];
}

export function toEdit(file: string, { start, end }: Span, newText: string): TextEdit {
  return { place: { file, start, end }, newText };
}
