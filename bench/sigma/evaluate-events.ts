import type { Buffer } from "node:buffer";
import type { Event, JsonObject, RuleSet } from "@tocsin/core";
import { compareCandidates, createBatchStream, createProgram, type BatchStream, type Candidate } from "@tocsin/engine";
import { toMedian } from "../frame/side-by-side.ts";
import { processorSeconds } from "../state/processor-time.ts";

/** So many events, of all parts of the lines, build the tables of the rules before anything is measured. */
const warmUp = 500;
/**
 * So many are parsed and then evaluated, in turn: what else the machine does meets both. A thousand are 10 MB of objects, which
 * leave the processor's cache before they are evaluated, and the young space before they die; a hunt has seven at a time.
 */
const together = 50;

export interface Evaluated {
  /** Evaluating ÷ reading the same bytes with `toString` and `JSON.parse`: the median of the rounds. */
  readonly ratio: number;
  /** Microseconds of one event. */
  readonly evaluate: number;
  /** The part of it that turns matches into alerts. */
  readonly alerting: number;
  readonly parse: number;
  /** Of one event, in bytes. */
  readonly bytes: number;
  readonly events: number;
  readonly alerts: number;
}

/**
 * Processor time from parsed events to alerts with all that they tell, in turn with `JSON.parse`: every round with a new program, which
 * remembers no values.
 */
export function evaluateEvents(rules: RuleSet, lines: readonly Buffer[], rounds: number): Evaluated {
  const measured = Array.from({ length: rounds }, () => runOnce(rules, lines));
  const median = (of: (each: Evaluated) => number) => toMedian(measured.map(of));
  return {
    ...measured[0]!,
    ratio: median(({ ratio }) => ratio),
    evaluate: median(({ evaluate }) => evaluate),
    alerting: median(({ alerting }) => alerting),
    parse: median(({ parse }) => parse),
  };
}

function runOnce(rules: RuleSet, lines: readonly Buffer[]): Evaluated {
  const program = createProgram(rules);
  program.prepare();
  const stream = createBatchStream(program);
  const every = Math.ceil(lines.length / warmUp);
  evaluate(stream, lines.filter((_line, at) => at % every === 0).map(toDocument), 0);
  const waiting: Candidate[] = [];
  let [parsed, evaluated, alerted, alerts] = [0, 0, 0, 0];
  for (let start = 0; start < lines.length; start += together) {
    let documents: readonly JsonObject[] = [];
    let candidates: readonly Candidate[] = [];
    parsed += processorSeconds(() => {
      documents = lines.slice(start, start + together).map(toDocument);
    });
    evaluated += processorSeconds(() => {
      candidates = evaluate(stream, documents, start);
    });
    alerted += processorSeconds(() => {
      for (const candidate of candidates) {
        const emissions = stream.takeAtOnce(candidate);
        if (emissions === undefined) waiting.push(candidate);
        else alerts += emissions.length;
      }
    });
  }
  alerted += processorSeconds(() => {
    for (const candidate of waiting.toSorted(compareCandidates)) alerts += stream.take(candidate).length;
    alerts += stream.end().length;
  });
  const micros = (seconds: number) => (1e6 * seconds) / lines.length;
  return {
    ratio: (evaluated + alerted) / parsed,
    evaluate: micros(evaluated + alerted),
    alerting: micros(alerted),
    parse: micros(parsed),
    bytes: lines.reduce((sum, { length }) => sum + length, 0) / lines.length,
    events: lines.length,
    alerts,
  };
}

function evaluate({ examine }: BatchStream, documents: readonly JsonObject[], before: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [at, document] of documents.entries()) {
    const event: Event = { document, origin: { file: "events.ndjson", line: before + at + 1 } };
    for (const candidate of examine(event).candidates) candidates.push(candidate);
  }
  return candidates;
}

function toDocument(line: Buffer): JsonObject {
  return JSON.parse(line.toString()) as JsonObject;
}
