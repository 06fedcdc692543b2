import type { JsonObject } from "@tocsin/core";
import type { SigmaInput } from "@tocsin/importers";
import type { Figure, Reach } from "../frame/figure.ts";
import { toMedian } from "../frame/side-by-side.ts";
import { lanes, toLaneLines } from "./lanes.ts";
import { markLogSource } from "./mark-log-source.ts";
import type { Rsigma } from "./rsigma.ts";
import { createTocsinHunt, type TocsinHunt } from "./tocsin-hunt.ts";
import type { WorkFolder } from "./work-folder.ts";

export interface AgainstOptions {
  readonly folder: WorkFolder;
  readonly rules: readonly SigmaInput[];
  /** Lines of the real events; none where they are not here. */
  readonly real: readonly string[];
  readonly eventsOfLane: number;
  readonly rounds: number;
}

/** Bytes that both read, and the ways in which rsigma reads them. */
interface Kind {
  readonly name: string;
  readonly lines: Iterable<string>;
  readonly modes: readonly Mode[];
}

interface Mode {
  readonly name: string;
  readonly flags: readonly string[];
  readonly reach: Reach;
}

const routing = "--logsource-routing";
const ofWindows = ["-p", "sysmon", routing, "--event-logsource", "product=windows"];

/** How many times as fast as rsigma a hunt is, over the same files on the same processor, both net of their load. */
export function toAgainstFigures(rsigma: Rsigma, options: AgainstOptions): Figure[] {
  const { folder, rules, real, eventsOfLane, rounds } = options;
  const tocsin = createTocsinHunt(folder);
  const ruleFolder = folder.writeRules(rules);
  return toKinds(real, eventsOfLane).flatMap((kind, index): Figure[] => {
    const events = folder.writeLines(`kind-${index}.ndjson`, kind.lines);
    const [first = ""] = kind.lines;
    const one = folder.writeLines(`kind-${index}-one.ndjson`, [first]);
    const files = { rules: ruleFolder, events, one };
    const measured = Array.from({ length: rounds }, () => runOnce(tocsin, rsigma, kind, files));
    const ours = toMedian(measured.map((round) => round.ours));
    return kind.modes.flatMap((mode, at): Figure[] => {
      const theirs = (round: Round) => round.theirs[at] ?? Number.NaN;
      const ratio = toMedian(measured.map((round) => theirs(round) / round.ours));
      const what = `${kind.name}, ${rsigma.version} ${mode.name}`;
      return [
        { what: `as fast as rsigma: ${what}`, value: ratio, unit: "×", reach: mode.reach },
        { what: `seconds: ${what}`, value: toMedian(measured.map(theirs)), unit: "s" },
        ...(at === 0 ? [{ what: `seconds: ${kind.name}, Tocsin`, value: ours, unit: "s" }] : []),
      ];
    });
  });
}

function toKinds(real: readonly string[], eventsOfLane: number): readonly Kind[] {
  const mark = (line: string) => JSON.stringify(markLogSource(JSON.parse(line) as JsonObject));
  const realKinds: readonly Kind[] = [
    {
      name: "real events",
      lines: real,
      modes: [
        { name: "as it is", flags: [], reach: { atLeast: 4 } },
        { name: "routed to Windows", flags: ofWindows, reach: { atLeast: 2 } },
      ],
    },
    {
      name: "real events marked with log sources",
      lines: real.map(mark),
      modes: [{ name: "routed", flags: [routing], reach: { atLeast: 2 } }],
    },
  ];
  return [
    ...(real.length === 0 ? [] : realKinds),
    ...lanes.map((lane) => ({
      name: lane.name,
      lines: toLaneLines(lane, eventsOfLane, 1),
      modes: [
        { name: "as it is", flags: [], reach: { atLeast: 3 } },
        { name: "routed", flags: [routing], reach: { atLeast: 1.2 } },
      ],
    })),
  ];
}

/** Processor seconds. */
interface Round {
  readonly ours: number;
  /** One for each mode. */
  readonly theirs: readonly number[];
}

function runOnce(
  tocsin: TocsinHunt,
  rsigma: Rsigma,
  { modes }: Kind,
  { rules, events, one }: { readonly rules: string; readonly events: string; readonly one: string },
): Round {
  // The first hunt fills the cache.
  tocsin.hunt(rules, one);
  return {
    ours: tocsin.hunt(rules, events).seconds - tocsin.hunt(rules, one).seconds,
    theirs: modes.map(({ flags }) => {
      return rsigma.evaluate(rules, events, flags).seconds - rsigma.evaluate(rules, one, flags).seconds;
    }),
  };
}
