import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runTocsin } from "./run-command.ts";

/** One example of what a user sees: a rule file, perhaps events, and what comes of them. */
export interface ShownCase {
  /** The folder, as `counting`. */
  readonly area: string;
  /** The sentence, from the file's name. */
  readonly name: string;
  readonly rulePath: string;
  /** Where there are events, the rule is hunted with; else it is checked. */
  readonly eventsPath: string | undefined;
  readonly expectedPath: string;
}

interface ShownDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix?: unknown;
}

export function listShownCases(folder: string): ShownCase[] {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return areas.flatMap(({ name: area }) => {
    const files = readdirSync(join(folder, area)).filter((file) => file.endsWith(".tocsin"));
    return files.map((file) => {
      const path = join(folder, area, file.slice(0, -".tocsin".length));
      const events = `${path}.ndjson`;
      return {
        area,
        name: file.slice(0, -".tocsin".length).replaceAll("-", " "),
        rulePath: `${path}.tocsin`,
        eventsPath: existsSync(events) ? events : undefined,
        expectedPath: `${path}.expected`,
      };
    });
  });
}

/** What the command line makes of a case, in the form that is kept beside it. */
export async function runShownCase(spec: ShownCase): Promise<string> {
  return spec.eventsPath === undefined ? runCheck(spec.rulePath) : runHunt(spec.rulePath, spec.eventsPath);
}

async function runCheck(rulePath: string): Promise<string> {
  const { stdout } = await runTocsin(["check", basename(rulePath), "--format", "json"], { cwd: dirname(rulePath) });
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly ShownDiagnostic[] };
  return toCarets(readFileSync(rulePath, "utf8"), diagnostics);
}

async function runHunt(rulePath: string, eventsPath: string): Promise<string> {
  const args = ["hunt", "--rules", basename(rulePath), "--events", basename(eventsPath), "--format", "ndjson"];
  const { stdout, stderr, exitCode } = await runTocsin(args, { cwd: dirname(rulePath) });
  if (exitCode !== 0) return `exit code ${exitCode}\n${stderr}`;
  const alerts = stdout.split("\n").filter(Boolean);
  return alerts.length === 0 ? "no alert\n" : alerts.map((line) => toLines(JSON.parse(line) as object)).join("\n");
}

/** An alert, one line for each of its keys and for each of `tocsin.alert`: all of it, and still quick to review. */
function toLines(alert: object): string {
  return Object.entries(alert)
    .flatMap(([key, value]: [string, unknown]) => {
      if (key !== "tocsin") return [[key, value]];
      const { alert: detail } = value as { readonly alert: object };
      return Object.entries(detail).map(([inner, part]) => [`tocsin.alert.${inner}`, part]);
    })
    .map(([key, value]) => `${String(key)}: ${JSON.stringify(value)}\n`)
    .join("");
}

/** Each diagnostic under the text it is about, marked with carets; one that spans lines is marked on its first. */
export function toCarets(text: string, diagnostics: readonly ShownDiagnostic[]): string {
  if (diagnostics.length === 0) return "no diagnostics\n";
  const lines = text.split("\n");
  return diagnostics
    .map((found) => {
      const line = lines[found.line - 1] ?? "";
      const end = found.endLine === found.line ? found.endColumn : line.length + 1;
      const carets = " ".repeat(found.column - 1) + "^".repeat(Math.max(1, end - found.column));
      const fix = found.fix === undefined ? "" : `\n  fix: ${JSON.stringify(found.fix)}`;
      return `${found.line}: ${line}\n${" ".repeat(String(found.line).length)}  ${carets}\n  ${found.severity} ${found.code}: ${found.message}${fix}\n`;
    })
    .join("\n");
}
