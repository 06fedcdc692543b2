import type { EventStore } from "./event-store.ts";

/** The events that a snapshot holds, each once, and the places that stand for references in it. */
export interface SavedEvents {
  /** The place in `texts` of an event that the state refers to. */
  readonly toSaved: (reference: number) => number;
  /** As `EventStore.readText` gives them. */
  readonly texts: readonly string[];
}

export function saveEvents(store: EventStore): SavedEvents {
  const places = new Map<number, number>();
  const texts: string[] = [];
  return {
    texts,
    toSaved(reference) {
      const known = places.get(reference);
      if (known !== undefined) return known;
      places.set(reference, texts.length);
      return texts.push(store.readText(reference)) - 1;
    },
  };
}

/**
 * Gives references for the places of a snapshot's events. Each is the caller's to release, as one that `keep` returned;
 * an event that nobody asks for is not kept. INVARIANT: nothing is released while state is restored.
 */
export function restoreEvents(store: EventStore, texts: readonly string[]): (place: number) => number {
  const references = new Map<number, number>();
  return (place) => {
    const known = references.get(place);
    if (known !== undefined) {
      store.retain(known);
      return known;
    }
    const text = texts[place];
    if (text === undefined) throw new Error(`The snapshot has no event ${place}.`);
    const reference = store.keepText(text);
    references.set(place, reference);
    return reference;
  };
}
