import { createDiagnostic, type Diagnostic, type Source } from "@tocsin/core";
import { missingOption, parseChoice, type Parsed } from "../commands/options.ts";
import { alertFormats, type AlertFormat } from "../output/alert-output.ts";
import { isNamed, suggest, toFirstNames } from "../rules/find-named.ts";
import type { Binding } from "./event-inputs.ts";

/** As commander gives them. */
export interface HuntFlags {
  readonly rules?: readonly string[];
  readonly events?: readonly string[];
  readonly bind?: readonly string[];
  readonly format: string;
  readonly stats?: string;
  readonly failOnAlert?: boolean;
  readonly elasticsearch?: string;
  readonly index?: string;
  readonly from?: string;
  readonly to?: string;
  readonly write?: string;
  readonly state?: string;
  readonly cache?: boolean;
  readonly workers?: string;
}

export type EventOrigin =
  | FilesOrigin
  | { readonly kind: "standard input"; readonly bindings: readonly [] }
  | IndexOrigin;

export interface FilesOrigin {
  readonly kind: "files";
  readonly paths: readonly string[];
  readonly bindings: readonly Binding[];
  /** Milliseconds since 1970; the first behind what is looked at, where time ends. */
  readonly to?: number;
  /** How many threads look through the files, at most. */
  readonly workers: number;
  /** About how much of a file is given to one of them at once; default 4 MiB. */
  readonly rangeBytes?: number;
}

export interface IndexOrigin {
  readonly kind: "index";
  readonly url: string;
  readonly pattern: string;
  /** Milliseconds since 1970; the first that belongs to it. */
  readonly from?: number;
  /** The first behind it, where time ends. */
  readonly to?: number;
  /** Where the alerts go. */
  readonly write?: string;
}

export interface HuntOptions {
  readonly rules: readonly string[];
  readonly origin: EventOrigin;
  /** The URL of the server that has the tables of the rules. */
  readonly tables?: string;
  readonly format: AlertFormat;
  readonly stats?: string;
  /** Where the hunt goes on from, and leaves what it knows at its end. */
  readonly state?: string;
  readonly failOnAlert: boolean;
}

/** What the flags mean, or the first thing that is wrong with them. */
export function parseHuntOptions(flags: HuntFlags): Parsed<HuntOptions> {
  const { rules, stats, state, failOnAlert } = flags;
  if (rules === undefined) return { problem: missingOption("--rules PATH") };
  const format = parseChoice("--format", flags.format, alertFormats);
  if ("problem" in format) return format;
  const origin = parseOrigin(flags);
  if ("problem" in origin) return origin;
  const tables = flags.elasticsearch;
  return {
    value: {
      rules,
      origin: origin.value,
      tables,
      format: format.value,
      stats,
      state,
      failOnAlert: failOnAlert === true,
    },
  };
}

function parseOrigin(flags: HuntFlags): Parsed<EventOrigin> {
  const { events = [], bind = [], elasticsearch } = flags;
  const bindings = parseBindings(bind);
  if ("problem" in bindings) return bindings;
  const hasFiles = events.length + bind.length > 0;
  if (elasticsearch !== undefined && (flags.index !== undefined || !hasFiles)) {
    if (hasFiles) return wrong("TOC6012", "leave out either --index or --events and --bind");
    return parseIndex(elasticsearch, flags);
  }
  for (const option of ["index", "from", "write"] as const) {
    if (flags[option] !== undefined) return wrong("TOC6004", `--${option} goes with --elasticsearch and --index`);
  }
  const to = parseTime("--to", flags.to);
  if ("problem" in to) return to;
  const workers = parseWorkers(flags.workers);
  if ("problem" in workers) return workers;
  if (events.includes("-")) {
    if (events.length + bind.length > 1) return wrong("TOC6012", "read standard input alone, without files beside it");
    if (flags.to !== undefined)
      return wrong("TOC6004", "--to goes with files or --elasticsearch, not with standard input");
    if (flags.workers !== undefined) return wrong("TOC6004", `--workers ${filesAlone}`);
    return { value: { kind: "standard input", bindings: [] } };
  }
  if (!hasFiles) {
    return wrong("TOC6012", "give --events FILE, or --elasticsearch URL with --index PATTERN");
  }
  return { value: { kind: "files", paths: events, bindings: bindings.value, to: to.value, workers: workers.value } };
}

function wrong(code: "TOC6004" | "TOC6012", text: string): { readonly problem: Diagnostic } {
  if (code === "TOC6004") return { problem: createDiagnostic(code, { problem: text }) };
  return { problem: createDiagnostic(code, { fix: text }) };
}

function parseIndex(url: string, { index, from, to, write, workers }: HuntFlags): Parsed<EventOrigin> {
  if (index === undefined) return wrong("TOC6012", "--elasticsearch needs --index PATTERN");
  if (workers !== undefined) return wrong("TOC6004", `--workers ${filesAlone}`);
  const start = parseTime("--from", from);
  if ("problem" in start) return start;
  const end = parseTime("--to", to);
  if ("problem" in end) return end;
  if (start.value !== undefined && end.value !== undefined && end.value < start.value) {
    return {
      problem: createDiagnostic("TOC6013", { option: "--to", value: to ?? "", reason: ": it is before --from" }),
    };
  }
  return { value: { kind: "index", url, pattern: index, from: start.value, to: end.value, write } };
}

const filesAlone = "goes with files: standard input and an index are read by one";
const mostWorkers = 64;

function parseWorkers(value = "1"): Parsed<number> {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= mostWorkers) return { value: number };
  const choices = `a whole number from 1 to ${mostWorkers}`;
  return { problem: createDiagnostic("TOC6003", { option: "--workers", value, choices }) };
}

/** ISO 8601, in UTC where it names no zone, as milliseconds since 1970. */
function parseTime(option: string, value: string | undefined): Parsed<number | undefined> {
  if (value === undefined) return { value: undefined };
  const isTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value);
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(value) || !value.includes("T") ? value : `${value}Z`;
  const time = Date.parse(zoned);
  if (isTime && !Number.isNaN(time)) return { value: time };
  return {
    problem: createDiagnostic("TOC6013", { option, value, reason: "; write it as 2026-01-05 or 2026-01-05T10:30:00Z" }),
  };
}

function parseBindings(texts: readonly string[]): Parsed<readonly Binding[]> {
  const bindings: Binding[] = [];
  for (const text of texts) {
    const equals = text.indexOf("=");
    if (equals < 1 || equals === text.length - 1) return { problem: createDiagnostic("TOC6007", { value: text }) };
    bindings.push({ source: text.slice(0, equals), path: text.slice(equals + 1) });
  }
  return { value: bindings };
}

/** The bindings under the full names of the sources that they mean. */
export function resolveBindings(bindings: readonly Binding[], sources: readonly Source[]): Parsed<readonly Binding[]> {
  const names = sources.map(({ name }) => name);
  const resolved: Binding[] = [];
  for (const { source, path } of bindings) {
    const meant = names.filter((name) => isNamed(name, source));
    if (meant.length !== 1 && !names.includes(source)) {
      const suggestion = meant.length > 1 ? `; several end so: ${toFirstNames(meant)}` : suggest(source, names);
      return { problem: createDiagnostic("TOC6008", { source, suggestion }) };
    }
    resolved.push({ source: names.includes(source) ? source : (meant[0] ?? source), path });
  }
  return { value: resolved };
}
