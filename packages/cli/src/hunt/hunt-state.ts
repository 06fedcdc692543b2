import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { countHeldAlerts, parseSnapshot, toSnapshotLines, type Restored, type Snapshot } from "@tocsin/engine";
import { toReadProblem } from "@tocsin/sources";
import { toReason } from "../output/write-file.ts";
import { toPrintable } from "../terminal/printable.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";

// Both ways go in parts, for the whole text may be longer than a string can be.
const partSize = 1024 * 1024;

/** What rules remember from one hunt to the next. With it time does not end where the events do. */
export interface HuntState {
  readonly path: string;
  /** Undefined: there is none yet. */
  readonly from: Snapshot | undefined;
  /** What they know at the end of the hunt. */
  known?: Snapshot;
}

export function readHuntState(path: string): { readonly state: HuntState } | { readonly problem: Diagnostic } {
  if (!existsSync(path)) return beginHuntState(path);
  try {
    const parsed = parseSnapshot(readLines(path), path);
    return "problem" in parsed ? parsed : { state: { path, from: parsed.snapshot } };
  } catch (error) {
    return { problem: toReadProblem(path, error) };
  }
}

function beginHuntState(path: string): ReturnType<typeof readHuntState> {
  if (existsSync(dirname(path))) return { state: { path, from: undefined } };
  return { problem: createDiagnostic("TOC7007", { path, reason: "its folder does not exist" }) };
}

function* readLines(path: string): Generator<string, void> {
  const file = openSync(path, "r");
  try {
    const decoder = new StringDecoder("utf8");
    const bytes = Buffer.allocUnsafe(partSize);
    // The line of a rule may be many parts long.
    let begun: string[] = [];
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      const [first = "", ...others] = decoder.write(bytes.subarray(0, read)).split("\n");
      begun.push(first);
      if (others.length === 0) continue;
      yield begun.join("");
      begun = [others.pop() ?? ""];
      yield* others;
    }
    const last = begun.join("") + decoder.end();
    if (last !== "") yield last;
  } finally {
    closeSync(file);
  }
}

/** Puts what is known now in the place of the old state, whole or not at all. It holds events, so that only its owner may read it. */
export function writeHuntState({ path, known }: HuntState, terminal: Terminal): Diagnostic | undefined {
  if (known === undefined) return undefined;
  const unfinished = `${path}.unfinished`;
  try {
    writeLines(unfinished, toSnapshotLines(known));
    renameSync(unfinished, path);
    terminal.error(toSavedText(known, path));
    return undefined;
  } catch (error) {
    rmSync(unfinished, { force: true });
    return createDiagnostic("TOC7007", { path, reason: toReason(error) });
  }
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, "w", 0o600);
  try {
    let part: string[] = [];
    let size = 0;
    const flush = () => {
      if (size > 0) writeAll(file, Buffer.from(part.join("")));
      part = [];
      size = 0;
    };
    for (const line of lines) {
      part.push(line, "\n");
      size += line.length + 1;
      if (size >= partSize) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

const mostNamed = 5;

/** What became of the rules, a line or more for standard error. */
export function toRestoredText({ rules }: Restored, path: string): string {
  const of = (what: string) => rules.filter((each) => each.what === what).map(({ rule }) => toPrintable(rule));
  const gone = of("gone");
  const lines = [
    `${toCounted(of("kept").length, "rule")} went on with the state in ${toPrintable(path)}.`,
    ...toLine(of("changed"), "changed and began anew"),
    ...toLine(of("new"), "new"),
    ...toLine(gone, `gone, with what was remembered of ${gone.length === 1 ? "it" : "them"}`),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** What waits for the next hunt, for standard error. */
function toSavedText(snapshot: Snapshot, path: string): string {
  const held = countHeldAlerts(snapshot);
  const waiting = held === 0 ? "" : `; ${toCounted(held, "alert")} held back until no more repeats can come`;
  const { length } = snapshot.rules;
  return `What ${toCounted(length, "rule")} ${length === 1 ? "remembers" : "remember"} is in ${toPrintable(path)}${waiting}.\n`;
}

function toLine(rules: readonly string[], what: string): readonly string[] {
  if (rules.length === 0) return [];
  const more = rules.length > mostNamed ? ` and ${rules.length - mostNamed} more` : "";
  return [`${toCounted(rules.length, "rule")} ${what}: ${rules.slice(0, mostNamed).join(", ")}${more}.`];
}
