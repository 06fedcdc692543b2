import type { JsonObject } from "@tocsin/core";
import { createProgram, type Program } from "@tocsin/engine";
import { processorSeconds } from "../state/processor-time.ts";
import { compileSigma, readSigmaRules } from "./sigma-rules.ts";

// Run as a process of its own, on one processor: prints one `Loaded` as JSON.

export interface Loaded {
  readonly rules: number;
  /** Seconds from the text of all rules to a program. */
  readonly load: number;
  /** Milliseconds of the slowest event with a hostile value in every field that a rule names. */
  readonly worst: number;
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
  });
  return { rules: program!.ruleSet.rules.length, load, worst: toWorst(program!) };
}

function toWorst(program: Program): number {
  const { ruleSet } = program;
  const fields = [...new Set(JSON.stringify(ruleSet).match(/(?<="path":")[^"]+/g))];
  const seconds = hostilePatterns.flatMap((pattern, index) =>
    hostileHeads.map((head) => {
      // A letter of its own makes it a value that was never seen.
      const value = `${index}${pattern.repeat(hostileLength)}`.slice(0, hostileLength);
      const document = { ...Object.fromEntries(fields.map((field) => [field, value])), ...head };
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
