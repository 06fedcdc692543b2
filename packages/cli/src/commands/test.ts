import { Command } from "commander";
import {
  createToPosition,
  runTests,
  toTestJson,
  toTestJunit,
  toTestTap,
  toTestText,
  toTotals,
  type TestReport,
} from "@tocsin/testing";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadRules } from "../rules/load-rules.ts";
import { whyNotRunnable } from "../rules/runnable-rules.ts";
import { addSigmaOptions, readSigmaOptions, type SigmaFlags } from "../rules/sigma-options.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { toPaint } from "../testing/paint.ts";
import { readFixture } from "../testing/read-fixture.ts";
import { reportCoverage } from "../testing/report-coverage.ts";
import { reportMutation } from "../testing/report-mutation.ts";
import { toTestGithub } from "../testing/tests-github.ts";
import { toTestSarif } from "../testing/tests-sarif.ts";
import {
  coverageFormats,
  parseTestOptions,
  testFormats,
  type RawTestOptions,
  type TestFormat,
} from "../testing/test-options.ts";
import { withSigmaCases } from "../testing/sigma-cases.ts";
import { watchTests } from "../testing/watch/watch-tests.ts";
import { version } from "../version.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";

const examples = `
Examples:
  tocsin test rules
  tocsin test rules/signin.tocsin --format junit > tests.xml
  tocsin test rules --coverage --coverage-min 80
  tocsin test rules --coverage-format lcov --coverage-out lcov.info
  tocsin test rules --mutate
  tocsin test rules --watch

Exit codes: 0 all tests pass; 1 a test failed, or a minimum was not reached; 2 rules could not be read, or have errors.
`;

/** `tocsin test PATHS` */
export function testCommand({ terminal, exit }: CommandContext): Command {
  const command = new Command("test")
    .summary("run the tests inside rules")
    .description("Run the tests inside the rules of files and folders.")
    .argument("<paths...>", "files that end in .tocsin, and folders of them")
    .option("--format <format>", `how to print: ${testFormats.join(", ")}`, "text")
    .option("--coverage", "show which conditions of the rules no test was decided by")
    .option("--coverage-format <format>", `how to write the coverage: ${coverageFormats.join(", ")}`)
    .option("--coverage-out <file>", "write the coverage to a file")
    .option("--coverage-min <percent>", "fail below this coverage")
    .option("--mutate", "change the rules, one thing at a time, and show which changes no test catches")
    .option("--mutate-min <percent>", "fail where fewer of the changes are caught")
    .option("--watch", "stay, and run again what changes touch");
  return addSigmaOptions(command)
    .addHelpText("after", examples)
    .action(async (paths: string[], options: RawTestOptions & SigmaFlags) =>
      exit(await test(paths, options, terminal)),
    );
}

async function test(paths: readonly string[], raw: RawTestOptions & SigmaFlags, terminal: Terminal): Promise<ExitCode> {
  const options = parseTestOptions(raw);
  if ("problem" in options) return reportFailure(terminal, [options.problem]);
  if (options.value.watch) return await watchTests(paths, terminal);
  const sigma = await readSigmaOptions(raw);
  if ("problems" in sigma) return reportFailure(terminal, sigma.problems, sigma.texts);
  const loaded = loadRules(paths, { lint: false, sigma: sigma.settings });
  const reasons = whyNotRunnable(loaded, paths);
  if (reasons.length > 0) return reportFailure(terminal, reasons, loaded.texts);

  if (loaded.leftOut.length > 0) reportFailure(terminal, loaded.leftOut, loaded.texts);
  const { format, coverage, mutation } = options.value;
  const { ruleSet, texts } = loaded;
  const host = { readEvents: readFixture, textOf: (file: string) => texts.get(file) ?? "" };
  const toPosition = createToPosition(texts);
  if (mutation !== undefined) return reportMutation(ruleSet, host, toPosition, mutation, terminal);
  const own = runTests(ruleSet, host);
  const { report, texts: caseTexts } = withSigmaCases(own, ruleSet, loaded.sigmaFiles);
  terminal.out(toReportText(report, new Map([...texts, ...caseTexts]), format, terminal));
  const covered =
    coverage === undefined ? exitCodes.fine : reportCoverage(ruleSet, host, toPosition, coverage, terminal);
  if (loaded.leftOut.some(({ severity }) => severity === "error")) return exitCodes.failed;
  return toTotals(report).failed > 0 && covered === exitCodes.fine ? exitCodes.found : covered;
}

function toReportText(
  report: TestReport,
  texts: ReadonlyMap<string, string>,
  format: TestFormat,
  terminal: Terminal,
): string {
  const toPosition = createToPosition(texts);
  switch (format) {
    case "json":
      return toTestJson(report, toPosition);
    case "junit":
      return toTestJunit(report, toPosition);
    case "tap":
      return toTestTap(report, toPosition);
    case "sarif":
      return toTestSarif(report, texts, version);
    case "github":
      return toTestGithub(report, texts);
    case "text":
      return toTestText(report, toPosition, toPaint(terminal));
  }
}
