import { Buffer } from "node:buffer";
import type { JsonObject, RuleSet } from "@tocsin/core";
import { createProgram, type Program } from "@tocsin/engine";
import { toMedian } from "../frame/side-by-side.ts";
import { processorSeconds } from "../state/processor-time.ts";

const rounds = 5;
/** So many events build the tables of the rules; what was found of their values is forgotten with the program. */
const warmUp = 500;

export interface Evaluated {
  /** Evaluating ÷ reading the same bytes with `toString` and `JSON.parse`: the median of the rounds. */
  readonly ratio: number;
  /** Microseconds of one event. */
  readonly evaluate: number;
  readonly parse: number;
  readonly candidates: number;
}

/** Processor time, in turn with `JSON.parse`: every round with a new program, which remembers no values. */
export function evaluateLane(rules: RuleSet, lines: readonly string[], plain = false): Evaluated {
  const buffers = lines.map((line) => Buffer.from(line));
  const measured = Array.from({ length: plain ? 1 : rounds }, () => runOnce(rules, buffers, plain));
  const median = (of: (each: Evaluated) => number) => toMedian(measured.map(of));
  return {
    ratio: median(({ ratio }) => ratio),
    evaluate: median(({ evaluate }) => evaluate),
    parse: median(({ parse }) => parse),
    candidates: measured[0]?.candidates ?? 0,
  };
}

function runOnce(rules: RuleSet, buffers: readonly Buffer[], plain: boolean): Evaluated {
  const program = createProgram(rules, { plain });
  for (const buffer of buffers.slice(0, warmUp)) examine(program, toDocument(buffer));
  const rest = buffers.slice(warmUp);
  let documents: readonly JsonObject[] = [];
  const parsed = processorSeconds(() => {
    documents = rest.map(toDocument);
  });
  let candidates = 0;
  const evaluated = processorSeconds(() => {
    for (const document of documents) candidates += examine(program, document);
  });
  const micros = (seconds: number) => (1e6 * seconds) / rest.length;
  return { ratio: evaluated / parsed, evaluate: micros(evaluated), parse: micros(parsed), candidates };
}

function examine(program: Program, document: JsonObject): number {
  return program.examine({ document, origin: { file: "made-up.ndjson", line: 1 } }).candidates.length;
}

function toDocument(buffer: Buffer): JsonObject {
  return JSON.parse(buffer.toString()) as JsonObject;
}
