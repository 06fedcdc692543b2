import type { JsonValue } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import { emptyKey } from "../rule/key.ts";
import type { SavedState } from "../snapshot/saved-state.ts";
import type { Detector, Match } from "./match.ts";

/** Identities out of order (of late events, and of those without a time) that are remembered for their ordinals: as many at least. */
const rememberedIdentities = 1000;

/** Every event is a match; its key is what is new in it, where the rule asks for that. What tells it apart is the event's identity and its ordinal among identical events of its time. */
export class OneEvent implements Detector {
  readonly #ordinals: Map<string, number>;

  constructor(from?: SavedState) {
    this.#ordinals = new Map(from?.value as readonly (readonly [string, number])[] | undefined);
  }

  save(): JsonValue {
    return [...this.#ordinals];
  }

  take(candidate: Candidate): readonly Match[] {
    const { identity, time } = candidate;
    return [toOneEventMatch(candidate, this.#nextOrdinal(`${time ?? ""} ${identity}`))];
  }

  #nextOrdinal(instance: string): number {
    const ordinal = this.#ordinals.get(instance) ?? 0;
    if (ordinal > 0) this.#ordinals.delete(instance);
    this.#ordinals.set(instance, ordinal + 1);
    if (this.#ordinals.size > 2 * rememberedIdentities) this.#forgetOldest();
    return ordinal;
  }

  /** Many at once: to find the oldest of a map takes longer the more have been taken out of it. */
  #forgetOldest(): void {
    for (const instance of this.#ordinals.keys()) {
      if (this.#ordinals.size === rememberedIdentities) return;
      this.#ordinals.delete(instance);
    }
  }
}

/** `ordinal`: among identical events of its time. */
export function toOneEventMatch(candidate: Candidate, ordinal: number): Match {
  const { identity, time, keys } = candidate;
  return { key: keys[0] ?? emptyKey, events: [candidate], time, what: [identity, ordinal] };
}
