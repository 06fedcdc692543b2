import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { parseChoice, type Parsed } from "../commands/options.ts";

/** As commander gives them. */
export interface RawTestOptions {
  readonly format: string;
  readonly coverage?: true;
  readonly coverageFormat?: string;
  readonly coverageOut?: string;
  readonly coverageMin?: string;
  readonly mutate?: true;
  readonly mutateMin?: string;
  readonly watch?: true;
}

export interface TestOptions {
  /** Stay, and run again what changes touch. */
  readonly watch: boolean;
  readonly format: TestFormat;
  readonly coverage?: CoverageOptions;
  readonly mutation?: MutationOptions;
}

export interface CoverageOptions {
  readonly format: CoverageFormat;
  /** A file; absent: after the tests. */
  readonly out?: string;
  /** Of 100. */
  readonly minimum?: number;
}

export interface MutationOptions {
  readonly format: MutationFormat;
  /** Of 100. */
  readonly minimum?: number;
}

export const testFormats = ["text", "json", "junit", "sarif", "github", "tap"] as const;
export const coverageFormats = ["text", "json", "lcov"] as const;
const mutationFormats = ["text", "json"] as const;

export type TestFormat = (typeof testFormats)[number];
type MutationFormat = (typeof mutationFormats)[number];
export type CoverageFormat = (typeof coverageFormats)[number];

/** What `tocsin test` was asked for, or why that makes no sense. An option about coverage or mutants asks for them. */
export function parseTestOptions(raw: RawTestOptions): Parsed<TestOptions> {
  const format = parseChoice("--format", raw.format, testFormats);
  if ("problem" in format) return format;
  const coverage = parseCoverage(raw, format.value);
  if (coverage !== undefined && "problem" in coverage) return coverage;
  const mutation = parseMutation(raw);
  if (mutation !== undefined && "problem" in mutation) return mutation;
  if (coverage && mutation) return refuse("--coverage and --mutate cannot be asked for at once");
  const watch = raw.watch === true;
  if (watch && (format.value !== "text" || coverage || mutation)) {
    return refuse("--watch prints tests as text, without --format, coverage or mutants");
  }
  return { value: { watch, format: format.value, coverage: coverage?.value, mutation: mutation?.value } };
}

function parseMutation(raw: RawTestOptions): Parsed<MutationOptions> | undefined {
  if (raw.mutate === undefined && raw.mutateMin === undefined) return undefined;
  const format = parseChoice("--format with --mutate", raw.format, mutationFormats);
  if ("problem" in format) return format;
  const minimum = parsePercent("--mutate-min", raw.mutateMin);
  return "problem" in minimum ? minimum : { value: { format: format.value, minimum: minimum.value } };
}

function parseCoverage(raw: RawTestOptions, testFormat: TestFormat): Parsed<CoverageOptions> | undefined {
  const { coverage, coverageFormat, coverageOut: out, coverageMin } = raw;
  if ([coverage, coverageFormat, out, coverageMin].every((option) => option === undefined)) return undefined;
  const format = parseChoice("--coverage-format", coverageFormat ?? "text", coverageFormats);
  if ("problem" in format) return format;
  const minimum = parsePercent("--coverage-min", coverageMin);
  if ("problem" in minimum) return minimum;
  if (out === undefined && (testFormat !== "text" || format.value !== "text")) {
    return refuse("--coverage-out FILE is missing: only as text can tests and coverage be printed after one another");
  }
  return { value: { format: format.value, out, minimum: minimum.value } };
}

function parsePercent(option: string, value: string | undefined): Parsed<number | undefined> {
  if (value === undefined) return { value: undefined };
  const percent = /^\d{1,3}(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (percent <= 100) return { value: percent };
  return { problem: createDiagnostic("TOC6003", { option, value, choices: "a number from 0 to 100" }) };
}

function refuse(problem: string): { readonly problem: Diagnostic } {
  return { problem: createDiagnostic("TOC6004", { problem }) };
}
