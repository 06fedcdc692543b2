import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RuleSet } from "@tocsin/core";
import type { Figure, Reach } from "../frame/figure.ts";
import { evaluateLane } from "./evaluate-lane.ts";
import { lanes, toLaneLines } from "./lanes.ts";
import type { Loaded } from "./load.ts";
import { readRealLines } from "./real-events.ts";
import { compileRules } from "./rules.ts";

const eventsOfLane = 20_000;
const everyRealLine = 5;
const eventsOfPlain = 700;

const reaches: Readonly<Record<string, Reach>> = { "process creation": { atMost: 2 } };

/** Thousands of rules of the shapes of Sigma's over four kinds of events, against `JSON.parse`. Processor time of one thread. */
export function measure(): Promise<readonly Figure[]> {
  const rules = compileRules(1);
  const real = readRealLines(everyRealLine);
  return Promise.resolve([
    { what: "rules", value: rules.rules.length, unit: "rules" },
    ...lanes.flatMap((lane) => toFigures(rules, lane.name, toLaneLines(lane, eventsOfLane, 1), reaches[lane.name])),
    ...(real.length === 0
      ? []
      : toFigures(rules, "recorded Windows events, few of which these rules are about", real, undefined)),
    toPlainFigure(rules),
    ...toLoadFigures(),
  ]);
}

function toFigures(rules: RuleSet, name: string, lines: readonly string[], reach: Reach | undefined): Figure[] {
  const { ratio, evaluate } = evaluateLane(rules, lines);
  return [
    { what: `evaluating against JSON.parse: ${name}`, value: ratio, unit: "×", ...(reach && { reach }) },
    { what: `evaluating: ${name}`, value: evaluate, unit: "µs/event" },
  ];
}

/** What it costs to ask every rule. */
function toPlainFigure(rules: RuleSet): Figure {
  const { ratio } = evaluateLane(rules, toLaneLines(lanes[0]!, eventsOfPlain, 1), true);
  return { what: "the same without an index: process creation", value: ratio, unit: "×" };
}

function toLoadFigures(): Figure[] {
  const script = fileURLToPath(new URL("load.ts", import.meta.url));
  const text = execFileSync(process.execPath, ["--conditions=source", script], { encoding: "utf8" });
  const { load, mostResident, worst } = JSON.parse(text) as Loaded;
  return [
    { what: "all rules from text to program", value: load, unit: "s", reach: { atMost: 3 } },
    { what: "most resident memory with all rules", value: mostResident / 1e6, unit: "MB", reach: { atMost: 250 } },
    { what: "slowest hostile event, 32 KB in every field", value: worst, unit: "ms", reach: { atMost: 50 } },
  ];
}
