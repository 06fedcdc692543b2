import { toTotals, type TestReport } from "@tocsin/testing";
import { toGithubCommand } from "../output/github-command.ts";
import type { Texts } from "../output/texts.ts";

/** Workflow commands of GitHub Actions: an annotation per expectation that is not met, and the totals as a line of the log. */
export function toTestGithub(report: TestReport, texts: Texts): string {
  const commands = report.results.flatMap(({ rule, test, failures }) =>
    failures.map(({ message, at, expected, got, decided }) => {
      const text = [message, `expected: ${expected}`, `got: ${got}`, ...decided].join("\n");
      return toGithubCommand({ level: "error", title: `${rule}: ${test}`, message: text, place: at }, texts);
    }),
  );
  const { passed, failed } = toTotals(report);
  return `${commands.join("")}${passed} passed, ${failed} failed.\n`;
}
