import type { Diagnostic, RuleSet } from "@tocsin/core";
import { findRuleFiles } from "@tocsin/project";
import { createToPosition, runTests, toTestText, toTotals, type TestReport, type TestResult } from "@tocsin/testing";
import { exitCodes, type ExitCode } from "../../exit-codes.ts";
import { toDiagnosticsText } from "../../output/diagnostics-text.ts";
import { loadRules, type LoadedRules } from "../../rules/load-rules.ts";
import { toCounted } from "../../terminal/numbers.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { toPaint } from "../paint.ts";
import { readFixture } from "../read-fixture.ts";
import { findTouched, toDependencies, type Dependencies } from "./dependencies.ts";
import { findChanged, readFileStates, type FileStates } from "./file-states.ts";

/** How a rule file is: its tests went so, or it cannot be run. */
type Outcome = { readonly results: readonly TestResult[] } | "errors";

/** The tests of rule files, run again as far as changes touch them. */
export class TestWatch {
  readonly #paths: readonly string[];
  readonly #terminal: Terminal;
  readonly #outcomes = new Map<string, Outcome>();
  #dependencies: Dependencies = new Map();
  #states: FileStates = new Map();
  #problems = 0;
  #hasRun = false;

  constructor(paths: readonly string[], terminal: Terminal) {
    this.#paths = paths;
    this.#terminal = terminal;
  }

  /** All files whose change matters, whether or not they are there. */
  get files(): Iterable<string> {
    return this.#states.keys();
  }

  /** Of the last run: 2 where rules could not be read or have errors, 1 where a test failed. */
  get exitCode(): ExitCode {
    const outcomes = [...this.#outcomes.values()];
    if (this.#problems > 0 || outcomes.includes("errors")) return exitCodes.failed;
    return this.#totals().failed > 0 ? exitCodes.found : exitCodes.fine;
  }

  /** Runs what has changed since the last run, which at first is everything, and says how it went. Nothing where nothing has. */
  update(): void {
    const isFirst = !this.#hasRun;
    this.#hasRun = true;
    // INVARIANT: states are taken before the files are read, so that no change goes unseen that comes in between.
    const states = readFileStates([...this.#states.keys(), ...findRuleFiles(this.#paths).files]);
    const changed = findChanged(this.#states, states);
    if (changed.length === 0 && !isFirst) return;
    const loaded = loadRules(this.#paths);
    const dependencies = toDependencies(loaded);
    const unseen = loaded.files.filter((file) => !states.has(file));
    const touched = findTouched([...changed, ...unseen], [this.#dependencies, dependencies]);
    this.#dependencies = dependencies;
    this.#states = toStates(loaded, states);
    this.#forget(loaded);
    if (!isFirst) this.#terminal.out(`\n${this.#toHeading(changed, states)}\n`);
    this.#run(loaded, isFirst ? new Set(loaded.files) : touched);
    if (!isFirst || this.exitCode === exitCodes.failed) {
      this.#terminal.out(`${this.#toTotalsText(loaded.files.length)}\n`);
    }
  }

  /** Files that are gone have no tests any more. */
  #forget({ files }: LoadedRules): void {
    for (const file of [...this.#outcomes.keys()]) if (!files.includes(file)) this.#outcomes.delete(file);
  }

  #toHeading(changed: readonly string[], states: FileStates): string {
    const gone = changed.filter((file) => states.get(file) === "");
    const others = changed.filter((file) => !gone.includes(file));
    const parts = [others.length > 0 && `Changed: ${others.join(", ")}`, gone.length > 0 && `Gone: ${gone.join(", ")}`];
    return this.#terminal.colors.bold(parts.filter((part) => part !== false).join("; "));
  }

  #run(loaded: LoadedRules, touched: ReadonlySet<string>): void {
    const { texts, problems, ruleSet } = loaded;
    const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
    const broken = new Set(errors.map(({ place }) => place?.file));
    const files = loaded.files.filter((file) => touched.has(file));
    const needs = new Map(files.map((file) => [file, this.#neededBy(file)]));
    const isBroken = (file: string) => [...(needs.get(file) ?? [])].some((needed) => broken.has(needed));
    const shown = errors.filter(({ place }) => files.some((file) => needs.get(file)?.has(place?.file ?? file)));
    this.#problems = problems.length;
    this.#print([...problems, ...shown], loaded);
    for (const file of files) this.#outcomes.set(file, isBroken(file) ? "errors" : { results: [] });
    const rules = ruleSet.rules.filter(({ at }) => files.includes(at.file) && !isBroken(at.file));
    const host = { readEvents: readFixture, textOf: (file: string) => texts.get(file) ?? "" };
    this.#report(runTests({ ...ruleSet, rules }, host), loaded, rules);
  }

  /** The file and all that it is made with, by way of others, too. */
  #neededBy(file: string): ReadonlySet<string> {
    const needed = new Set<string>();
    const pending = [file];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (needed.has(next)) continue;
      needed.add(next);
      pending.push(...(this.#dependencies.get(next) ?? []));
    }
    return needed;
  }

  #report(report: TestReport, { texts }: LoadedRules, rules: RuleSet["rules"]): void {
    const fileOf = new Map(rules.map(({ id, at }) => [id, at.file]));
    for (const [file, results] of Map.groupBy(report.results, ({ rule }) => fileOf.get(rule) ?? "")) {
      this.#outcomes.set(file, { results });
    }
    if (rules.length > 0) this.#terminal.out(toTestText(report, createToPosition(texts), toPaint(this.#terminal)));
  }

  #totals() {
    const all = [...this.#outcomes.values()];
    return toTotals({ results: all.flatMap((each) => (each === "errors" ? [] : each.results)), untested: [] });
  }

  /** `All 3 files: 12 passed, 1 failed; 1 file has errors.` */
  #toTotalsText(files: number): string {
    const { passed, failed } = this.#totals();
    const broken = [...this.#outcomes.values()].filter((each) => each === "errors").length;
    const aside = broken === 0 ? "" : `; ${toCounted(broken, "file has", "files have")} errors`;
    const text = `All ${toCounted(files, "file")}: ${passed} passed, ${failed} failed${aside}.`;
    const { green, red } = this.#terminal.colors;
    return failed + broken === 0 ? green(text) : red(text);
  }

  #print(diagnostics: readonly Diagnostic[], { texts }: LoadedRules): void {
    if (diagnostics.length === 0) return;
    // On one stream with the results, so that the one stands before the other.
    this.#terminal.out(toDiagnosticsText(diagnostics, texts, this.#terminal.colors));
  }
}

/** Of all files that matter now; those known before as they were before the rules were read. */
function toStates({ files, used, named }: LoadedRules, before: FileStates): FileStates {
  const all = new Set([
    ...files,
    ...used.map(({ file }) => file),
    ...[...named.values()].flatMap((names) => [...names]),
  ]);
  const states = readFileStates(all);
  return new Map([...states].map(([file, state]) => [file, before.get(file) ?? state]));
}
