import type { SigmaInput } from "@tocsin/importers";
import type { Figure, MeasureOptions, Reach } from "../frame/figure.ts";
import { runScript } from "../frame/run-pinned.ts";
import { toAgainstFigures } from "./against-rsigma.ts";
import type { EvaluatedKind } from "./evaluate.ts";
import { toHuntFigures } from "./hunt-figures.ts";
import type { Loaded } from "./load.ts";
import { readRealLines } from "./real-events.ts";
import { findRsigma, howToInstall } from "./rsigma.ts";
import { readSigmaRules } from "./sigma-rules.ts";
import { createWorkFolder, type WorkFolder } from "./work-folder.ts";

const reaches: Readonly<Record<string, Reach>> = {
  "real events, flat": { atMost: 0.9 },
  "real events, as ECS": { atMost: 0.8 },
  "process creation": { atMost: 2 },
};

/** All rules of SigmaHQ over recorded Windows events and made-up ones of four kinds. Processor time of one processor. */
export async function measure({ quick, against }: MeasureOptions): Promise<readonly Figure[]> {
  const rules = readSigmaRules();
  const real = readRealLines(quick ? 10 : 1);
  tellWhatIsMissing(rules === undefined, real.length === 0);
  const folder = createWorkFolder();
  try {
    return against === undefined ? measureOurs(folder, rules, real, quick) : measureAgainst(folder, rules, real, quick);
  } finally {
    folder.remove();
  }
}

function measureOurs(
  folder: WorkFolder,
  rules: readonly SigmaInput[] | undefined,
  lines: readonly string[],
  quick: boolean,
): readonly Figure[] {
  const loaded = runScript(new URL("load.ts", import.meta.url)) as Loaded;
  const evaluated = runScript(new URL("evaluate.ts", import.meta.url), quick ? ["--quick"] : []) as EvaluatedKind[];
  const hunts = rules === undefined || lines.length === 0 ? [] : toHuntFigures(folder, rules, lines, quick ? 1 : 5);
  return [
    { what: "rules", value: loaded.rules, unit: "rules", ...(rules && { reach: { atLeast: rules.length } }) },
    ...evaluated.flatMap(toFigures),
    ...hunts,
    { what: "all rules from text to program", value: loaded.load, unit: "s", reach: { atMost: 3 } },
    {
      what: "slowest hostile event, 32 KB in every field of its sources",
      value: loaded.worst,
      unit: "ms",
      reach: { atMost: 50 },
    },
    { what: "the same, 32 KB in every field that any rule names", value: loaded.worstOfAll, unit: "ms" },
  ];
}

/** None where one of the two or the rules are missing, which is said. */
function measureAgainst(
  folder: WorkFolder,
  rules: readonly SigmaInput[] | undefined,
  real: readonly string[],
  quick: boolean,
): readonly Figure[] {
  const rsigma = findRsigma();
  if (rsigma === undefined) console.error(howToInstall);
  if (rsigma === undefined || rules === undefined) return [];
  const [eventsOfLane, rounds] = quick ? [10_000, 1] : [100_000, 5];
  return toAgainstFigures(rsigma, { folder, rules, real, eventsOfLane, rounds });
}

function tellWhatIsMissing(rules: boolean, events: boolean): void {
  if (rules)
    console.error("The rules of SigmaHQ are not beside the checkout: made-up rules of their shapes stand for them.");
  if (events) console.error("The recorded events are not beside the checkout: there are no figures of them.");
}

function toFigures({ kind, ratio, evaluate, alerting, alerts, events }: EvaluatedKind): Figure[] {
  const reach = reaches[kind];
  return [
    { what: `evaluating against JSON.parse: ${kind}`, value: ratio, unit: "×", ...(reach && { reach }) },
    { what: `evaluating: ${kind}`, value: evaluate, unit: "µs/event" },
    { what: `of it, making alerts: ${kind}`, value: alerting, unit: "µs/event" },
    { what: `alerts: ${kind}`, value: alerts / events, unit: "alerts/event" },
  ];
}
