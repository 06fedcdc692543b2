import { parseJson, type Alert } from "@tocsin/core";
import { createLineSort } from "@tocsin/sources";
import type { Terminal } from "../terminal/terminal.ts";
import { AlertLines } from "./alert-lines.ts";
import { toAlertTable } from "./alert-table.ts";
import { ByteChunk } from "./byte-chunk.ts";

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
/** So many bytes are written at once: a write for each alert takes as long as all else that is done for it. */
const writtenBytes = 64 * 1024;

/** What stands around alerts, each of them written as JSON. */
interface Layout {
  readonly beforeFirst: string;
  readonly beforeOthers: string;
  readonly behindEach: string;
  readonly end: string;
  /** All there is where there is no alert. */
  readonly none: string;
}

const layouts: Readonly<Record<Exclude<AlertFormat, "table">, Layout>> = {
  ndjson: { beforeFirst: "", beforeOthers: "", behindEach: "\n", end: "", none: "" },
  json: { beforeFirst: "[\n", beforeOthers: ",\n", behindEach: "", end: "\n]\n", none: "[]\n" },
};

export function createAlertOutput(): AlertOutput {
  const lines = new AlertLines();
  const sort = createLineSort(budget);
  function* inOrder(): Generator<Alert> {
    const chunk = new ByteChunk();
    for (const line of sort.sortedBytes()) {
      lines.write(line, chunk);
      const alert = parseJson(chunk.takeText());
      if (alert.ok) yield alert.value as unknown as Alert;
    }
  }
  const printJson = ({ beforeFirst, beforeOthers, behindEach, end, none }: Layout, terminal: Terminal) => {
    let before = beforeFirst;
    let last = none;
    printInChunks(terminal, (chunk, passOn) => {
      for (const line of sort.sortedBytes()) {
        chunk.addText(before);
        lines.write(line, chunk);
        chunk.addText(behindEach);
        before = beforeOthers;
        last = end;
        passOn();
      }
      chunk.addText(last);
    });
  };
  return {
    add: (alert) => sort.add(lines.toLine(alert)),
    print(format, terminal, ruleNames) {
      if (format !== "table") return printJson(layouts[format], terminal);
      const blocks = toAlertTable(inOrder(), ruleNames, terminal.columns, terminal.colors);
      printInChunks(terminal, (chunk, passOn) => {
        for (const block of blocks) {
          chunk.addText(block);
          passOn();
        }
      });
    },
    alerts: inOrder,
    close: () => sort.close(),
  };
}

/** Where `print` ends early, what came is printed. It is to call `passOn` often. */
function printInChunks(terminal: Terminal, print: (chunk: ByteChunk, passOn: () => void) => void): void {
  const chunk = new ByteChunk();
  try {
    print(chunk, () => {
      if (chunk.length >= writtenBytes) chunk.passOn(terminal.outBytes);
    });
  } finally {
    if (chunk.length > 0) chunk.passOn(terminal.outBytes);
  }
}
