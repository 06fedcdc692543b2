import { Command } from "commander";
import picocolors from "picocolors";
import { toCoverage, type Coverage } from "../attack-coverage/coverage.ts";
import { toCoverageJson } from "../attack-coverage/coverage-json.ts";
import { toCoverageTable } from "../attack-coverage/coverage-table.ts";
import { toNavigatorLayer } from "../attack-coverage/navigator-layer.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { writeTextFile } from "../output/write-file.ts";
import { loadRules } from "../rules/load-rules.ts";
import { whyNotRunnable } from "../rules/runnable-rules.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Colors, Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";
import { collect, missingOption, parseChoice } from "./options.ts";

const formats = ["table", "json", "navigator"] as const;
type Format = (typeof formats)[number];

const examples = `
Examples:
  tocsin coverage --rules rules
  tocsin coverage --rules rules --format json
  tocsin coverage --rules rules --format navigator --out layer.json
  then open layer.json in the Navigator: https://mitre-attack.github.io/attack-navigator

Exit codes: 0 done; 2 rules could not be read, or have errors.
`;

interface Flags {
  readonly rules?: readonly string[];
  readonly format: string;
  readonly out?: string;
}

/** `tocsin coverage --rules R` */
export function coverageCommand({ terminal, exit }: CommandContext): Command {
  return new Command("coverage")
    .summary("show what rules cover of ATT&CK")
    .description("Show which tactics and techniques of ATT&CK rules find, and in the events of which sources.")
    .option("--rules <path>", "rule file or folder; may be given several times", collect)
    .option("--format <format>", `how to print: ${formats.join(", ")}`, "table")
    .option("--out <file>", "write to a file")
    .addHelpText("after", examples)
    .action((flags: Flags) => exit(coverage(flags, terminal)));
}

function coverage({ rules, format: formatName, out }: Flags, terminal: Terminal): ExitCode {
  if (rules === undefined) return reportFailure(terminal, [missingOption("--rules PATH")]);
  const format = parseChoice("--format", formatName, formats);
  if ("problem" in format) return reportFailure(terminal, [format.problem]);
  const loaded = loadRules(rules);
  const reasons = whyNotRunnable(loaded, rules);
  if (reasons.length > 0) return reportFailure(terminal, reasons, loaded.texts);

  const covered = toCoverage(loaded.ruleSet.rules);
  if (format.value === "navigator") warnOfOtherDomains(covered, terminal);
  if (out === undefined) {
    terminal.out(toText(covered, format.value, terminal.colors));
    return exitCodes.fine;
  }
  const problem = writeTextFile(out, toText(covered, format.value, picocolors.createColors(false)));
  return problem === undefined ? exitCodes.fine : reportFailure(terminal, [problem]);
}

function toText(covered: Coverage, format: Format, colors: Colors): string {
  if (format === "json") return toCoverageJson(covered);
  return format === "navigator" ? toNavigatorLayer(covered) : toCoverageTable(covered, colors);
}

/** A layer has one matrix. */
function warnOfOtherDomains({ domains }: Coverage, terminal: Terminal): void {
  const others = domains.filter(({ domain }) => domain.name !== "enterprise");
  for (const { domain, techniques } of others) {
    terminal.error(
      `${toCounted(techniques.length, "technique")} of the ${domain.name} matrix left out: the layer is of enterprise.\n`,
    );
  }
}
