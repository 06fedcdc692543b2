import type { GeneratedFile } from "./generated-file.ts";
import type { MessagePage } from "./message-page.ts";

const areas: Readonly<Record<string, string>> = {
  1: "Syntax",
  2: "Names",
  3: "Types",
  4: "Lint",
  5: "Engine",
  6: "Configuration and command line",
  7: "Input and output",
};

/** The typed table of messages that the program holds. */
export function toMessagesModule(pages: readonly MessagePage[]): GeneratedFile {
  const lines = [
    "// Generated from packages/core/messages by `npm run generate`. Do not edit.",
    "",
    "/** What each code needs to be told: the holes of its message. */",
    "export interface MessageParameters {",
    ...pages.map((page) => `  ${page.code}: ${toParameterType(page.parameters)};`),
    "}",
    "",
    "export type DiagnosticCode = keyof MessageParameters;",
    "",
    "export interface Message {",
    "  readonly title: string;",
    '  readonly severity: "error" | "warning" | "information" | "hint";',
    "  /** What `tocsin.yaml` calls it, where that may set its severity. */",
    "  readonly name?: string;",
    "  /** One sentence with `{holes}`. */",
    "  readonly template: string;",
    "  readonly why: string;",
    "}",
    "",
    "export const messages: { readonly [code in DiagnosticCode]: Message } = {",
    ...pages.flatMap(toEntry),
    "};",
    "",
  ];
  return { path: "packages/core/src/generated/messages.ts", text: lines.join("\n") };
}

/** The index of all codes for users. */
export function toMessagesIndex(pages: readonly MessagePage[]): GeneratedFile {
  const lines = [
    "<!-- Generated from packages/core/messages by `npm run generate`. Do not edit. -->",
    "",
    "# Diagnostics",
    "",
    "Every message of Tocsin has a code. Its page says why it matters, and shows a wrong and a right example.",
  ];
  for (const [digit, area] of Object.entries(areas)) {
    const ofArea = pages.filter((page) => page.code[3] === digit);
    if (ofArea.length === 0) continue;
    lines.push("", `## ${area}`, "", "| Code | About | Severity | Message |", "| --- | --- | --- | --- |");
    lines.push(...ofArea.map(toRow));
  }
  return { path: "docs/diagnostics.md", text: `${lines.join("\n")}\n` };
}

function toParameterType(parameters: readonly string[]): string {
  if (parameters.length === 0) return "Record<never, never>";
  return `{ ${parameters.map((name) => `${name}: string`).join("; ")} }`;
}

function toEntry(page: MessagePage): string[] {
  const { title, severity, name, template, why } = page;
  const values = Object.entries({ title, severity, ...(name && { name }), template, why });
  return [`  ${page.code}: {`, ...values.map(([key, value]) => `    ${key}: ${JSON.stringify(value)},`), "  },"];
}

function toRow(page: MessagePage): string {
  const link = `[${page.code}](../packages/core/messages/${page.code}.md)`;
  return `| ${link} | ${page.title} | ${page.severity} | ${page.template.replaceAll("|", "\\|")} |`;
}
