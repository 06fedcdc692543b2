import { Buffer } from "node:buffer";
import type { RuleSet } from "@tocsin/core";
import { compareCandidates, createProgram, createStage, type Program } from "@tocsin/engine";
import { readEventStream } from "@tocsin/sources";
import type { Figure } from "../frame/figure.ts";
import { compareSideBySide } from "../frame/side-by-side.ts";
import { toEventLines } from "./events.ts";
import { readExampleRules } from "./rules.ts";

const eventCount = 20_000;
const chunkBytes = 1 << 20;

/** The plain evaluator asks every rule about every event; asking one must cost less than parsing the event does. */
const leastRulesPerParse = 1;

/** The example rules over an ordinary day, from bytes to alerts, against JSON.parse of each line of the same bytes. */
export async function measure(): Promise<readonly Figure[]> {
  const bytes = Buffer.from(toEventLines(eventCount, 1));
  const rules = readExampleRules();
  const { seconds, ratio } = await compareSideBySide(
    () => hunt(rules, bytes),
    () => parseEachLine(bytes),
  );
  return [
    { what: "events hunted, from bytes to alerts", value: eventCount / seconds, unit: "events/s" },
    { what: "bytes hunted", value: bytes.length / seconds / 1e6, unit: "MB/s" },
    { what: "speed against JSON.parse of the same lines", value: ratio, unit: "×" },
    {
      what: "rules asked about an event while JSON.parse reads it",
      value: ratio * rules.rules.length,
      unit: "rules",
      reach: { atLeast: leastRulesPerParse },
    },
    { what: "rules", value: rules.rules.length, unit: "rules" },
  ];
}

async function hunt(rules: RuleSet, bytes: Buffer): Promise<number> {
  const program = createProgram(rules);
  const stage = createStage(program);
  const candidates = await collectCandidates(program, bytes);
  const alerts = candidates.toSorted(compareCandidates).flatMap((candidate) => stage.take(candidate));
  return alerts.length + stage.end().length;
}

async function collectCandidates(program: Program, bytes: Buffer) {
  const candidates = [];
  for await (const { events } of readEventStream(toChunks(bytes), "generated.ndjson")) {
    for (const event of events) candidates.push(...program.match(event));
  }
  return candidates;
}

async function* toChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
}

function parseEachLine(bytes: Buffer): number {
  let events = 0;
  for (const line of bytes.toString("utf8").split("\n")) {
    if (line === "") continue;
    JSON.parse(line);
    events += 1;
  }
  return events;
}
