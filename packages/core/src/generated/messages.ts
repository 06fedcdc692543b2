// Generated from packages/core/messages by `npm run generate`. Do not edit.

/** What each code needs to be told: the holes of its message. */
export interface MessageParameters {
}

export type DiagnosticCode = keyof MessageParameters;

export interface Message {
  readonly title: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  /** One sentence with `{holes}`. */
  readonly template: string;
  readonly why: string;
}

export const messages: { readonly [code in DiagnosticCode]: Message } = {
};
