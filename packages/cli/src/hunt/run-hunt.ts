import type { Diagnostic, RuleSet } from "@tocsin/core";
import type { Emission, ProgramPlan, Restored } from "@tocsin/engine";
import { createAlertOutput } from "../output/alert-output.ts";
import { toDiagnosticsText } from "../output/diagnostics-text.ts";
import type { Texts } from "../output/texts.ts";
import { writeTextFile } from "../output/write-file.ts";
import type { Loading } from "../rule-cache/load-runnable-rules.ts";
import { packRules, type PackedRules } from "../rule-cache/packed-rules.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Binding } from "./event-inputs.ts";
import { createEventShapes, type EventShapes } from "./event-shapes.ts";
import { huntFiles } from "./hunt-files.ts";
import { huntIndex, writeAlertsTo } from "./hunt-index.ts";
import { huntStream } from "./hunt-stream.ts";
import { createHuntCounts, toStats, type HuntCounts } from "./hunt-counts.ts";
import { readHuntState, toRestoredText, writeHuntState, type HuntState } from "./hunt-state.ts";
import type { HuntOptions } from "./hunt-options.ts";
import { toHuntSummary } from "./hunt-report.ts";

/** What the ways of hunting (files, standard input, an index) are given. */
export interface Hunt {
  readonly ruleSet: RuleSet;
  readonly plan: ProgramPlan | undefined;
  /** For other threads. */
  readonly packRules: () => PackedRules;
  readonly counts: HuntCounts;
  readonly terminal: Terminal;
  readonly onEmission: (emission: Emission) => void;
  /** The input is quiet: alerts found so far may be printed. */
  readonly onPause: () => void;
  /** What the engine has to say before it begins. */
  readonly onWarnings: (warnings: readonly Diagnostic[]) => void;
  /** What became of the state that the hunt goes on from. */
  readonly onRestored: (restored: Restored) => void;
  /** Undefined: the hunt begins anew, and everything has come at its end. */
  readonly state: HuntState | undefined;
  readonly shapes: EventShapes;
}

/** Rules whose tables are filled, the texts that they were written in, and how they were loaded. */
export interface RunRules {
  readonly ruleSet: RuleSet;
  readonly texts: Texts;
  readonly loading: Loading;
  readonly plan?: ProgramPlan | undefined;
  /** The same rules, where they are packed already. */
  readonly packed?: PackedRules | undefined;
}

export interface HuntOutcome {
  readonly alerts: number;
  /** Why not everything was read or written. */
  readonly problems: readonly Diagnostic[];
}

/** Runs rules over the events that the options name and prints their alerts; those found before a problem as well. */
export async function runHunt(
  rules: RunRules,
  options: HuntOptions,
  bindings: readonly Binding[],
  terminal: Terminal,
  shapes: EventShapes = createEventShapes(false),
): Promise<HuntOutcome> {
  if (options.state === undefined) return huntAndPrint(rules, options, bindings, terminal, shapes);
  const read = readHuntState(options.state);
  if ("problem" in read) return { alerts: 0, problems: [read.problem] };
  const outcome = await huntAndPrint(rules, options, bindings, terminal, shapes, read.state);
  // What was not read or written must be hunted through again, from where this hunt began.
  if (outcome.problems.length > 0) return outcome;
  const unsaved = writeHuntState(read.state, terminal);
  return unsaved === undefined ? outcome : { ...outcome, problems: [unsaved] };
}

async function huntAndPrint(
  { ruleSet, texts, loading, plan, packed }: RunRules,
  options: HuntOptions,
  bindings: readonly Binding[],
  terminal: Terminal,
  shapes: EventShapes,
  state?: HuntState,
): Promise<HuntOutcome> {
  const began = performance.now();
  const counts = createHuntCounts();
  let output = createAlertOutput();
  const print = () => output.print(options.format, terminal, [...counts.alertsByRule.keys()]);
  const hunt: Hunt = {
    ruleSet,
    plan,
    packRules: () => packed ?? packRules(ruleSet.rules),
    counts,
    terminal,
    onEmission: ({ kind, alert }) => {
      if (kind === "alert") output.add(alert);
      count(counts, kind, alert.rule.id);
    },
    onPause: () => {
      if (options.format !== "ndjson") return;
      print();
      output.close();
      output = createAlertOutput();
    },
    onWarnings: (warnings) => terminal.error(toDiagnosticsText(warnings, texts, terminal.errorColors)),
    onRestored: (restored) => terminal.error(toRestoredText(restored, state?.path ?? "")),
    state,
    shapes,
  };
  try {
    const unread = await findAlerts(hunt, options, bindings);
    if (unread.length > 0 && counts.events === 0) return { alerts: 0, problems: unread };
    print();
    terminal.error(shapes.toText());
    const seconds = (performance.now() - began) / 1000;
    terminal.error(toHuntSummary(counts, ruleSet.rules.length, seconds, terminal));
    const { origin } = options;
    const unwritten = origin.kind === "index" ? await writeAlertsTo(hunt, origin, output.alerts()) : [];
    const problem = writeStats(options.stats, toStats(counts, seconds, loading));
    return { alerts: counts.alerts, problems: [...unread, ...unwritten, ...(problem === undefined ? [] : [problem])] };
  } finally {
    output.close();
  }
}

function count(counts: HuntCounts, kind: Emission["kind"], rule: string): void {
  if (kind === "signal") counts.signals++;
  else {
    counts.alerts++;
    counts.alertsByRule.set(rule, (counts.alertsByRule.get(rule) ?? 0) + 1);
  }
}

function findAlerts(hunt: Hunt, { origin }: HuntOptions, bindings: readonly Binding[]): Promise<readonly Diagnostic[]> {
  if (origin.kind === "files") return huntFiles(hunt, origin, bindings);
  return origin.kind === "index" ? huntIndex(hunt, origin) : huntStream(hunt);
}

function writeStats(path: string | undefined, stats: ReturnType<typeof toStats>): Diagnostic | undefined {
  if (path === undefined) return undefined;
  return writeTextFile(path, `${JSON.stringify(stats, null, 2)}\n`);
}
