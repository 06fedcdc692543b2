import type { DistinctTrigger } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { Key } from "../rule/key.ts";
import { toWindowMatch } from "./count-window.ts";
import { KeyedWindows, type KeyState } from "./keyed-windows.ts";
import type { Detector, Match } from "./match.ts";

interface DistinctState extends KeyState {
  armed: boolean;
  /** The most recently seen values, as many as the rule asks for, least recent first, each with its newest event. */
  readonly seen: Map<string, Candidate>;
}

/**
 * `at least n distinct f of events per k within w`: fires and re-arms as a count does, over the different values seen
 * in `(t − w, t]`.
 *
 * The matched events are, for each of the n most recently seen values, its newest event.
 */
export class DistinctWindow implements Detector {
  readonly #trigger: DistinctTrigger;
  readonly #windows: KeyedWindows<DistinctState>;

  constructor(trigger: DistinctTrigger, mostKeys: number) {
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
    const state = this.#windows.at(key.id, time, () => ({ newest: time, armed: true, seen: new Map() }));
    if (time > state.newest && leastRecent(state.seen, atLeast) + within < time) state.armed = true;
    state.newest = time;
    see(state.seen, candidate, atLeast);
    if (!state.armed || leastRecent(state.seen, atLeast) <= time - within) return undefined;
    state.armed = false;
    return toWindowMatch(key.id, [...new Set(state.seen.values())], time, atLeast, within);
  }
}

function see(seen: Map<string, Candidate>, candidate: Candidate, atLeast: number): void {
  for (const value of candidate.counted) {
    seen.delete(value);
    seen.set(value, candidate);
  }
  for (const value of seen.keys()) {
    if (seen.size <= atLeast) return;
    seen.delete(value);
  }
}

/** When the n-th most recently seen value was last seen; before all times where there are fewer. */
function leastRecent(seen: ReadonlyMap<string, Candidate>, atLeast: number): number {
  if (seen.size < atLeast) return Number.NEGATIVE_INFINITY;
  return seen.values().next().value?.time ?? Number.NEGATIVE_INFINITY;
}
