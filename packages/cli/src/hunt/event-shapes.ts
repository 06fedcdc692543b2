import type { Event, JsonObject } from "@tocsin/core";
import { addChannel, addLogNames, needsNoChannel } from "@tocsin/importers";
import { toFlatEvent, toTimedDocument, type EventShape } from "@tocsin/sources";
import { toCounted } from "../terminal/numbers.ts";

/** How an event was laid out; or that it was flat, and lacked its channel. */
export type RecognisedShape = EventShape | "flat without channel";

/** Gives events of Windows the flat names that rules speak of and the channel that they lost, counts how many it did so to, and gives others the time that they state. */
export interface EventShapes {
  /** Whether events of Winlogbeat, too, are read under flat names, for rules speak of these alone. */
  readonly flat: boolean;
  readonly reshape: (event: Event) => Event;
  /** Whether `reshape` leaves all events as they are that have the same keys as this one, which it left so, and the same `Channel`. */
  readonly isSettled: (document: JsonObject) => boolean;
  /** What was recognised since it was last taken, which is forgotten here. */
  readonly take: () => readonly (readonly [RecognisedShape, number])[];
  /** Adds what another one recognised. */
  readonly add: (counts: readonly (readonly [RecognisedShape, number])[]) => void;
  /** What was recognised, a line for each shape. */
  readonly toText: () => string;
}

const names: Readonly<Record<RecognisedShape, string>> = {
  evtx: "evtx as JSON (Event.System), and read under their flat names",
  winlogbeat: "Winlogbeat or ECS (winlog.channel), and read under their flat names",
  "flat without channel": "of Windows without a channel, and given the one that their provider, marks or fields tell",
};

export function createEventShapes(flat: boolean): EventShapes {
  const counts = new Map<RecognisedShape, number>();
  const count = (shape: RecognisedShape, events: number) => counts.set(shape, (counts.get(shape) ?? 0) + events);
  const toRouted = (event: Event) => {
    const timed = toTimed(event);
    const routed = addChannel(timed.document);
    if (routed === undefined) return timed;
    count("flat without channel", 1);
    return { ...timed, document: routed };
  };
  const isFlat = (document: JsonObject) => document["Event"] === undefined && !(flat && isWinlog(document));
  return {
    flat,
    isSettled: (document) => isFlat(document) && document["@timestamp"] !== undefined && needsNoChannel(document),
    reshape(event) {
      const { document } = event;
      if (isFlat(document)) return toRouted(event);
      const found = toFlatEvent(document);
      if (found === undefined || (found.shape === "winlogbeat" && !flat)) return toRouted(event);
      count(found.shape, 1);
      const whole = addChannel(found.document) ?? found.document;
      return { ...event, document: found.shape === "winlogbeat" ? addLogNames(whole) : whole };
    },
    take() {
      const taken = [...counts];
      counts.clear();
      return taken;
    },
    add: (added) => added.forEach(([shape, events]) => count(shape, events)),
    toText() {
      const lines = [...counts].map(([shape, count]) => {
        return `${toCounted(count, "event")} recognised as ${names[shape]}.\n`;
      });
      return lines.join("");
    },
  };
}

function isWinlog(document: JsonObject): boolean {
  return (
    document["winlog"] !== undefined ||
    document["winlog.channel"] !== undefined ||
    document["winlog.provider_name"] !== undefined
  );
}

function toTimed(event: Event): Event {
  const document = toTimedDocument(event.document);
  return document === undefined ? event : { ...event, document };
}
