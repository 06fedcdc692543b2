import { isJsonObject, parseJson, toJson, type EventOrigin, type JsonObject, type JsonValue } from "@tocsin/core";
import type { Program } from "../program.ts";
import type { EventForm } from "./event-store.ts";

/**
 * Of a candidate only the event is written, and which part of which rule it met: what the rule takes of an event follows
 * from the event, and is worked out again for the few that are read. It is half the text, and half the time.
 */
export function recalledEvents(program: Program): EventForm {
  return {
    toText: ({ rule, part, event }) => toJson([rule, part, event.origin, event.document]),
    parseText(text) {
      const parsed = parseJson(text, 1);
      if (!parsed.ok || !Array.isArray(parsed.value)) throw new Error("This is no kept event.");
      const [rule, part, origin, document] = parsed.value as readonly JsonValue[];
      if (typeof rule !== "string" || typeof part !== "number" || !isJsonObject(document)) {
        throw new Error("This is no kept event.");
      }
      return program.recall(rule, part, { document, origin: origin as JsonObject & EventOrigin });
    },
  };
}
