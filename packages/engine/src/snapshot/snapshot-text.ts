import { createHash } from "node:crypto";
import { createDiagnostic, isJsonObject, parseJson, toJson, type Diagnostic, type JsonObject } from "@tocsin/core";
import { snapshotVersion, type RuleState, type Snapshot } from "./snapshot.ts";

/** Levels of JSON that lie around a value of an event in a state. */
const levelsAround = 16;

/**
 * A snapshot as lines of text, without their ends: a head that names the version and how many rules and events follow, a
 * line for each rule, one for what waits, one for each event, and the SHA-256 of all before, each line with an LF.
 */
export function* toSnapshotLines({ version, rules, feed, stream, events }: Snapshot): Generator<string, void> {
  const hash = new LineHash();
  yield hash.add(toJson({ tocsin: "state", version, rules: rules.length, events: events.length }));
  for (const rule of rules) yield hash.add(toJson({ ...rule }));
  yield hash.add(toJson({ feed, stream }));
  for (const event of events) yield hash.add(event);
  yield toJson({ sha256: hash.digest() });
}

export type ParsedSnapshot = { readonly snapshot: Snapshot } | { readonly problem: Diagnostic };

/** Reads the lines that `toSnapshotLines` gave. Never half of them: a problem names `path`. */
export function parseSnapshot(lines: Iterable<string>, path: string): ParsedSnapshot {
  const damaged = (reason: string): ParsedSnapshot => ({ problem: createDiagnostic("TOC5003", { path, reason }) });
  const reading = lines[Symbol.iterator]();
  const next = (): string | undefined => {
    const { done, value } = reading.next();
    return done === true ? undefined : value;
  };
  const hash = new LineHash();
  const head = parseObject(hash.add(next() ?? ""));
  if (head?.["tocsin"] !== "state") return damaged("it is no saved state");
  const { version, rules, events } = head;
  if (version !== snapshotVersion) {
    const parameters = { path, version: toJson(version ?? null), known: String(snapshotVersion) };
    return { problem: createDiagnostic("TOC5002", parameters) };
  }
  const states = takeLines(next, hash, Number(rules));
  const waiting = takeLines(next, hash, 1);
  const texts = takeLines(next, hash, Number(events));
  const last = next();
  if (last === undefined || next() !== undefined) return damaged("some of its lines are missing, or too many");
  if (parseObject(last)?.["sha256"] !== hash.digest()) return damaged("its text is not as it was written");
  const { feed = null, stream = null } = parseObject(waiting[0] ?? "") ?? {};
  // INVARIANT: what has the checksum was written by `toSnapshotLines`.
  const parsed = states.map((line) => parseObject(line) as JsonObject & RuleState);
  return { snapshot: { version: snapshotVersion, rules: parsed, feed, stream, events: texts } };
}

/** The next so many lines, or fewer where there are no more. */
function takeLines(next: () => string | undefined, hash: LineHash, count: number): string[] {
  const lines: string[] = [];
  for (let line = count > 0 ? next() : undefined; line !== undefined;) {
    lines.push(hash.add(line));
    line = lines.length < count ? next() : undefined;
  }
  return lines;
}

function parseObject(line: string): JsonObject | undefined {
  const parsed = parseJson(line, levelsAround);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}

/** So many characters are hashed at once. */
const atOnce = 65_536;

/** The SHA-256 of lines, each with an LF. */
class LineHash {
  readonly #hash = createHash("sha256");
  #text = "";

  /** Gives the line back. */
  add(line: string): string {
    this.#text += `${line}\n`;
    if (this.#text.length >= atOnce) this.#update();
    return line;
  }

  /** Hex digits. To be called once. */
  digest(): string {
    this.#update();
    return this.#hash.digest("hex");
  }

  #update(): void {
    this.#hash.update(this.#text);
    this.#text = "";
  }
}
