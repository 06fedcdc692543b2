import { createDiagnostic, type Diagnostic, type Event } from "@tocsin/core";
import { readEventFile, type EventBatch, type LineFilter, type Malformed } from "@tocsin/sources";
import type { EventInput } from "./event-inputs.ts";
import type { HuntCounts } from "./hunt-counts.ts";

export interface ReadHandlers {
  readonly onEvent: (event: Event, input: EventInput) => void;
  /** Which lines of an input need not be parsed; absent: all must. */
  readonly filterOf?: (input: EventInput) => LineFilter | undefined;
  readonly onMalformed: (malformed: Malformed) => void;
  readonly onBatch: () => void;
}

/** Reads the inputs one after another and counts. Returns what kept it from reading all of them. */
export async function readInputs(
  inputs: readonly EventInput[],
  counts: HuntCounts,
  handlers: ReadHandlers,
): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const input of inputs) {
    const before = counts.events + counts.malformed;
    const problem = await takeBatches(readEventFile(input.path, handlers.filterOf?.(input)), counts, {
      ...handlers,
      onEvent: (event) => handlers.onEvent(event, input),
    });
    if (problem !== undefined) problems.push(problem);
    else if (counts.events + counts.malformed === before) problems.push(...emptyInput(input));
  }
  return problems;
}

/** Of a folder some files may be empty; one that is named was meant to hold something. */
export function emptyInput(input: EventInput | undefined): readonly Diagnostic[] {
  if (input?.isNamed !== true) return [];
  return [createDiagnostic("TOC7005", { path: input.path, reason: "it is empty" })];
}

/** Hands on the events of one input; returns why it could not be read to its end. */
export async function takeBatches(
  batches: AsyncIterable<EventBatch>,
  counts: HuntCounts,
  handlers: Omit<ReadHandlers, "onEvent"> & { readonly onEvent: (event: Event) => void },
): Promise<Diagnostic | undefined> {
  let problem: Diagnostic | undefined;
  for await (const batch of batches) {
    counts.bytes += batch.bytes;
    counts.storedBytes += batch.storedBytes;
    counts.events += batch.events.length + batch.passedOver;
    counts.malformed += batch.malformed.length;
    for (const event of batch.events) handlers.onEvent(event);
    for (const malformed of batch.malformed) handlers.onMalformed(malformed);
    handlers.onBatch();
    problem ??= batch.problem;
  }
  return problem;
}
