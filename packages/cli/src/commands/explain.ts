import { Command } from "commander";
import { createDiagnostic, type Diagnostic, type Event } from "@tocsin/core";
import { createProgram, explainRule } from "@tocsin/engine";
import { readEventFile } from "@tocsin/sources";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { createEventShapes } from "../hunt/event-shapes.ts";
import { fillTables } from "../hunt/fill-tables.ts";
import { toStageOptions } from "../hunt/stage-options.ts";
import { toExplanationText } from "../output/explanation-text.ts";
import { loadRunnableRules } from "../rule-cache/load-runnable-rules.ts";
import { findRule } from "../rules/find-named.ts";
import { whyNotRunnable } from "../rules/runnable-rules.ts";
import { addSigmaOptions, readSigmaOptions, type SigmaFlags } from "../rules/sigma-options.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { collect, missingOption } from "./options.ts";

const examples = `
Examples:
  tocsin explain brute_force --rules rules --event events.ndjson:120
  tocsin explain identity.brute_force --rules rules --event event.json
`;

interface Flags {
  readonly rules?: readonly string[];
  readonly event?: string;
  readonly elasticsearch?: string;
  readonly cache?: boolean;
}

/** `tocsin explain RULE --rules R --event FILE[:LINE]` */
export function explainCommand({ terminal, exit }: CommandContext): Command {
  const command = new Command("explain")
    .summary("show why a rule holds on an event, or not")
    .description("Show which clauses of a rule hold on an event and which do not, with the values seen.")
    .argument("<rule>", "its full name, or the end of it")
    .option("--rules <path>", "rule file or folder; may be given several times", collect)
    .option("--event <file[:line]>", "the first event of a file, or the one that begins on a line")
    .option("--elasticsearch <url>", "the server that has the tables which the rule takes from an index")
    .option("--no-cache", "compile the rules anew, and keep nothing of them");
  return addSigmaOptions(command)
    .addHelpText("after", examples)
    .action(async (rule: string, flags: Flags & SigmaFlags) => exit(await explain(rule, flags, terminal)));
}

async function explain(name: string, flags: Flags & SigmaFlags, terminal: Terminal): Promise<ExitCode> {
  const { rules, event, elasticsearch, cache } = flags;
  if (rules === undefined) return reportFailure(terminal, [missingOption("--rules PATH")]);
  if (event === undefined) return reportFailure(terminal, [missingOption("--event FILE[:LINE]")]);
  const sigma = await readSigmaOptions(flags);
  if ("problems" in sigma) return reportFailure(terminal, sigma.problems, sigma.texts);
  const loaded = await loadRunnableRules(rules, cache === false ? undefined : process.env, sigma.settings);
  const reasons = whyNotRunnable(loaded, rules);
  if (reasons.length > 0) return reportFailure(terminal, reasons, loaded.texts);
  const found = findRule(name, loaded.ruleSet.rules, rules);
  if ("problem" in found) return reportFailure(terminal, [found.problem]);
  const read = await readOneEvent(event);
  if ("problem" in read) return reportFailure(terminal, [read.problem]);

  const rule = { ...found.item, disabled: undefined };
  const filled = await fillTables({ ...loaded.ruleSet, rules: [rule] }, elasticsearch, terminal);
  if ("problems" in filled) return reportFailure(terminal, filled.problems, loaded.texts);
  const program = createProgram(filled.ruleSet);
  const { reshape } = createEventShapes(loaded.sigmaFiles.length > 0);
  const explanation = explainRule(program, rule.id, reshape(read.event), toStageOptions(process.env));
  if (explanation !== undefined) terminal.out(toExplanationText(explanation, rule, loaded.texts, terminal.colors));
  return exitCodes.fine;
}

/** The event that begins on the line, or the first one where no line is given. */
async function readOneEvent(text: string): Promise<{ readonly event: Event } | { readonly problem: Diagnostic }> {
  const [, file = text, digits] = /^(.*):(\d+)$/.exec(text) ?? [];
  const line = digits === undefined ? undefined : Number(digits);
  let nearest: number | undefined;
  let malformed: string | undefined;
  for await (const batch of readEventFile(file)) {
    for (const event of batch.events) {
      const at = "line" in event.origin ? event.origin.line : 0;
      if (line === undefined || at === line) return { event };
      if (nearest === undefined || Math.abs(at - line) < Math.abs(nearest - line)) nearest = at;
    }
    malformed ??= batch.malformed.find((item) => line === undefined || item.line === line)?.reason;
    if (batch.problem !== undefined) return { problem: batch.problem };
  }
  if (line === undefined) {
    return { problem: createDiagnostic("TOC7005", { path: file, reason: malformed ?? "it is empty" }) };
  }
  const near = nearest === undefined ? "" : `; the nearest begins on line ${nearest}`;
  const suggestion = malformed === undefined ? near : `: it is malformed, ${malformed}`;
  return { problem: createDiagnostic("TOC6009", { line: String(line), file, suggestion }) };
}
