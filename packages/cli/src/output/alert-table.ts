import Table from "cli-table3";
import type { Alert, Severity } from "@tocsin/core";
import { toPrintable } from "../terminal/printable.ts";
import type { Colors } from "../terminal/terminal.ts";

/** Alerts are laid out in blocks, so that any number of them takes little memory. */
const blockRows = 500;
const gap = 2;
const widths = { time: 19 + gap, severity: 13 + gap, events: 6 + gap };
const narrowestTitle = 30;

const noLines = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);
const plain = { "padding-left": 0, "padding-right": gap, head: [], border: [] };

/**
 * The alerts as a table: time (UTC), severity, rule, number of events, title. Empty where there is none. `columns`: the
 * width that titles are cut to; undefined where nothing is cut.
 */
export function* toAlertTable(
  alerts: Iterable<Alert>,
  ruleNames: readonly string[],
  columns: number | undefined,
  colors: Colors,
): Generator<string> {
  const colWidths = toWidths(ruleNames, columns);
  let head = ["time", "severity", "rule", "events", "title"].map((name) => colors.dim(name));
  for (const block of inBlocks(alerts)) {
    const table = new Table({ head, colWidths, chars: noLines, style: plain });
    table.push(...block.map((alert) => toRow(alert, colors)));
    head = [];
    yield `${table.toString().replaceAll(/[ ]+$/gm, "")}\n`;
  }
}

function toWidths(ruleNames: readonly string[], columns: number | undefined): (number | null)[] {
  const { time, severity, events } = widths;
  const longestRule = Math.max(4, ...ruleNames.map((name) => name.length)) + gap;
  if (columns === undefined) return [time, severity, longestRule, events, null];
  const free = columns - time - severity - events;
  const rule = Math.min(longestRule, Math.max(14, free - narrowestTitle));
  return [time, severity, rule, events, Math.max(narrowestTitle, free - rule)];
}

function* inBlocks(alerts: Iterable<Alert>): Generator<Alert[]> {
  let block: Alert[] = [];
  for (const alert of alerts) {
    block.push(alert);
    if (block.length < blockRows) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

function toRow(alert: Alert, colors: Colors): string[] {
  const { severity, events_total } = alert.tocsin.alert;
  return [
    alert["@timestamp"].slice(0, 19).replace("T", " "),
    paintSeverity(severity, colors),
    toPrintable(alert.rule.id),
    String(events_total),
    toPrintable(alert.message),
  ];
}

export function paintSeverity(severity: Severity, colors: Colors): string {
  if (severity === "critical") return colors.bold(colors.red(severity));
  if (severity === "high") return colors.red(severity);
  if (severity === "medium") return colors.yellow(severity);
  return severity === "low" ? colors.cyan(severity) : severity;
}
