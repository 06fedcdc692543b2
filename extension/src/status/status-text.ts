import type { StatusParams } from "@tocsin/language-server/protocol";

/** What the status bar shows, and what it tells when the mouse rests on it. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
}

export function toStatusText({ state, files, rules, tests, errors, warnings, schemas }: StatusParams): StatusText {
  if (state === "indexing" && files === 0)
    return { text: "$(sync~spin) Tocsin", tooltip: "Tocsin reads the rules of the workspace." };
  const schema = schemas.length === 0 ? [] : [schemas.length > 2 ? `${schemas.length} schemas` : schemas.join(", ")];
  const icon = state !== "ready" ? "$(sync~spin)" : errors > 0 ? "$(error)" : "$(bell)";
  const lines = [
    `${count(rules, "rule")} in ${count(files, "file")}, ${count(tests, "test")}`,
    `${count(errors, "error")}, ${count(warnings, "warning")}`,
    schemas.length === 0 ? "No schema in use" : `Schemas in use: ${schemas.join(", ")}`,
  ];
  return {
    text: `${icon} ${[count(rules, "rule"), count(tests, "test"), ...schema].join(" · ")}`,
    tooltip: lines.join("\n"),
  };
}

function count(number: number, one: string): string {
  return `${number.toLocaleString("en-US")} ${one}${number === 1 ? "" : "s"}`;
}
