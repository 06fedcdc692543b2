import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { JsonObject } from "@tocsin/core";
import { createProgram, type Program } from "@tocsin/engine";
import type { Figure } from "../frame/figure.ts";
import { findRsigma, howToInstall } from "../sigma/rsigma.ts";
import { readRealLines } from "../sigma/real-events.ts";
import { compileSigma, readSigmaRules } from "../sigma/sigma-rules.ts";
import { createWorkFolder } from "../sigma/work-folder.ts";

/** Matches by the ids of Sigma's rules. */
type Counts = ReadonlyMap<string, number>;

/** What rsigma finds in the recorded events that Tocsin does not, and the other way round: a row for each rule that differs. */
export async function measure(): Promise<readonly Figure[]> {
  const rsigma = findRsigma();
  const rules = readSigmaRules();
  const lines = readRealLines(1);
  if (rsigma === undefined) console.error(howToInstall);
  if (rules === undefined || lines.length === 0)
    console.error("The rules of SigmaHQ or the events are not beside the checkout.");
  if (rsigma === undefined || rules === undefined || lines.length === 0) return [];
  const folder = createWorkFolder();
  try {
    const [ruleFolder, events] = [folder.writeRules(rules), folder.writeLines("real.ndjson", lines)];
    const program = createProgram(compileSigma(rules, "windows"));
    const run = (flags: readonly string[]) => {
      const output = join(folder.path, "matches.ndjson");
      rsigma.evaluate(ruleFolder, events, ["--include-event", ...flags], output);
      return countTheirs(program, output);
    };
    const everything = await run([]);
    const routed = await run(["-p", "sysmon", "--logsource-routing", "--event-logsource", "product=windows"]);
    const ours = countOurs(program, lines);
    return [
      toTotal("Tocsin", ours),
      toTotal("rsigma, as it is", everything.all),
      toTotal("rsigma, as it is, at events of the rule's log source", everything.ofSource),
      toTotal("rsigma, routed", routed.all),
      toTotal("rsigma, routed, at events of the rule's log source", routed.ofSource),
      ...toDifferences(program, "as it is, of the log source", ours, everything.ofSource),
      ...toDifferences(program, "routed", ours, routed.all),
    ];
  } finally {
    folder.remove();
  }
}

function toTotal(what: string, counts: Counts): Figure {
  return { what: `${what} (${counts.size} rules)`, value: sum(counts), unit: "matches" };
}

function toDifferences(program: Program, mode: string, ours: Counts, theirs: Counts): Figure[] {
  const names = new Map([...program.rules.values()].map(({ rule }) => [rule.metadata.uuid ?? rule.id, rule.id]));
  const ids = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [here, there] = [ours.get(id) ?? 0, theirs.get(id) ?? 0];
    const what = `${mode}: ${names.get(id) ?? id}: ${there} by rsigma, ${here} by Tocsin`;
    return here === there ? [] : [{ what, value: there - here, unit: "matches" }];
  });
}

function countOurs(program: Program, lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const { rule } of program.match({ document: toObject(line), origin: { file: "real.ndjson", line: 1 } })) {
      add(counts, program.rules.get(rule)?.rule.metadata.uuid ?? rule);
    }
  }
  return counts;
}

/** All matches of a file, and those at events that are of the log source of the rule. */
async function countTheirs(
  program: Program,
  output: string,
): Promise<{ readonly all: Counts; readonly ofSource: Counts }> {
  const sources = new Map(
    [...program.rules.values()].map(({ rule, parts }) => [
      rule.metadata.uuid ?? rule.id,
      new Set(parts.map(({ source }) => source.source.name)),
    ]),
  );
  const [all, ofSource] = [new Map<string, number>(), new Map<string, number>()];
  for await (const line of createInterface({ input: createReadStream(output) })) {
    const { rule_id: id, event } = toObject(line);
    if (typeof id !== "string") continue;
    add(all, id);
    const { times } = program.examine({ document: event as JsonObject, origin: { file: "real.ndjson", line: 1 } });
    if (times.some(({ source }) => sources.get(id)?.has(source))) add(ofSource, id);
  }
  return { all, ofSource };
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function toObject(line: string): JsonObject {
  return JSON.parse(line) as JsonObject;
}
