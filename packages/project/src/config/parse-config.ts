import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { RE2JS } from "re2js";
import { parseDocument, type Document } from "yaml";
import { configModel, nameables, type Config, type Nameable, type Settings } from "./config-model.ts";
import { toIssueDiagnostics, toName } from "./issue-diagnostics.ts";
import { placeAt, type SettingPath } from "./place-at.ts";

export type ParsedConfig = { readonly config: Config } | { readonly problems: readonly Diagnostic[] };

/** Reads the text of a `tocsin.yaml`; `file` is its path as the user sees it. All that is wrong is reported at once, and then nothing of it counts. */
export function parseConfig(file: string, text: string): ParsedConfig {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const [error] = document.errors;
  if (error !== undefined) {
    const [start, end] = error.pos;
    return { problems: [createDiagnostic("TOC6201", { path: file, reason: toReason(error) }, { file, start, end })] };
  }
  const value = toValue(document);
  if ("reason" in value) {
    const place = { file, start: 0, end: text.length };
    return { problems: [createDiagnostic("TOC6201", { path: file, reason: value.reason }, place)] };
  }
  const parsed = configModel.safeParse(value.value ?? {});
  const problems = parsed.success
    ? toPatternProblems(file, parsed.data, document)
    : toIssueDiagnostics(file, parsed.error.issues, value.value, document);
  if (parsed.success && problems.length === 0) return { config: parsed.data };
  return { problems: problems.toSorted((left, right) => (left.place?.start ?? 0) - (right.place?.start ?? 0)) };
}

/** The document as plain data. What is made of itself, or blows up when its aliases are followed, is none. */
function toValue(document: Document): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (error) {
    return { reason: error instanceof Error ? lowerFirst(error.message) : String(error) };
  }
}

function toReason({ code, message }: { readonly code: string; readonly message: string }): string {
  return reasons[code] ?? lowerFirst(message.replace(/[.:]$/, ""));
}

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "the same key stands twice in one place",
  BAD_INDENT: "the line is not indented like the ones beside it",
  TAB_AS_INDENT: "a tab cannot indent a line, only spaces can",
  MULTIPLE_DOCS: "it holds more than one document",
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Patterns are tried here, so that one that cannot be compiled is reported at its place. */
function toPatternProblems(file: string, config: Config, document: Document): readonly Diagnostic[] {
  const overrides = config.overrides ?? [];
  const parts = [
    { path: [] as SettingPath, settings: config as Settings },
    ...overrides.map((settings, index) => ({ path: ["overrides", index], settings })),
  ];
  return parts.flatMap(({ path, settings: { names = {} } }) =>
    (Object.keys(nameables) as Nameable[]).flatMap((key) => {
      const pattern = names[key]?.pattern;
      const reason = pattern === undefined ? undefined : toPatternFault(pattern);
      if (reason === undefined) return [];
      const whole = [...path, "names", key, "pattern"];
      return [createDiagnostic("TOC6204", { setting: toName(whole), reason }, placeAt(file, document, whole))];
    }),
  );
}

function toPatternFault(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : String(error);
  }
}
