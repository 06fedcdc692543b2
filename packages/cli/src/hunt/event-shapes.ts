import type { Event } from "@tocsin/core";
import { addLogNames } from "@tocsin/importers";
import { toFlatEvent, toTimedDocument, type EventShape } from "@tocsin/sources";
import { toCounted } from "../terminal/numbers.ts";

/** Gives events of Windows the flat names that rules speak of, counts how many had another shape, and gives others the time that they state. */
export interface EventShapes {
  /** Whether events of Winlogbeat, too, are read under flat names, for rules speak of these alone. */
  readonly flat: boolean;
  readonly reshape: (event: Event) => Event;
  /** What was recognised since it was last taken, which is forgotten here. */
  readonly take: () => readonly (readonly [EventShape, number])[];
  /** Adds what another one recognised. */
  readonly add: (counts: readonly (readonly [EventShape, number])[]) => void;
  /** What was recognised, a line for each shape. */
  readonly toText: () => string;
}

const names: Readonly<Record<EventShape, string>> = {
  evtx: "evtx as JSON (Event.System)",
  winlogbeat: "Winlogbeat or ECS (winlog.channel)",
};

export function createEventShapes(flat: boolean): EventShapes {
  const counts = new Map<EventShape, number>();
  const count = (shape: EventShape, events: number) => counts.set(shape, (counts.get(shape) ?? 0) + events);
  return {
    flat,
    reshape(event) {
      const { document } = event;
      const isWinlog = document["winlog"] !== undefined || document["winlog.channel"] !== undefined;
      if (document["Event"] === undefined && !(flat && isWinlog)) return toTimed(event);
      const found = toFlatEvent(document);
      if (found === undefined || (found.shape === "winlogbeat" && !flat)) return toTimed(event);
      count(found.shape, 1);
      return { ...event, document: found.shape === "winlogbeat" ? addLogNames(found.document) : found.document };
    },
    take() {
      const taken = [...counts];
      counts.clear();
      return taken;
    },
    add: (added) => added.forEach(([shape, events]) => count(shape, events)),
    toText() {
      const lines = [...counts].map(([shape, count]) => {
        return `${toCounted(count, "event")} recognised as ${names[shape]}, and read under their flat names.\n`;
      });
      return lines.join("");
    },
  };
}

function toTimed(event: Event): Event {
  const document = toTimedDocument(event.document);
  return document === undefined ? event : { ...event, document };
}
