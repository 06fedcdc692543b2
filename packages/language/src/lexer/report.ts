import type { DiagnosticCode, MessageParameters, Span } from "@tocsin/core";

/** A change that mends a syntax error: the texts that replace ranges of the file. */
export interface Mending {
  readonly title: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** Takes note of one problem in the text at hand. */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  parameters: MessageParameters[Code],
  span: Span,
  mending?: Mending,
) => void;
