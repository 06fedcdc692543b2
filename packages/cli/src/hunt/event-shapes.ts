import type { Event } from "@tocsin/core";
import { toFlatEvent, type EventShape } from "@tocsin/sources";
import { toCounted } from "../terminal/numbers.ts";

/** Gives events of Windows the flat names that rules speak of, and counts how many had another shape. */
export interface EventShapes {
  readonly reshape: (event: Event) => Event;
  /** What was recognised, a line for each shape. */
  readonly toText: () => string;
}

const names: Readonly<Record<EventShape, string>> = {
  evtx: "evtx as JSON (Event.System)",
  winlogbeat: "Winlogbeat (winlog.event_data)",
};

/** `flat`: rules speak of flat names alone, so that events of Winlogbeat, too, are read under them. */
export function createEventShapes(flat: boolean): EventShapes {
  const counts = new Map<EventShape, number>();
  return {
    reshape(event) {
      const { document } = event;
      if (document["Event"] === undefined && !(flat && document["winlog"] !== undefined)) return event;
      const found = toFlatEvent(document);
      if (found === undefined || (found.shape === "winlogbeat" && !flat)) return event;
      counts.set(found.shape, (counts.get(found.shape) ?? 0) + 1);
      return { ...event, document: found.document };
    },
    toText() {
      const lines = [...counts].map(([shape, count]) => {
        return `${toCounted(count, "event")} recognised as ${names[shape]}, and read under their flat names.\n`;
      });
      return lines.join("");
    },
  };
}
