import { gunzipSync } from "node:zlib";
import { createDiagnostic, type Diagnostic, type Event } from "@tocsin/core";
import { contentOf } from "./content.ts";
import { EventParser, maximumEventBytes } from "./event-parser.ts";
import type { Malformed } from "./malformed.ts";
import { toReadProblem } from "./read-problem.ts";

export interface ParsedEvents {
  readonly events: readonly Event[];
  readonly malformed: readonly Malformed[];
  readonly problem?: Diagnostic;
}

/** The events of a small file that is in memory already, as the fixture of a test: what `readEventStream` would give. */
export function parseEvents(file: string, bytes: Uint8Array): ParsedEvents {
  const content = contentOf(bytes);
  const nothing = { events: [], malformed: [] };
  if (typeof content === "object") {
    return { ...nothing, problem: createDiagnostic("TOC7004", { file, what: content.unread }) };
  }
  const parser = new EventParser(file);
  try {
    const text = content === "gzip" ? gunzipSync(bytes, { maxOutputLength: 16 * maximumEventBytes }) : bytes;
    const [first, last] = [parser.push(text), parser.end()];
    return { events: [...first.events, ...last.events], malformed: [...first.malformed, ...last.malformed] };
  } catch (error) {
    return { ...nothing, problem: toReadProblem(file, error) };
  }
}
