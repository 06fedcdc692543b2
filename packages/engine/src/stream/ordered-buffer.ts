import { compareCandidates, type Candidate } from "../rule/candidate.ts";
import type { EventWriter } from "../snapshot/event-table.ts";

/** Holds candidates until everything before them has come: a binary heap, the first in order at its root. */
export class OrderedBuffer {
  readonly #heap: Candidate[] = [];

  get size(): number {
    return this.#heap.length;
  }

  add(candidate: Candidate): void {
    const heap = this.#heap;
    let at = heap.push(candidate) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (compareCandidates(heap[parent]!, candidate) <= 0) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = candidate;
  }

  /** The places of all of them. */
  save(events: EventWriter): readonly number[] {
    return this.#heap.map((candidate) => events.placeOf(candidate));
  }

  /** Takes out, in order, the candidates before a time. */
  takeBefore(time: number): Candidate[] {
    const taken: Candidate[] = [];
    for (let first = this.#heap[0]; first !== undefined && timeOf(first) < time; first = this.#heap[0]) {
      taken.push(first);
      this.#removeFirst();
    }
    return taken;
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && compareCandidates(heap[child + 1]!, heap[child]!) < 0) child++;
      if (compareCandidates(last, heap[child]!) <= 0) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

function timeOf({ time }: Candidate): number {
  return time ?? Number.NEGATIVE_INFINITY;
}
