import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type MessageParameters,
  type Span,
} from "@tocsin/core";

/** Collects what is wrong with a file. `fail` gives undefined, so that what cannot be read can be given up in one line. */
export interface Reporter {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  fail<Code extends DiagnosticCode>(code: Code, parameters: MessageParameters[Code], span: Span): undefined;
}

export function createReporter(file: string): Reporter {
  const diagnostics: Diagnostic[] = [];
  return {
    file,
    diagnostics,
    fail(code, parameters, span) {
      diagnostics.push(createDiagnostic(code, parameters, { file, start: span.start, end: span.end }));
      return undefined;
    },
  };
}
