import { createDiagnostic, type Diagnostic } from "@tocsin/core";
import { createProgram, createStream, type StageOptions } from "@tocsin/engine";
import { createFileTextStore, readEventStream } from "@tocsin/sources";
import { beginHunt } from "./begin-hunt.ts";
import { takeEngineCounts } from "./hunt-counts.ts";
import { MalformedReport } from "./malformed-report.ts";
import { withPauses } from "./pauses.ts";
import { createProgress } from "./progress.ts";
import { takeBatches } from "./read-inputs.ts";
import type { Hunt } from "./run-hunt.ts";
import { toStageOptions } from "./stage-options.ts";

const standardInput = "-";

/**
 * Hunts through standard input as it comes: events may be out of order by the lateness that their source allows, and an
 * alert comes when the watermark has passed it, or at the end.
 */
export async function huntStream(hunt: Hunt): Promise<readonly Diagnostic[]> {
  const texts = createFileTextStore();
  try {
    return await huntWith(hunt, { ...toStageOptions(process.env), texts });
  } finally {
    texts.close();
  }
}

async function huntWith(hunt: Hunt, options: StageOptions): Promise<readonly Diagnostic[]> {
  const { ruleSet, plan, counts, terminal, onEmission, onPause, state } = hunt;
  const program = createProgram(ruleSet, { plan });
  const stream = createStream(program, { ...options, from: state?.from });
  const before = state === undefined ? [] : stream.stage.counts();
  const lateBefore = stream.counts().late;
  beginHunt(hunt, stream.stage);
  const progress = createProgress(terminal, 0);
  const report = new MalformedReport(terminal);
  const pause = () => {
    progress.clear();
    onPause();
  };
  const problem = await takeBatches(withPauses(readEventStream(process.stdin, standardInput), pause), counts, {
    onEvent: (event) => stream.take(hunt.shapes.reshape(event)).forEach(onEmission),
    onMalformed({ file, line, reason }) {
      progress.clear();
      report.add(`${file}:${line}`, reason);
    },
    onBatch: () => progress.update(counts),
  });
  if (state === undefined) stream.end().forEach(onEmission);
  else state.known = stream.save();
  progress.clear();
  report.close();
  counts.late = stream.counts().late - lateBefore;
  takeEngineCounts(counts, program, stream.stage, before);
  if (problem !== undefined) return [problem];
  if (counts.events + counts.malformed > 0) return [];
  return [createDiagnostic("TOC7005", { path: "standard input", reason: "it is empty" })];
}
