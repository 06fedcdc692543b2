import { Command } from "commander";
import { createDiagnostic } from "@tocsin/core";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { createEventShapes } from "../hunt/event-shapes.ts";
import { exitOnSignals } from "../hunt/exit-on-signals.ts";
import { fillTables, openTablesIn } from "../hunt/fill-tables.ts";
import { runHunt } from "../hunt/run-hunt.ts";
import { parseHuntOptions, resolveBindings, type HuntFlags } from "../hunt/hunt-options.ts";
import { limitHeapGrowth } from "../limit-memory.ts";
import { loadRunnableRules } from "../rule-cache/load-runnable-rules.ts";
import { whyNotRunnable } from "../rules/runnable-rules.ts";
import { addSigmaOptions, readSigmaOptions, type SigmaFlags } from "../rules/sigma-options.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { collect } from "./options.ts";

const examples = `
Examples:
  tocsin hunt --rules rules --events logs
  tocsin hunt --rules rules --events a.ndjson.gz --events b.json --format ndjson > alerts.ndjson
  tocsin hunt --rules rules --events 2026-01-05.ndjson --state hunt.state
  tail -f events.ndjson | tocsin hunt --rules rules --events - --format ndjson
  tocsin hunt --rules sigma/rules --values values.yaml --events logs
  tocsin hunt --rules rules --elasticsearch http://localhost:9200 --index 'logs-*' --from 2026-01-05

Exit codes: 0 done, whether or not there are alerts; 1 alerts, with --fail-on-alert; 2 rules, input or server could not be read.
`;

/** `tocsin hunt --rules R --events FILE|DIR|-` */
export function huntCommand({ terminal, exit }: CommandContext): Command {
  const command = new Command("hunt")
    .summary("run rules over events")
    .description(
      "Run rules over the events of files, standard input or an index of Elasticsearch, and print the alerts.",
    )
    .option("--rules <path>", "rule file or folder; may be given several times", collect)
    .option("--events <path>", "file or folder of events, or - for standard input; may be given several times", collect)
    .option("--bind <source=path>", "events that belong to this source, whatever its filter", collect)
    .option("--elasticsearch <url>", "read an index of this server instead, and tables that rules take from one")
    .option("--index <pattern>", "which indices to read")
    .option("--from <time>", "only events from this time on")
    .option("--to <time>", "only events before this time, at which nothing more is awaited")
    .option("--write <index>", "write the alerts to this index, each once")
    .option("--state <file>", "go on from what rules remember in this file, and leave it there at the end")
    .option("--format <format>", "how to print alerts: table, json, ndjson", "table")
    .option("--workers <number>", "threads that look through files (default: 1)")
    .option("--stats <file>", "write figures of the run as JSON")
    .option("--no-cache", "compile the rules anew, and keep nothing of them")
    .option("--fail-on-alert", "exit with 1 where there is an alert");
  return addSigmaOptions(command)
    .addHelpText("after", examples)
    .action(async (flags: HuntFlags & SigmaFlags) => exit(await hunt(flags, terminal)));
}

async function hunt(flags: HuntFlags & SigmaFlags, terminal: Terminal): Promise<ExitCode> {
  const options = parseHuntOptions(flags);
  if ("problem" in options) return reportFailure(terminal, [options.problem]);
  const { origin, rules } = options.value;
  const sigma = await readSigmaOptions(flags);
  if ("problems" in sigma) return reportFailure(terminal, sigma.problems, sigma.texts);
  const loaded = await loadRunnableRules(rules, flags.cache === false ? undefined : process.env, sigma.settings);
  const reasons = whyNotRunnable(loaded, rules);
  if (reasons.length > 0) return reportFailure(terminal, reasons, loaded.texts);

  if (loaded.leftOut.length > 0) reportFailure(terminal, loaded.leftOut, loaded.texts);
  const isWhole = loaded.leftOut.every(({ severity }) => severity !== "error");

  const bindings = resolveBindings(origin.kind === "index" ? [] : origin.bindings, loaded.ruleSet.sources);
  if ("problem" in bindings) return reportFailure(terminal, [bindings.problem]);
  if (origin.kind !== "index" && options.value.tables !== undefined && openTablesIn(loaded.ruleSet).length === 0) {
    const problem = "--elasticsearch goes with --index: no rule takes a table from an index";
    return reportFailure(terminal, [createDiagnostic("TOC6004", { problem })]);
  }
  const filled = await fillTables(loaded.ruleSet, options.value.tables, terminal);
  if ("problems" in filled) return reportFailure(terminal, filled.problems, loaded.texts);
  const { texts, loading, plan, packed } = loaded;
  const runRules = { ruleSet: filled.ruleSet, texts, loading, plan, packed };
  const shapes = createEventShapes(loaded.sigmaFiles.length > 0);
  exitOnSignals();
  limitHeapGrowth();
  const outcome = await runHunt(runRules, options.value, bindings.value, terminal, shapes);
  if (outcome.problems.length > 0) return reportFailure(terminal, outcome.problems);
  if (!isWhole) return exitCodes.failed;
  return options.value.failOnAlert && outcome.alerts > 0 ? exitCodes.found : exitCodes.fine;
}
