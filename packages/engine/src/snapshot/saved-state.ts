import type { JsonValue } from "@tocsin/core";
import type { EventReader } from "./event-table.ts";

/**
 * What a part of a rule's state was saved as, to make the same one of it again: the value that its `save` gave, and the
 * events that it refers to by their places.
 *
 * INVARIANT: it was written by the `save` of the same class for a trigger of the same meaning and has been checked to be
 * whole, so it is read without further checks. A change to what a `save` gives raises `snapshotVersion`.
 */
export interface SavedState {
  readonly value: JsonValue;
  readonly events: EventReader;
}
