import {
  createBatchExaminer,
  type Candidate,
  type ExamineInBatch,
  type Program,
  type Watermarks,
} from "@tocsin/engine";
import { readEventFile, readEventRange, type EventBatch, type Malformed } from "@tocsin/sources";
import type { EventShapes } from "../event-shapes.ts";
import { createKnownEvents, type KnownEvents } from "../known-events/known-events.ts";
import { mostShown } from "../malformed-report.ts";
import type { Found, RangeTask } from "./messages.ts";

/** Text after which a part of a range without an end is handed on. A range with one is handed on whole, for it may turn out to be none. */
const partBytes = 4 * 1024 * 1024;

/** Looks through ranges, and gives what it found in parts. */
export class RangeReader {
  readonly #program: Program;
  readonly #examine: ExamineInBatch;
  readonly #shapes: EventShapes;
  readonly #known: KnownEvents | undefined;
  #part = emptyPart();

  constructor(program: Program, watermarks: Watermarks, shapes: EventShapes) {
    this.#program = program;
    this.#examine = createBatchExaminer(program, watermarks);
    this.#shapes = shapes;
    this.#known = createKnownEvents(program, watermarks, shapes);
  }

  /** The last part tells how the range ended. */
  async *read({ path, range, sources }: RangeTask): AsyncGenerator<{ found: Found; isLast: boolean }> {
    const bound = sources && new Set(sources);
    const hasEnd = Number.isFinite(range.end);
    let ended: EventBatch | undefined;
    const filter = bound === undefined ? this.#known : undefined;
    const isPart = hasEnd || range.start > 0;
    for await (const batch of isPart ? readEventRange(path, range, filter) : readEventFile(path, filter)) {
      this.#take(batch, bound);
      ended = batch;
      if (!hasEnd && this.#part.bytes >= partBytes) yield { found: this.#finish(), isLast: false };
    }
    yield { found: { ...this.#finish(), problem: ended?.problem, rangeEnd: ended?.rangeEnd }, isLast: true };
  }

  #take(batch: EventBatch, bound: ReadonlySet<string> | undefined): void {
    const part = this.#part;
    part.bytes += batch.bytes;
    part.storedBytes += batch.storedBytes;
    part.events += batch.events.length + batch.passedOver;
    part.malformed += batch.malformed.length;
    part.shown.push(...batch.malformed.slice(0, mostShown - part.shown.length));
    for (const event of batch.events) {
      const { candidates, isLate, late } = this.#examine(this.#shapes.reshape(event), bound);
      this.#known?.learn(event);
      if (candidates.length > 0) part.candidates.push(...candidates);
      if (!isLate) continue;
      part.lateEvents++;
      part.late.push(...late);
    }
  }

  #finish(): Found {
    const part = this.#part;
    this.#part = emptyPart();
    return {
      ...part,
      shapes: this.#shapes.take(),
      seen: this.#program.takeSeen(),
    };
  }
}

function emptyPart() {
  const [shown, candidates, late]: [Malformed[], Candidate[], Candidate[]] = [[], [], []];
  return { events: 0, bytes: 0, storedBytes: 0, malformed: 0, shown, candidates, lateEvents: 0, late };
}
