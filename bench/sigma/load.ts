import type { JsonObject } from "@tocsin/core";
import { createProgram } from "@tocsin/engine";
import { processorSeconds } from "../state/processor-time.ts";
import { lanes, toLaneLines } from "./lanes.ts";
import { compileRules } from "./rules.ts";

// Run as a process of its own, for its memory: prints one `Loaded` as JSON.

export interface Loaded {
  /** Seconds from the text of all rules to a program. */
  readonly load: number;
  /** Bytes, once the first events of every lane have been evaluated. */
  readonly mostResident: number;
  /** Milliseconds of the slowest event with a hostile value in every field that a rule names. */
  readonly worst: number;
}

const hostileLength = 32_768;
const hostilePatterns = ["a", "\\", "a\\b", "`", "-enc ", "powershell", " -A1`b|"];

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(measureLoad()));

function measureLoad(): Loaded {
  let program = createProgram({ version: 1, sources: [], lists: [], lookups: [], rules: [] });
  const load = processorSeconds(() => {
    program = createProgram(compileRules(1));
  });
  const examine = (document: JsonObject) => program.examine({ document, origin: { file: "made-up.ndjson", line: 1 } });
  for (const lane of lanes) {
    for (const line of toLaneLines(lane, 5000, 1)) examine(JSON.parse(line) as JsonObject);
  }
  const fields = [...new Set(JSON.stringify(program.ruleSet.rules).match(/(?<="path":")\w+/g))];
  const seconds = hostilePatterns.flatMap((pattern) => {
    const value = pattern.repeat(hostileLength).slice(0, hostileLength);
    const document = {
      ...Object.fromEntries(fields.map((field) => [field, value])),
      Channel: "Microsoft-Windows-Sysmon/Operational",
      EventID: 1,
    };
    return [1, 2, 3].map(() => processorSeconds(() => examine({ ...document })));
  });
  return { load, mostResident: 1024 * process.resourceUsage().maxRSS, worst: 1000 * Math.max(...seconds) };
}
