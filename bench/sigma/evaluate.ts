import { Buffer } from "node:buffer";
import type { JsonObject } from "@tocsin/core";
import { toEcsEvent } from "@tocsin/importers";
import { evaluateEvents, type Evaluated } from "./evaluate-events.ts";
import { lanes, toLaneLines } from "./lanes.ts";
import { readRealLines } from "./real-events.ts";
import { compileSigma, readSigmaRules } from "./sigma-rules.ts";
import { toNested } from "./to-nested.ts";

// Run as a process of its own, on one processor: prints `EvaluatedKind`s as JSON. `--quick`: a tenth of the events.

export interface EvaluatedKind extends Evaluated {
  readonly kind: string;
}

if (process.argv[1] === import.meta.filename)
  console.log(JSON.stringify(evaluateAll(process.argv.includes("--quick"))));

function evaluateAll(quick: boolean): readonly EvaluatedKind[] {
  const rules = readSigmaRules();
  const real = readRealLines(quick ? 10 : 1).map((line) => Buffer.from(line));
  const flatRules = compileSigma(rules, "windows");
  const rounds = quick ? 3 : 5;
  const kinds: EvaluatedKind[] = [];
  if (real.length > 0) {
    kinds.push({ kind: "real events, flat", ...evaluateEvents(flatRules, real, rounds) });
    // The made-up rules speak of flat names alone.
    if (rules !== undefined) {
      const mapped = real.map(toEcsLine);
      kinds.push({ kind: "real events, as ECS", ...evaluateEvents(compileSigma(rules, "ecs"), mapped, rounds) });
    }
  }
  for (const lane of lanes) {
    const lines = toLaneLines(lane, quick ? 10_000 : 40_000, 1).map((line) => Buffer.from(line));
    kinds.push({ kind: lane.name, ...evaluateEvents(flatRules, lines, rounds) });
  }
  return kinds;
}

function toEcsLine(line: Buffer): Buffer {
  return Buffer.from(JSON.stringify(toNested(toEcsEvent(JSON.parse(line.toString()) as JsonObject))));
}
