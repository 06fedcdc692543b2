import Table from "cli-table3";
import type { Alert, Severity } from "@tocsin/core";
import { toPrintable } from "../terminal/printable.ts";
import type { Colors } from "../terminal/terminal.ts";

/** Alerts are laid out in blocks, so that any number of them takes little memory. */
const blockRows = 500;
const widths = { time: 19, severity: 13, events: 6 };
const gap = 2;
const narrowestTitle = 30;

const noLines = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);

/** The alerts as a table of a width: time (UTC), severity, rule, title, number of events. Empty where there is none. */
export function* toAlertTable(
  alerts: Iterable<Alert>,
  ruleNames: readonly string[],
  columns: number,
  colors: Colors,
): Generator<string> {
  const longest = Math.max(4, ...ruleNames.map((name) => name.length));
  const fixed = widths.time + widths.severity + widths.events + 4 * gap;
  const rule = Math.max(12, Math.min(longest, columns - fixed - narrowestTitle));
  const title = Math.max(narrowestTitle, columns - fixed - rule);
  const colWidths = [widths.time + gap, widths.severity + gap, rule + gap, title + gap, widths.events];
  let rows: string[][] = [];
  let head = ["time", "severity", "rule", "title", "events"].map((name) => colors.dim(name));
  const render = () => {
    const table = new Table({ head, colWidths, wordWrap: true, wrapOnWordBoundary: true, chars: noLines, style: plain });
    table.push(...rows);
    rows = [];
    head = [];
    return `${trimLines(table.toString())}\n`;
  };
  for (const alert of alerts) {
    rows.push(toRow(alert, colors));
    if (rows.length === blockRows) yield render();
  }
  if (rows.length > 0) yield render();
}

const plain = { "padding-left": 0, "padding-right": gap, head: [], border: [] };

function toRow(alert: Alert, colors: Colors): string[] {
  const { severity, events_total } = alert.tocsin.alert;
  return [
    alert["@timestamp"].slice(0, 19).replace("T", " "),
    paintSeverity(severity, colors),
    toPrintable(alert.rule.id),
    toPrintable(alert.message),
    String(events_total),
  ];
}

export function paintSeverity(severity: Severity, colors: Colors): string {
  if (severity === "critical") return colors.bold(colors.red(severity));
  if (severity === "high") return colors.red(severity);
  if (severity === "medium") return colors.yellow(severity);
  return severity === "low" ? colors.cyan(severity) : severity;
}

function trimLines(text: string): string {
  return text.replaceAll(/[ ]+$/gm, "");
}
