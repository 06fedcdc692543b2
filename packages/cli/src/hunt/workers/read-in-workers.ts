import { deserialize } from "node:v8";
import { createDiagnostic, type Diagnostic, type Event } from "@tocsin/core";
import type { Candidate } from "@tocsin/engine";
import { splitEventFile } from "@tocsin/sources";
import type { EventInput } from "../event-inputs.ts";
import { createEventShapes } from "../event-shapes.ts";
import type { OrderedHunt } from "../ordered-hunt.ts";
import { emptyInput, type ReadHandlers } from "../read-inputs.ts";
import type { Hunt } from "../run-hunt.ts";
import type { Found, FromWorker, RangeTask, WorkerSetup } from "./messages.ts";
import { createOwnWorker } from "./own-worker.ts";
import { RangeReader } from "./range-reader.ts";
import { createThreadWorker } from "./thread-worker.ts";
import { createWorkerPool, type RangeWorker } from "./worker-pool.ts";
import { workInTurn, type AfterPart } from "./work-in-turn.ts";

/** Of plain text; long enough that handing it over costs nothing, short enough that all workers end at about the same time. */
const usualRangeBytes = 4 * 1024 * 1024;

/** The inputs in ranges, in their order. */
export function splitInputs(
  inputs: readonly EventInput[],
  sourcesOf: (bound: ReadonlySet<string> | undefined) => ReadonlySet<string> | undefined,
  bytes = usualRangeBytes,
): readonly RangeTask[] {
  return inputs.flatMap(({ path, size, sources }) => {
    const bound = sourcesOf(sources);
    return splitEventFile(path, size, bytes).map((range) => ({ path, range, sources: bound && [...bound] }));
  });
}

interface FoundHandlers extends Omit<ReadHandlers, "onEvent"> {
  /** So many more are malformed than were told of one by one. */
  readonly onHidden: (malformed: number) => void;
}

/**
 * Looks through ranges of the inputs in several threads, of which this is one, and takes what they find as if one had read
 * the inputs one after another. Counts, and returns what kept it from reading all of them.
 */
export async function readInWorkers(
  hunt: Hunt,
  ordered: OrderedHunt,
  inputs: readonly EventInput[],
  tasks: readonly RangeTask[],
  handlers: FoundHandlers,
  workers: number,
): Promise<readonly Diagnostic[]> {
  const merger = new FoundInTurn(hunt, ordered, inputs, handlers);
  const death = Promise.withResolvers<string>();
  const threads = startThreads(hunt, ordered, Math.min(workers, tasks.length) - 1, death.resolve);
  const own = createOwnWorker(toRangeReader(hunt, ordered), death.reject);
  const pool = createWorkerPool([own, ...threads]);
  try {
    const done = workInTurn(pool, tasks, (task, part) => merger.take(task, part));
    const reason = await Promise.race([done, death.promise]);
    return reason === undefined ? merger.problems : [...merger.problems, createDiagnostic("TOC7009", { reason })];
  } finally {
    await pool.close();
  }
}

function startThreads(
  { ruleSet, packRules, shapes }: Hunt,
  ordered: OrderedHunt,
  count: number,
  onDeath: (reason: string) => void,
): readonly RangeWorker[] {
  const setup: WorkerSetup = {
    ruleSet: { ...ruleSet, rules: [] },
    packed: packRules(),
    watermarks: ordered.watermarks(),
    flat: shapes.flat,
  };
  return Array.from({ length: count }, () => createThreadWorker(setup, onDeath));
}

function toRangeReader({ shapes }: Hunt, { program, watermarks }: OrderedHunt): RangeReader {
  return new RangeReader(program, watermarks(), createEventShapes(shapes.flat));
}

/** Takes what was found, in the order of the inputs. */
class FoundInTurn {
  readonly problems: Diagnostic[] = [];
  readonly #hunt: Hunt;
  readonly #ordered: OrderedHunt;
  readonly #inputs: ReadonlyMap<string, EventInput>;
  readonly #handlers: FoundHandlers;
  /** Lines of the input before the range at hand. */
  #lines = 0;
  /** Events and malformed ones before the input at hand. */
  #before = 0;

  constructor(hunt: Hunt, ordered: OrderedHunt, inputs: readonly EventInput[], handlers: FoundHandlers) {
    this.#hunt = hunt;
    this.#ordered = ordered;
    this.#inputs = new Map(inputs.map((input) => [input.path, input]));
    this.#handlers = handlers;
  }

  take(task: RangeTask, { found: bytes, isLast }: FromWorker): AfterPart {
    const found = deserialize(bytes) as Found;
    const { rangeEnd, problem } = found;
    // INVARIANT: a range with an end comes in one part, so that nothing of it was taken before.
    if (rangeEnd?.isClean === false)
      return { ...task, range: { start: task.range.start, end: Number.POSITIVE_INFINITY } };
    this.#takeFound(found);
    if (!isLast) return "go on";
    this.#lines += rangeEnd?.lines ?? 0;
    if (problem === undefined && Number.isFinite(task.range.end)) return "go on";
    this.#endInput(task.path, problem);
    return "done";
  }

  #takeFound(found: Found): void {
    const { counts, shapes } = this.#hunt;
    counts.bytes += found.bytes;
    counts.storedBytes += found.storedBytes;
    counts.events += found.events;
    counts.malformed += found.malformed;
    shapes.add(found.shapes);
    this.#ordered.takeExamined(this.#moved(found.candidates));
    if (found.lateEvents > 0) this.#ordered.takeLate(this.#moved(found.late), found.lateEvents);
    this.#ordered.addSeen(found.seen);
    for (const each of found.shown) this.#handlers.onMalformed({ ...each, line: each.line + this.#lines });
    this.#handlers.onHidden(found.malformed - found.shown.length);
    this.#handlers.onBatch();
  }

  /** With the lines that their events have in the input. */
  #moved(candidates: readonly Candidate[]): readonly Candidate[] {
    if (this.#lines === 0) return candidates;
    const events = new Map<Event, Event>();
    return candidates.map((candidate) => {
      const { event } = candidate;
      const { origin } = event;
      if (!("file" in origin)) return candidate;
      const moved = events.get(event) ?? { ...event, origin: { ...origin, line: origin.line + this.#lines } };
      events.set(event, moved);
      return { ...candidate, event: moved };
    });
  }

  #endInput(path: string, problem: Diagnostic | undefined): void {
    const { events, malformed } = this.#hunt.counts;
    if (problem !== undefined) this.problems.push(problem);
    else if (events + malformed === this.#before) this.problems.push(...emptyInput(this.#inputs.get(path)));
    this.#lines = 0;
    this.#before = events + malformed;
  }
}
