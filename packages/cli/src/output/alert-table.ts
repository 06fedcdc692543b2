import Table from "cli-table3";
import type { Alert, Severity } from "@tocsin/core";
import { toPrintable } from "../terminal/printable.ts";
import { toWrapped } from "../terminal/wrap.ts";
import type { Colors } from "../terminal/terminal.ts";

/** Alerts are laid out in blocks, so that any number of them takes little memory. */
const blockRows = 500;
const gap = 2;
const widths = { time: 19 + gap, severity: 8 + gap, events: 6 + gap };
const narrowest = 16;

const noLines = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);
const plain = { "padding-left": 0, "padding-right": gap, head: [], border: [] };

/**
 * The alerts as a table: time (UTC), severity, rule, number of events, title. Empty where there is none. `columns`: the
 * width in which titles are wrapped; undefined where lines may have any length.
 */
export function* toAlertTable(
  alerts: Iterable<Alert>,
  ruleNames: readonly string[],
  columns: number | undefined,
  colors: Colors,
): Generator<string> {
  const { colWidths, ruleWidth, titleWidth } = toWidths(ruleNames, columns);
  let head = ["time", "severity", "rule", "events", "title"].map((name) => colors.dim(name));
  for (const block of inBlocks(alerts)) {
    const table = new Table({ head, colWidths, chars: noLines, style: plain });
    table.push(...block.map((alert) => toRow(alert, ruleWidth, titleWidth, colors)));
    head = [];
    yield `${table.toString().replaceAll(/[ ]+$/gm, "")}\n`;
  }
}

function toWidths(ruleNames: readonly string[], columns: number | undefined) {
  const { time, severity, events } = widths;
  const longestRule = Math.max(4, ...ruleNames.map((name) => name.length)) + gap;
  const free = columns === undefined ? Infinity : columns - time - severity - events;
  const ruleWidth = Math.min(longestRule, Math.max(narrowest, Math.floor(free * 0.4)));
  const titleWidth = Math.max(narrowest, free - ruleWidth);
  const colWidths = [time, severity, ruleWidth, events, titleWidth === Infinity ? null : titleWidth];
  return { colWidths, ruleWidth, titleWidth };
}

/** The end of a name tells more than its beginning. */
function toEnd(name: string, width: number): string {
  const characters = [...name];
  return characters.length <= width ? name : `…${characters.slice(characters.length - width + 1).join("")}`;
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

function toRow(alert: Alert, ruleWidth: number, titleWidth: number, colors: Colors): string[] {
  const { severity, events_total } = alert.tocsin.alert;
  return [
    alert["@timestamp"].slice(0, 19).replace("T", " "),
    paintSeverity(severity, colors),
    toEnd(toPrintable(alert.rule.id), ruleWidth - gap),
    String(events_total),
    toWrapped(toPrintable(alert.message), titleWidth - gap).join("\n"),
  ];
}

function paintSeverity(severity: Severity, colors: Colors): string {
  if (severity === "critical") return colors.bold(colors.red(severity));
  if (severity === "high") return colors.red(severity);
  if (severity === "medium") return colors.yellow(severity);
  return severity === "low" ? colors.cyan(severity) : "info";
}
