import type { RuleSet } from "@tocsin/core";
import { createBatchExaminer, createProgram, type Seen } from "@tocsin/engine";
import { readEventStream, type Malformed } from "@tocsin/sources";
import { createEventShapes } from "../event-shapes.ts";
import { createKnownEvents } from "./known-events.ts";

export interface ExaminedLines {
  /** All that is seen of the events. */
  readonly seen: {
    /** Rule, place and time of each candidate. */
    readonly found: readonly string[];
    readonly malformed: readonly Malformed[];
    readonly events: number;
    readonly shapes: string;
    readonly counts: Seen;
  };
  /** How many events were not parsed. */
  readonly passedOver: number;
}

/** Looks at the events of a text with and without the filter of lines; `flat` as for `createEventShapes`. */
export async function examineLines(
  ruleSet: RuleSet,
  content: Buffer,
  { withFilter, flat }: { readonly withFilter: boolean; readonly flat: boolean },
): Promise<ExaminedLines> {
  const program = createProgram(ruleSet);
  const examine = createBatchExaminer(program, []);
  const shapes = createEventShapes(flat);
  const known = withFilter ? createKnownEvents(program, [], shapes) : undefined;
  const found: string[] = [];
  const malformed: Malformed[] = [];
  let [events, passedOver] = [0, 0];
  for await (const batch of readEventStream(inPieces(content), "f", known)) {
    passedOver += batch.passedOver;
    events += batch.passedOver + batch.events.length;
    malformed.push(...batch.malformed);
    for (const event of batch.events) {
      for (const { rule, part, event: own, time } of examine(shapes.reshape(event)).candidates) {
        found.push(JSON.stringify([rule, part, own.origin, time]));
      }
      known?.learn(event);
    }
  }
  return { seen: { found, malformed, events, shapes: shapes.toText(), counts: program.takeSeen() }, passedOver };
}

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 300) yield bytes.subarray(at, at + 300);
}
