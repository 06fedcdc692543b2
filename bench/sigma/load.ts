import { sourcesOf, type JsonObject, type Rule } from "@tocsin/core";
import { createProgram, type Program } from "@tocsin/engine";
import { processorSeconds } from "../state/processor-time.ts";
import { compileSigma, readSigmaRules } from "./sigma-rules.ts";

// Run as a process of its own, on one processor: prints one `Loaded` as JSON.

export interface Loaded {
  readonly rules: number;
  /** Seconds from the text of all rules to a program that has made all it needs. */
  readonly load: number;
  /** Milliseconds of the slowest event with a hostile value in every field that a rule about its sources names. */
  readonly worst: number;
  /** The same with a hostile value in every field that any rule names. */
  readonly worstOfAll: number;
}

const hostileLength = 32_768;
const hostilePatterns = [
  "a",
  "\\",
  "a\\b",
  "`",
  "-enc ",
  "powershell",
  " -A1`b|",
  "ab.cd@",
  ":assumed-role/",
  "\u212a",
];

/** Events of the sources that most rules are of, and of one that says of itself that it is of all others. */
const hostileHeads: readonly JsonObject[] = [
  ...[1, 3, 7, 10, 11, 13].map((id) => ({ Channel: "Microsoft-Windows-Sysmon/Operational", EventID: id })),
  { Channel: "Microsoft-Windows-PowerShell/Operational", EventID: 4104 },
  { Channel: "Security", EventID: 4688 },
  { product: "linux", category: "process_creation", service: "auditd" },
  { product: "aws", service: "cloudtrail", category: "webserver" },
];

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(measureLoad()));

function measureLoad(): Loaded {
  const texts = readSigmaRules();
  let program: Program | undefined;
  const load = processorSeconds(() => {
    program = createProgram(compileSigma(texts, "windows"));
    program.prepare();
  });
  const { ruleSet } = program!;
  const all = fieldsOf(ruleSet);
  return {
    rules: ruleSet.rules.length,
    load,
    worst: toWorst(program!, (head) => fieldsOf(rulesAbout(program!, head))),
    worstOfAll: toWorst(program!, () => all),
  };
}

function fieldsOf(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(/(?<="path":")[^"]+/g))];
}

/** The rules of the sources that such an event belongs to. */
function rulesAbout(program: Program, head: JsonObject): readonly Rule[] {
  const { times } = program.examine({ document: head, origin: { file: "hostile.ndjson", line: 1 } });
  const sources = new Set(times.map(({ source }) => source));
  return program.ruleSet.rules.filter(({ trigger }) => sourcesOf(trigger).some((source) => sources.has(source)));
}

function toWorst(program: Program, fieldsFor: (head: JsonObject) => readonly string[]): number {
  const seconds = hostilePatterns.flatMap((pattern, index) =>
    hostileHeads.map((head) => {
      // A letter of its own makes it a value that was never seen.
      const value = `${index}${pattern.repeat(hostileLength)}`.slice(0, hostileLength);
      const document = { ...Object.fromEntries(fieldsFor(head).map((field) => [field, value])), ...head };
      // What a rule builds the first time that it is asked is of its load.
      return Math.min(...[1, 2].map((time) => toSeconds(program, withSuffix(document, String(time)))));
    }),
  );
  return 1000 * Math.max(...seconds);
}

function toSeconds(program: Program, document: JsonObject): number {
  return processorSeconds(() => program.examine({ document, origin: { file: "hostile.ndjson", line: 1 } }));
}

/** Other texts of the same length, which nothing remembers. */
function withSuffix(document: JsonObject, suffix: string): JsonObject {
  const change = (value: JsonObject[string]) =>
    typeof value === "string" && value.length === hostileLength ? `${value.slice(0, -suffix.length)}${suffix}` : value;
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, change(value)]));
}
