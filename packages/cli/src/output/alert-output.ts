import { parseJson, type Alert } from "@tocsin/core";
import { createLineSort } from "@tocsin/sources";
import type { Terminal } from "../terminal/terminal.ts";
import { AlertLines } from "./alert-lines.ts";
import { toAlertTable } from "./alert-table.ts";

export const alertFormats = ["table", "json", "ndjson"] as const;
export type AlertFormat = (typeof alertFormats)[number];

/** Alerts on their way out: any number of them, printed by `@timestamp`, then id. */
export interface AlertOutput {
  add(alert: Alert): void;
  /** All of them, in order. */
  alerts(): Iterable<Alert>;
  print(format: AlertFormat, terminal: Terminal, ruleNames: readonly string[]): void;
  /** Removes what lies on disk. */
  close(): void;
}

/** In bytes; what is of the rule is not held. */
const budget = 8 * 1024 * 1024;
/** What is written at once, in characters. */
const chunkLength = 64 * 1024;

export function createAlertOutput(): AlertOutput {
  const lines = new AlertLines();
  const sort = createLineSort(budget);
  /** The JSON texts of the alerts. */
  function* inOrder(): Generator<string> {
    for (const line of sort.sorted()) yield lines.toText(line);
  }
  return {
    add: (alert) => sort.add(lines.toLine(alert)),
    print(format, terminal, ruleNames) {
      printAll(toTexts(format, inOrder(), terminal, ruleNames), terminal);
    },
    alerts: () => parsed(inOrder()),
    close: () => sort.close(),
  };
}

/** In chunks, for a write for each alert takes as long as all else that is done for it. Where the texts end early, what came is printed. */
function printAll(texts: Iterable<string>, terminal: Terminal): void {
  let chunk = "";
  try {
    for (const text of texts) {
      chunk += text;
      if (chunk.length < chunkLength) continue;
      terminal.out(chunk);
      chunk = "";
    }
  } finally {
    if (chunk !== "") terminal.out(chunk);
  }
}

function* toTexts(
  format: AlertFormat,
  alerts: Iterable<string>,
  terminal: Terminal,
  ruleNames: readonly string[],
): Generator<string> {
  if (format === "table") yield* toAlertTable(parsed(alerts), ruleNames, terminal.columns, terminal.colors);
  else if (format === "ndjson") for (const alert of alerts) yield `${alert}\n`;
  else yield* toJsonArray(alerts);
}

function* toJsonArray(alerts: Iterable<string>): Generator<string> {
  let before = "[";
  for (const alert of alerts) {
    yield `${before}\n${alert}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

function* parsed(alerts: Iterable<string>): Generator<Alert> {
  for (const text of alerts) {
    const alert = parseJson(text);
    if (alert.ok) yield alert.value as unknown as Alert;
  }
}
