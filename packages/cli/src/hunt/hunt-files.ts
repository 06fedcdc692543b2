import type { Diagnostic, Event } from "@tocsin/core";
import { toOriginOrder } from "@tocsin/engine";
import type { Malformed } from "@tocsin/sources";
import { toPrintable } from "../terminal/printable.ts";
import { toCounted } from "../terminal/numbers.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { findEventInputs, type Binding, type EventInput } from "./event-inputs.ts";
import type { FilesOrigin } from "./hunt-options.ts";
import { createKnownEvents } from "./known-events/known-events.ts";
import { MalformedReport } from "./malformed-report.ts";
import { createOrderedHunt } from "./ordered-hunt.ts";
import { createProgress } from "./progress.ts";
import { readInputs } from "./read-inputs.ts";
import type { Hunt } from "./run-hunt.ts";
import { toSourceChoice } from "./source-choice.ts";
import { readInWorkers, splitInputs } from "./workers/read-in-workers.ts";

const mostNamed = 5;

/** Hunts through files, up to a time where one is given. Returns what kept it from reading all of them. */
export async function huntFiles(
  hunt: Hunt,
  { paths, to, workers, rangeBytes }: FilesOrigin,
  bindings: readonly Binding[],
): Promise<readonly Diagnostic[]> {
  const { ruleSet, counts, terminal } = hunt;
  const { inputs, skipped, unread, problems } = findEventInputs(paths, bindings);
  if (problems.length > 0) return problems;
  reportSkipped(skipped, terminal);

  const sourcesOf = toSourceChoice(ruleSet, bindings);
  const tasks = workers > 1 ? splitInputs(inputs, sourcesOf, rangeBytes) : [];
  const ordered = createOrderedHunt(hunt, { to, inOrder: areInOrder(inputs) });
  const known = createKnownEvents(ordered.program, ordered.watermarks(), hunt.shapes);
  const total = inputs.reduce((sum, { size }) => sum + size, 0);
  const progress = createProgress(terminal, total);
  const report = new MalformedReport(terminal);
  const handlers = {
    filterOf: ({ sources }: EventInput) => (sourcesOf(sources) === undefined ? known : undefined),
    onEvent(event: Event, input: EventInput) {
      ordered.take(hunt.shapes.reshape(event), sourcesOf(input.sources));
      known?.learn(event);
    },
    onMalformed({ file, line, reason }: Malformed) {
      progress.clear();
      report.add(`${file}:${line}`, reason);
    },
    onHidden: (malformed: number) => report.addHidden(malformed),
    onBatch: () => progress.update(counts),
  };
  try {
    const cutOff =
      tasks.length > 1
        ? await readInWorkers(hunt, ordered, inputs, tasks, handlers, workers)
        : await readInputs(inputs, counts, handlers);
    progress.clear();
    report.close();
    ordered.finish();
    return [...unread, ...cutOff];
  } finally {
    ordered.close();
  }
}

function reportSkipped(skipped: readonly string[], terminal: Terminal): void {
  if (skipped.length === 0) return;
  const names = skipped.slice(0, mostNamed).map(toPrintable).join(", ");
  const more = skipped.length > mostNamed ? `, and ${skipped.length - mostNamed} more` : "";
  terminal.error(`${toCounted(skipped.length, "file")} skipped, not named like events: ${names}${more}.\n`);
}

function areInOrder(inputs: readonly EventInput[]): boolean {
  const orders = inputs.map(({ path }) => toOriginOrder({ file: path, line: 0 }));
  return orders.every((order, at) => at === 0 || orders[at - 1]! < order);
}
