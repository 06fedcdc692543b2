import { messages, type DiagnosticCode } from "@tocsin/core";

/** A diagnostic whose severity a project may set. */
export interface Lint {
  readonly code: DiagnosticCode;
  /** `rule-without-test` */
  readonly name: string;
  readonly title: string;
  readonly severity: string;
}

/** All of them by code: the lints of the language, and what `tocsin.yaml` itself asks for. */
export const lints: readonly Lint[] = (Object.keys(messages) as DiagnosticCode[]).flatMap((code) => {
  const { name, title, severity } = messages[code];
  return name === undefined ? [] : [{ code, name, title, severity }];
});

const codes = new Map(lints.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]));

/** The code of a lint that is named, or given by its code. */
export function codeOfLint(nameOrCode: string): DiagnosticCode | undefined {
  return codes.get(nameOrCode);
}
