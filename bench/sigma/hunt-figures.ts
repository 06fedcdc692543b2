import { availableParallelism } from "node:os";
import type { SigmaInput } from "@tocsin/importers";
import type { Figure } from "../frame/figure.ts";
import { runScript } from "../frame/run-pinned.ts";
import { toMedian } from "../frame/side-by-side.ts";
import { createTocsinHunt, type TocsinHunt } from "./tocsin-hunt.ts";
import type { WorkFolder } from "./work-folder.ts";

const anyRule = `source any is "*" typed by untyped

rule never "Never" {
  when any any where never_there is "x"
  severity low
}
`;

/** A hunt pays some things once, as making its indexes: over so many times the events they weigh little. */
const copies = 6;

interface Files {
  readonly rules: string;
  /** One rule that matches nothing: what is left is the start of the program. */
  readonly none: string;
  readonly events: string;
  /** A folder with copies of the events. */
  readonly more: string;
  readonly one: string;
}

/** From bytes of the real events to alerts, as `tocsin hunt` does it, in turn with `JSON.parse` of the same bytes. */
export function toHuntFigures(
  folder: WorkFolder,
  rules: readonly SigmaInput[],
  lines: readonly string[],
  rounds: number,
): Figure[] {
  const events = folder.writeLines("real.ndjson", lines);
  const files: Files = {
    rules: folder.writeRules(rules),
    none: folder.writeLines("none.tocsin", [anyRule]),
    events,
    more: folder.writeCopies(events, copies),
    one: folder.writeLines("one.ndjson", lines.slice(0, 1)),
  };
  const tocsin = createTocsinHunt(folder);
  const measured = Array.from({ length: rounds }, () => runOnce(tocsin, files));
  const median = (of: (round: Round) => number) => toMedian(measured.map(of));
  const first = tocsin.hunt(files.rules, files.events, { flags: ["--no-cache"] });
  return [
    {
      what: "from NDJSON to alerts, real events: rate against JSON.parse",
      value: median((round) => round.parse / round.hunt),
      unit: "×",
      reach: { atLeast: 0.4 },
    },
    {
      what: "from NDJSON to alerts, real events",
      value: lines.length / median((round) => round.hunt),
      unit: "events/s",
    },
    {
      // Lines that come again are not parsed: this tells what logs cost that repeat themselves.
      what: `the same of ${copies - 1} more copies, whose lines are known by then: rate against JSON.parse`,
      value: median((round) => round.parse / round.further),
      unit: "×",
    },
    ...toWorkerFigures(tocsin, files, rounds),
    { what: "loading all rules from YAML", value: median(({ fromYaml }) => fromYaml), unit: "s", reach: { atMost: 3 } },
    {
      what: "loading all rules from the cache",
      value: median(({ fromCache }) => fromCache),
      unit: "s",
      reach: { atMost: 0.3 },
    },
    {
      what: "most resident memory of the hunt, rules from YAML",
      value: first.mostResident / 1e6,
      unit: "MB",
      reach: { atMost: 250 },
    },
    {
      what: "most resident memory of the hunt, rules from the cache",
      value: median((round) => round.mostResident) / 1e6,
      unit: "MB",
      reach: { atMost: 250 },
    },
  ];
}

/** Processor seconds, net of the start of the program and, of a hunt, of loading the rules. */
interface Round {
  readonly hunt: number;
  /** Of one more copy of the events. */
  readonly further: number;
  readonly parse: number;
  readonly fromYaml: number;
  readonly fromCache: number;
  readonly mostResident: number;
}

function runOnce(tocsin: TocsinHunt, { rules, none, events, more, one }: Files): Round {
  const start = tocsin.hunt(none, one).seconds;
  const yaml = tocsin.hunt(rules, one, { flags: ["--no-cache"] }).seconds;
  tocsin.hunt(rules, one);
  const cached = tocsin.hunt(rules, one).seconds;
  const parse = runScript(new URL("parse-lines.ts", import.meta.url), [events]) as number;
  const whole = tocsin.hunt(rules, events);
  return {
    hunt: whole.seconds - cached,
    further: (tocsin.hunt(rules, more).seconds - whole.seconds) / (copies - 1),
    parse,
    fromYaml: yaml - start,
    fromCache: cached - start,
    mostResident: whole.mostResident,
  };
}

/** By the clock, for that is what workers are for. */
function toWorkerFigures(tocsin: TocsinHunt, { rules, events, more, one }: Files, rounds: number): Figure[] {
  if (!tocsin.knows("--workers") || availableParallelism() < 2) return [];
  const cores = "0,1";
  const net = (of: string, workers: string) => {
    const flags = ["--workers", workers];
    return tocsin.hunt(rules, of, { flags, cores }).elapsed - tocsin.hunt(rules, one, { flags, cores }).elapsed;
  };
  const ratio = (of: string, times: number) =>
    toMedian(Array.from({ length: times }, () => net(of, "1") / net(of, "2")));
  const what = "two workers on two processors, by the clock";
  return [
    { what, value: ratio(events, rounds), unit: "×", reach: { atLeast: 1.7 } },
    { what: `${what}, ${copies} copies of the events`, value: ratio(more, Math.min(3, rounds)), unit: "×" },
  ];
}
