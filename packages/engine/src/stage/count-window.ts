import { toTimeText, type CountTrigger } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { Key } from "../rule/key.ts";
import { KeyedWindows, type KeyState } from "./keyed-windows.ts";
import type { Detector, Match } from "./match.ts";

interface CountState extends KeyState {
  /** Whether the count has been below since it last fired. */
  armed: boolean;
  /** The newest events, oldest first, as many as the rule asks for. */
  readonly events: Candidate[];
}

/**
 * `at least n events per k within w`. Fires at the event that brings the count over `(t − w, t]` from below n to n, and
 * can again after the count has, at some moment of event time, been below. What expires and what arrives at one
 * instant count together: an event at e is still there just before e + w.
 *
 * The matched events are the n newest of the key.
 */
export class CountWindow implements Detector {
  readonly #trigger: CountTrigger;
  readonly #windows: KeyedWindows<CountState>;

  constructor(trigger: CountTrigger, mostKeys: number) {
    this.#trigger = trigger;
    this.#windows = new KeyedWindows(trigger.within, mostKeys);
  }

  get evicted(): number {
    return this.#windows.evicted;
  }

  take(candidate: Candidate): readonly Match[] {
    const matches: Match[] = [];
    for (const key of candidate.keys) {
      const match = this.#takeKey(candidate, key);
      if (match !== undefined) matches.push(match);
    }
    return matches;
  }

  #takeKey(candidate: Candidate, key: Key): Match | undefined {
    const { atLeast, within } = this.#trigger;
    const time = candidate.time ?? 0;
    const state = this.#windows.at(key.id, time, () => ({ newest: time, armed: true, events: [] }));
    if (time > state.newest && oldestTime(state.events, atLeast) + within < time) state.armed = true;
    state.newest = time;
    state.events.push(candidate);
    if (state.events.length > atLeast) state.events.shift();
    if (!state.armed || oldestTime(state.events, atLeast) <= time - within) return undefined;
    state.armed = false;
    return toWindowMatch(key.id, state.events, time, atLeast, within);
  }
}

/** The time of the n-th newest event; before all times where there are fewer. */
function oldestTime(events: readonly Candidate[], atLeast: number): number {
  return events.length < atLeast ? Number.NEGATIVE_INFINITY : (events[0]?.time ?? Number.NEGATIVE_INFINITY);
}

/** The match of a window that ends at `time`. The key is spelt as in the first of its events. */
export function toWindowMatch(
  keyId: string,
  events: readonly Candidate[],
  time: number,
  measured: number,
  within: number,
): Match {
  const [first, ...others] = events;
  const key = first?.keys.find(({ id }) => id === keyId);
  if (first === undefined || key === undefined) throw new Error("A window fired without an event of its key.");
  const window = { start: time - within, end: time };
  return { key, events: [first, ...others], time, what: toTimeText(time), measured, window };
}
