import type { RangeTask, FromWorker } from "./messages.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** Bytes of what was found before its turn that are held; with more nothing new is begun out of turn. */
const mostHeld = 64 * 1024 * 1024;

/** What becomes of an input after a part: it goes on with its next range, is done with, or is read on from a place as one range. */
export type AfterPart = "go on" | "done" | RangeTask;

interface Turn {
  readonly task: RangeTask;
  readonly parts: FromWorker[];
  readonly waiting: (() => void)[];
  isStarted: boolean;
  isDropped: boolean;
}

/**
 * Gives tasks to workers in their order, and hands on what they find in just this order, whoever is done first. The tasks of
 * one path stand together. Resolves when everything is handed on; rejects with what `take` throws.
 */
export function workInTurn(
  pool: WorkerPool,
  tasks: readonly RangeTask[],
  take: (task: RangeTask, part: FromWorker) => AfterPart,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const work = new WorkInTurn(pool, tasks, take, resolve, reject);
    work.goOn();
  });
}

class WorkInTurn {
  readonly #pool: WorkerPool;
  readonly #take: (task: RangeTask, part: FromWorker) => AfterPart;
  readonly #resolve: () => void;
  readonly #reject: (error: unknown) => void;
  /** Those that are not handed on whole; the first has its turn. */
  readonly #turns: Turn[];
  #held = 0;

  constructor(
    pool: WorkerPool,
    tasks: readonly RangeTask[],
    take: (task: RangeTask, part: FromWorker) => AfterPart,
    resolve: () => void,
    reject: (error: unknown) => void,
  ) {
    this.#pool = pool;
    this.#turns = tasks.map(toTurn);
    this.#take = take;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Hands on what has its turn, and begins what may begin. */
  goOn(): void {
    try {
      this.#handOn();
      this.#release();
      this.#begin();
      if (this.#turns.length === 0) this.#resolve();
    } catch (error) {
      this.#reject(error);
    }
  }

  #handOn(): void {
    for (let [turn] = this.#turns; turn !== undefined; [turn] = this.#turns) {
      if (turn.isDropped) {
        this.#turns.shift();
        continue;
      }
      const part = turn.parts.shift();
      if (part === undefined) return;
      this.#held -= part.found.length;
      if (part.isLast) this.#turns.shift();
      const after = this.#take(turn.task, part);
      if (after !== "go on") this.#drop(turn.task.path);
      if (typeof after === "object") this.#turns.unshift(toTurn(after));
    }
  }

  /** INVARIANT: the first turn never waits, so that what is held is handed on some time. */
  #release(): void {
    for (const [place, turn] of this.#turns.entries()) {
      if (place > 0 && this.#held >= mostHeld) return;
      for (const goOn of turn.waiting.splice(0)) goOn();
    }
  }

  #begin(): void {
    for (const [place, turn] of this.#turns.entries()) {
      if (!this.#pool.isFree() || (place > 0 && this.#held >= mostHeld)) return;
      if (turn.isStarted || turn.isDropped) continue;
      turn.isStarted = true;
      this.#pool.start(turn.task, (part, goOn) => this.#onPart(turn, part, goOn));
    }
  }

  #onPart(turn: Turn, part: FromWorker, goOn: () => void): void {
    if (!part.isLast) turn.waiting.push(goOn);
    if (!turn.isDropped) {
      turn.parts.push(part);
      this.#held += part.found.length;
    } else turn.waiting.splice(0).forEach((each) => each());
    this.goOn();
  }

  #drop(path: string): void {
    for (const turn of this.#turns) {
      if (turn.task.path !== path) return;
      turn.isDropped = true;
      for (const part of turn.parts.splice(0)) this.#held -= part.found.length;
    }
  }
}

function toTurn(task: RangeTask): Turn {
  return { task, parts: [], waiting: [], isStarted: false, isDropped: false };
}
