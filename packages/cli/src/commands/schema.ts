import { Command } from "commander";
import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { createInference, toSchemaText } from "@tocsin/schema";
import { readEventFile, readEventStream, type EventBatch } from "@tocsin/sources";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { findEventInputs } from "../hunt/event-inputs.ts";
import { MalformedReport } from "../hunt/malformed-report.ts";
import { writeTextFile } from "../output/write-file.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { reportFailure, type CommandContext } from "./command-context.ts";

const examples = `
Examples:
  tocsin schema infer events.ndjson
  tocsin schema infer logs --out schemas/proxy.json
  then in a rule file:  source proxy is "logs-proxy-*" typed by "schemas/proxy.json"
`;

/** `tocsin schema infer EVENTS` */
export function schemaCommand({ terminal, exit }: CommandContext): Command {
  const infer = new Command("infer")
    .description("Write a schema of the fields that sample events have.")
    .argument("<events...>", "files and folders of events; - is standard input")
    .option("--out <file>", "write to a file")
    .addHelpText("after", examples)
    .action(async (paths: string[], options: { out?: string }) =>
      exit(await inferSchema(paths, options.out, terminal)),
    );
  return new Command("schema")
    .summary("make a schema from sample events")
    .description("Schemas tell the compiler which fields there are.")
    .addCommand(infer);
}

async function inferSchema(paths: readonly string[], out: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const { inputs, unread, problems } = findEventInputs(
    paths.filter((path) => path !== "-"),
    [],
  );
  if (problems.length + unread.length > 0) return reportFailure(terminal, [...problems, ...unread]);
  const streams = inputs.map(({ path }) => readEventFile(path));
  if (paths.includes("-")) streams.push(readEventStream(process.stdin, "-"));

  const inference = createInference();
  const read = await readAll(
    streams,
    (batch) => batch.events.forEach(({ document }) => inference.add(document)),
    terminal,
  );
  if (read.problems.length > 0) return reportFailure(terminal, read.problems);
  if (read.events === 0) return reportFailure(terminal, [noEvents(paths, read.malformed)]);
  const { schema, leftOut } = inference.finish();
  const text = toSchemaText(schema);
  if (out === undefined) terminal.out(text);
  else {
    const problem = writeTextFile(out, text);
    if (problem !== undefined) return reportFailure(terminal, [problem]);
  }
  terminal.error(`${toCounted(schema.fields.size, "field")} in ${toCounted(read.events, "event")}.\n`);
  if (leftOut > 0) terminal.error(`${toCounted(leftOut, "key")} left out: there are too many, or they are too long.\n`);
  return exitCodes.fine;
}

async function readAll(
  streams: readonly AsyncIterable<EventBatch>[],
  take: (batch: EventBatch) => void,
  terminal: Terminal,
): Promise<{ events: number; malformed: number; problems: readonly Diagnostic[] }> {
  const malformed = new MalformedReport(terminal);
  const problems: Diagnostic[] = [];
  let events = 0;
  for (const stream of streams) {
    for await (const batch of stream) {
      take(batch);
      events += batch.events.length;
      for (const { file, line, reason } of batch.malformed) malformed.add(`${file}:${line}`, reason);
      if (batch.problem !== undefined) problems.push(batch.problem);
    }
  }
  malformed.close();
  return { events, malformed: malformed.count, problems };
}

function noEvents(paths: readonly string[], malformed: number): Diagnostic {
  const reason = malformed === 0 ? "it is empty" : "nothing in it is a JSON object";
  return createDiagnostic("TOC7005", { path: paths.join(" "), reason });
}
