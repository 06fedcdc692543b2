import { parseJson, toJson, type Alert } from "@tocsin/core";
import { createExternalSort } from "@tocsin/sources";
import type { Terminal } from "../terminal/terminal.ts";
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
  /** `@timestamp` and id; both have a fixed length. */
  readonly key: string;
  readonly json: string;
}

const budget = 8 * 1024 * 1024;
const keyLength = "2026-01-05T00:00:00.000Z".length + 32;

export function createAlertOutput(): AlertOutput {
  const sort = createExternalSort<Sortable>({
    compare: (left, right) => (left.key < right.key ? -1 : Number(left.key > right.key)),
    toLine: ({ key, json }) => key + json,
    parseLine: (line) => ({ key: line.slice(0, keyLength), json: line.slice(keyLength) }),
    budget,
  });
  return {
    add(alert) {
      const json = toJson(alert);
      sort.add({ key: alert["@timestamp"].padEnd(keyLength - 32) + alert.tocsin.alert.id, json }, json.length);
    },
    print(format, terminal, ruleNames) {
      for (const text of toTexts(format, sort.sorted(), terminal, ruleNames)) terminal.out(text);
    },
    alerts: () => parsed(sort.sorted()),
    close: () => sort.close(),
  };
}

function* toTexts(
  format: AlertFormat,
  alerts: Iterable<Sortable>,
  terminal: Terminal,
  ruleNames: readonly string[],
): Generator<string> {
  if (format === "table") yield* toAlertTable(parsed(alerts), ruleNames, terminal.columns, terminal.colors);
  else if (format === "ndjson") for (const { json } of alerts) yield `${json}\n`;
  else yield* toJsonArray(alerts);
}

function* toJsonArray(alerts: Iterable<Sortable>): Generator<string> {
  let before = "[";
  for (const { json } of alerts) {
    yield `${before}\n${json}`;
    before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

function* parsed(alerts: Iterable<Sortable>): Generator<Alert> {
  for (const { json } of alerts) {
    const alert = parseJson(json);
    if (alert.ok) yield alert.value as unknown as Alert;
  }
}
