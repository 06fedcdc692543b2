import type { CompiledSteps, Held, PositiveStep } from "./compile-steps.ts";
import type { Assignment } from "./find-assignment.ts";
import { type KeptEvent, type KeyEvents, compareKept } from "./kept-event.ts";

/** Where the events of a match of `all` lie: `(after, upTo]`, or `[from, before)` with an event at `from`. */
export type PartsWindow =
  | { readonly after: number; readonly upTo: number }
  | { readonly from: number; readonly before: number };

/** So many events are looked at. */
const mostWork = 200_000;

/**
 * Events of a window for all parts of `all`, each by its own: of several ways the one that takes, from the last part
 * backwards, the latest events that fit. `allows`: what else is asked of the earliest event.
 */
export function findParts(
  { positive }: CompiledSteps,
  events: KeyEvents,
  window: PartsWindow,
  allows: (first: KeptEvent) => boolean,
): Assignment | "too many" | undefined {
  const fitting = positive.map(({ part }) => events[part]!.filter((event) => isIn(event, window)));
  if (positive.some((step, index) => !isReached(step, fitting[index]!))) return undefined;
  const isFirst = (first: KeptEvent) => ("from" in window ? first.time === window.from : true) && allows(first);
  const search = new PartsSearch(positive, fitting, isFirst);
  search.serve(positive.length - 1);
  return search.found ?? (search.work > mostWork ? "too many" : undefined);
}

function isIn({ time }: KeptEvent, window: PartsWindow): boolean {
  return "from" in window ? time >= window.from && time < window.before : time > window.after && time <= window.upTo;
}

/** Whether the part has events enough, were there no other. */
function isReached({ distinct, atLeast }: PositiveStep, fitting: readonly KeptEvent[]): boolean {
  if (!distinct) return fitting.length >= atLeast;
  return new Set(fitting.flatMap(({ candidate }) => candidate.counted)).size >= atLeast;
}

class PartsSearch {
  work = 0;
  found: Assignment | undefined;
  readonly #parts: readonly PositiveStep[];
  readonly #fitting: readonly (readonly KeptEvent[])[];
  readonly #isFirst: (event: KeptEvent) => boolean;
  readonly #used = new Set<string>();
  readonly #picked: readonly KeptEvent[][];

  constructor(
    parts: readonly PositiveStep[],
    fitting: readonly (readonly KeptEvent[])[],
    isFirst: (event: KeptEvent) => boolean,
  ) {
    this.#parts = parts;
    this.#fitting = fitting;
    this.#isFirst = isFirst;
    this.#picked = parts.map(() => []);
  }

  /** Gives events to the part at `index` and all before it. True: there is no more to do. */
  serve(index: number): boolean {
    return index < 0 ? this.#finish() : this.#pick(index, this.#fitting[index]!.length - 1, new Set());
  }

  /** Picks the next event of a part at or before a place among those that fit. `values`: those of its picks so far. */
  #pick(index: number, from: number, values: ReadonlySet<string>): boolean {
    const { distinct, atLeast, within } = this.#parts[index]!;
    const picked = this.#picked[index]!;
    if ((distinct ? values.size : picked.length) >= atLeast) return this.serve(index - 1);
    for (let at = from; at >= 0; at--) {
      const event = this.#fitting[index]![at]!;
      const newest = picked[0];
      if (newest !== undefined && event.time <= newest.time - within) return false;
      if (this.work++ > mostWork) return true;
      if (this.#used.has(event.id)) continue;
      const shown = new Set([...values, ...event.candidate.counted]);
      if (distinct && shown.size === values.size) continue;
      picked.push(event);
      this.#used.add(event.id);
      if (this.#pick(index, at - 1, shown)) return true;
      picked.pop();
      this.#used.delete(event.id);
    }
    return false;
  }

  #finish(): boolean {
    const all = this.#picked.flat().toSorted(compareKept);
    const [first, last] = [all[0]!, all.at(-1)!];
    if (!this.#isFirst(first)) return false;
    const held: Held = new Map(this.#parts.map(({ name }, index) => [name, this.#hold(index)]));
    const reaches = this.#picked.map((picked) => picked[0]!);
    const lastHeld = [...held.values()].flat().toSorted(compareKept).at(-1) ?? last;
    this.found = { first, last: lastHeld, held, reaches };
    return true;
  }

  /** A part that counts holds every further event that fits. */
  #hold(index: number): readonly KeptEvent[] {
    const picked = new Set(this.#picked[index]);
    const { counts } = this.#parts[index]!;
    return this.#fitting[index]!.filter((event) => picked.has(event) || (counts && !this.#used.has(event.id)));
  }
}
