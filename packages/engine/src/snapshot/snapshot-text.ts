import { createHash } from "node:crypto";
import {
  createDiagnostic,
  isJsonObject,
  parseJson,
  toJson,
  type Diagnostic,
  type JsonObject,
  type JsonValue,
} from "@tocsin/core";
import { snapshotVersion, type RuleState, type Snapshot } from "./snapshot.ts";

/** Levels of JSON that lie around a value of an event in a state. */
const levelsAround = 16;

/**
 * A snapshot as lines of text, without their ends: a head that names the version and how many rules and events follow, a
 * line for each rule, one for what waits, one for each event, and the SHA-256 of all before, each line with an LF.
 */
export function* toSnapshotLines({ version, rules, feed, stream, events }: Snapshot): Generator<string, void> {
  const hash = createHash("sha256");
  const add = (line: string): string => {
    hash.update(line).update("\n");
    return line;
  };
  yield add(toJson({ tocsin: "state", version, rules: rules.length, events: events.length }));
  for (const rule of rules) yield add(toJson({ ...rule }));
  yield add(toJson({ feed, stream }));
  for (const event of events) yield add(event);
  yield toJson({ sha256: hash.digest("hex") });
}

export type ParsedSnapshot = { readonly snapshot: Snapshot } | { readonly problem: Diagnostic };

/** Reads the lines that `toSnapshotLines` gave. Never half of them: a problem names `path`. */
export function parseSnapshot(lines: Iterable<string>, path: string): ParsedSnapshot {
  const damaged = (reason: string): ParsedSnapshot => ({ problem: createDiagnostic("TOC5003", { path, reason }) });
  const [first = "", ...others] = lines;
  const head = parseObject(first);
  if (head?.["tocsin"] !== "state") return damaged("it is no saved state");
  const { version, rules, events } = head;
  if (version !== snapshotVersion) {
    const parameters = { path, version: String(version), known: String(snapshotVersion) };
    return { problem: createDiagnostic("TOC5002", parameters) };
  }
  const last = others.pop() ?? "";
  if (others.length !== Number(rules) + 1 + Number(events))
    return damaged("some of its lines are missing, or too many");
  if (parseObject(last)?.["sha256"] !== hashOf([first, ...others])) return damaged("its text is not as it was written");
  const states = others.slice(0, Number(rules)).map(parseObject).filter(isRuleState);
  const waiting = parseObject(others[states.length] ?? "");
  if (waiting === undefined || states.length !== rules) return damaged("it does not hold what a state holds");
  const { feed = null, stream = null } = waiting;
  const texts = others.slice(states.length + 1);
  return { snapshot: { version: snapshotVersion, rules: states, feed, stream, events: texts } };
}

function parseObject(line: string): JsonObject | undefined {
  const parsed = parseJson(line, levelsAround);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}

function isRuleState(value: JsonValue | undefined): value is JsonObject & RuleState {
  return isJsonObject(value) && typeof value["rule"] === "string" && typeof value["meaning"] === "string";
}

function hashOf(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex");
}
