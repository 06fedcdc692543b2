import { setImmediate as nextTurn } from "node:timers/promises";

/** How long work may keep the process to itself, in milliseconds. */
const mostWithoutPause = 10;

/** Lets the rest of the process have its turn whenever work has gone on for 10 ms. */
export class Pace {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since >= mostWithoutPause;
  }

  async pause(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }

  /** Between two pieces of work: a pause where one is due. */
  async rest(): Promise<void> {
    if (this.isDue) await this.pause();
  }
}
