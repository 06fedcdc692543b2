import { toTimeText, type JsonValue, type SilenceTrigger } from "@tocsin/core";
import type { Candidate } from "../rule/candidate.ts";
import type { ExpectedKey } from "../rule/compile-expected.ts";
import { fromSavedKey, toSavedKey, type Key, type SavedKey } from "../rule/key.ts";
import type { EventWriter } from "../snapshot/event-table.ts";
import type { SavedState } from "../snapshot/saved-state.ts";
import type { Detector, Match } from "./match.ts";

interface Heard {
  /** As first spelt. */
  readonly key: Key;
  /** When its silence began: the time of its newest event, or of the source's first event. */
  readonly since: number;
  /** Undefined: it is expected and has not spoken. */
  readonly event: Candidate | undefined;
}

type Saved = readonly [
  awaitsFirst: boolean,
  heard: readonly (readonly [key: SavedKey, since: number, event: number | null])[],
  evicted: number,
];

/**
 * `no events per k for d`: fires once when everything has come up to more than d after a key's newest event, and again
 * only after the key has spoken. An event at exactly d after the last one is in time.
 *
 * Keys are those that spoke and, of `expected from`, those of the list, from the first event of the source on. The
 * matched event is the key's newest; what completes the match is the end of the window.
 */
export class SilenceWatch implements Detector {
  readonly #trigger: SilenceTrigger;
  readonly #mostKeys: number;
  readonly #firstTime: () => number | undefined;
  /** Undefined: they are among those heard. */
  #expected: readonly ExpectedKey[] | undefined;
  /** INVARIANT: in the order of `since`. */
  readonly #heard = new Map<string, Heard>();
  #evicted = 0;

  /** `firstTime`: of the first event of the source, which what is expected is waited for from. */
  constructor(
    trigger: SilenceTrigger,
    expected: readonly ExpectedKey[],
    mostKeys: number,
    firstTime: () => number | undefined,
    from?: SavedState,
  ) {
    this.#trigger = trigger;
    this.#expected = expected;
    this.#mostKeys = mostKeys;
    this.#firstTime = firstTime;
    if (from !== undefined) this.#restore(from);
  }

  save(events: EventWriter): JsonValue {
    const heard = [...this.#heard.values()].map(
      ({ key, since, event }) => [toSavedKey(key), since, event === undefined ? null : events.placeOf(event)] as const,
    );
    return [this.#expected !== undefined, heard, this.#evicted] satisfies Saved;
  }

  #restore({ value, events }: SavedState): void {
    const [awaitsFirst, heard, evicted] = value as Saved;
    if (!awaitsFirst) this.#expected = undefined;
    for (const [savedKey, since, place] of heard) {
      const key = fromSavedKey(savedKey);
      this.#heard.set(key.id, { key, since, event: place === null ? undefined : events.at(place) });
    }
    this.#evicted = evicted;
  }

  get evicted(): number {
    return this.#evicted;
  }

  take(candidate: Candidate): readonly Match[] {
    const { keys, time = 0 } = candidate;
    this.#beginToExpect(time);
    for (const key of keys) this.#hear({ key, since: time, event: candidate });
    return [];
  }

  advance(time: number): readonly Match[] {
    this.#beginToExpect(time);
    const matches: Match[] = [];
    for (const [id, heard] of this.#heard) {
      if (heard.since + this.#trigger.for >= time) break;
      this.#heard.delete(id);
      matches.push(this.#toMatch(heard));
    }
    return matches;
  }

  end(): readonly Match[] {
    return this.advance(Number.POSITIVE_INFINITY);
  }

  /** Once the source has spoken at or before a time. */
  #beginToExpect(time: number): void {
    const since = this.#firstTime();
    if (this.#expected === undefined || since === undefined || since > time) return;
    const end = since + this.#trigger.for;
    for (const { key, until } of this.#expected) {
      if (until === undefined || end < until) this.#hear({ key, since, event: undefined });
    }
    this.#expected = undefined;
  }

  #hear(heard: Heard): void {
    const { id } = heard.key;
    const before = this.#heard.get(id);
    this.#heard.delete(id);
    this.#heard.set(id, before === undefined ? heard : { ...heard, key: before.key });
    if (this.#heard.size <= this.#mostKeys) return;
    this.#heard.delete(this.#heard.keys().next().value ?? "");
    this.#evicted++;
  }

  #toMatch({ key, since, event }: Heard): Match {
    const time = since + this.#trigger.for;
    return {
      key,
      events: event === undefined ? [] : [event],
      ends: "window",
      time,
      what: toTimeText(time),
      window: { start: since, end: time },
    };
  }
}
