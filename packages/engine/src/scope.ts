import type { FieldType, JsonObject, JsonValue } from "@tocsin/core";
import type { Measured } from "./stage/match.ts";

/** What conditions and expressions are evaluated over: one event, perhaps as the completing one of a finished match. */
export interface Scope {
  readonly document: JsonObject;
  /** The event's time by its source; undefined: it has none that can be read, and nothing that expires has expired. */
  readonly time: number | undefined;
  /**
   * Stands for this event. An array keeps what was worked out on it, by slot; of another object what was worked out last
   * is kept where it was. INVARIANT: that depends on nothing but the document.
   */
  readonly slots: object;
  /** Told once per event, field and type of values that could not be read as the type. */
  readonly onUnreadable?: ((field: string, type: FieldType) => void) | undefined;
  /** Of a finished match. */
  readonly match?: MatchScope | undefined;
}

export interface MatchScope {
  /** Values of the key's parts in the rule's order; null: an empty one. */
  readonly key: readonly JsonValue[];
  /** Of a summary by the names of its lines. */
  readonly measured: Measured | undefined;
  readonly risk: number;
  /** Of a rule of steps: the events that each holds, by its name. */
  readonly steps?: ReadonlyMap<string, readonly { readonly document: JsonObject; readonly time: number | undefined }[]>;
}

export function createScope(
  document: JsonObject,
  time: number | undefined,
  match?: MatchScope,
  onUnreadable?: Scope["onUnreadable"],
): Scope {
  return { document, time, slots: {}, onUnreadable, match };
}

/** The same event at the time that a source gives it. */
export function atTime({ document, slots, onUnreadable, match }: Scope, time: number | undefined): Scope {
  return { document, time, slots, onUnreadable, match };
}
