import { compareTexts, parseJson, type Alert } from "@tocsin/core";
import { createExternalSort } from "@tocsin/sources";
import type { Terminal } from "../terminal/terminal.ts";
import { AlertJsonWriter, toAlertText, type AlertJson } from "./alert-json.ts";
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

interface Sortable {
  readonly timestamp: string;
  readonly id: string;
  readonly json: AlertJson;
}

/** Of text that is not the rule's; an alert in memory takes some more. */
const budget = 16 * 1024 * 1024;
/** What is written at once, in characters. */
const chunkLength = 64 * 1024;

export function createAlertOutput(): AlertOutput {
  const writer = new AlertJsonWriter();
  const sort = createExternalSort<Sortable>({
    compare: (left, right) => compareTexts(left.timestamp, right.timestamp) || compareTexts(left.id, right.id),
    // No JSON text holds a tab.
    toLine: ({ timestamp, id, json: { before, rule, after } }) =>
      `${timestamp}\t${id}\t${before}\t${rule.number}\t${after}`,
    parseLine(line) {
      const [timestamp = "", id = "", before = "", rule, after = ""] = line.split("\t");
      return { timestamp, id, json: { before, rule: writer.ruleAt(Number(rule)), after } };
    },
    budget,
  });
  return {
    add(alert) {
      const json = writer.toParts(alert);
      const size = json.before.length + json.after.length;
      sort.add({ timestamp: alert["@timestamp"], id: alert.tocsin.alert.id, json }, size);
    },
    print(format, terminal, ruleNames) {
      printAll(toTexts(format, sort.sorted(), terminal, ruleNames), terminal);
    },
    alerts: () => parsed(sort.sorted()),
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
  alerts: Iterable<Sortable>,
  terminal: Terminal,
  ruleNames: readonly string[],
): Generator<string> {
  if (format === "table") yield* toAlertTable(parsed(alerts), ruleNames, terminal.columns, terminal.colors);
  else if (format === "ndjson") for (const { json } of alerts) yield `${toAlertText(json)}\n`;
  else yield* toJsonArray(alerts);
}

function* toJsonArray(alerts: Iterable<Sortable>): Generator<string> {
  let before = "[";
  for (const { json } of alerts) {
    yield `${before}\n${toAlertText(json)}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

function* parsed(alerts: Iterable<Sortable>): Generator<Alert> {
  for (const { json } of alerts) {
    const alert = parseJson(toAlertText(json));
    if (alert.ok) yield alert.value as unknown as Alert;
  }
}
