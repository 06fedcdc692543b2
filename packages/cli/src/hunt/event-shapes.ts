import type { Event, JsonObject } from "@tocsin/core";
import { addChannel, addLogNames, needsNoChannel } from "@tocsin/importers";
import { toFlatEvent, toTimedDocument, type EventShape } from "@tocsin/sources";
import { toCounted } from "../terminal/numbers.ts";

/** How an event was laid out; or that it was flat, and lacked its channel. */
export type RecognisedShape = EventShape | "flat without channel";

/** A document as rules read it. */
export interface ShapedDocument {
  readonly document: JsonObject;
  /** Undefined: it was as rules read it, but perhaps for its time. */
  readonly shape: RecognisedShape | undefined;
  /** Whether it is what it was made of. */
  readonly isAsItCame: boolean;
}

/** Gives events of Windows the flat names that rules speak of and the channel that they lost, counts how many it did so to, and gives others the time that they state. */
export interface EventShapes {
  /** Whether events of Winlogbeat, too, are read under flat names, for rules speak of these alone. */
  readonly flat: boolean;
  readonly reshape: (event: Event) => Event;
  /** The same of a document, which is not counted. */
  readonly toShaped: (document: JsonObject) => ShapedDocument;
  /** Counts an event as recognised. */
  readonly count: (shape: RecognisedShape) => void;
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
  const add = (shape: RecognisedShape, events: number) => counts.set(shape, (counts.get(shape) ?? 0) + events);
  const toShaped = (document: JsonObject) => (isFlat(document, flat) ? toRouted(document) : toUnfolded(document, flat));
  return {
    flat,
    toShaped,
    reshape(event) {
      const { document, shape, isAsItCame } = toShaped(event.document);
      if (shape !== undefined) add(shape, 1);
      return isAsItCame ? event : { ...event, document };
    },
    count: (shape) => void add(shape, 1),
    take() {
      const taken = [...counts];
      counts.clear();
      return taken;
    },
    add: (added) => added.forEach(([shape, events]) => add(shape, events)),
    toText() {
      const lines = [...counts].map(([shape, count]) => {
        return `${toCounted(count, "event")} recognised as ${names[shape]}.\n`;
      });
      return lines.join("");
    },
  };
}

/**
 * Whether a document comes to the same names and kinds of values whatever texts and numbers it was made of, as long as these are the same where names are made
 * of them, or its `Channel` and `EventID`.
 */
export function isSettled({ document, shape, isAsItCame }: ShapedDocument): boolean {
  if (!needsNoChannel(document)) return false;
  return shape === "evtx" || shape === "winlogbeat" || (isAsItCame && document["@timestamp"] !== undefined);
}

function toUnfolded(document: JsonObject, flat: boolean): ShapedDocument {
  const found = toFlatEvent(document);
  if (found === undefined || (found.shape === "winlogbeat" && !flat)) return toRouted(document);
  const whole = addChannel(found.document) ?? found.document;
  const named = found.shape === "winlogbeat" ? addLogNames(whole) : whole;
  return { document: named, shape: found.shape, isAsItCame: false };
}

function toRouted(document: JsonObject): ShapedDocument {
  const timed = toTimedDocument(document) ?? document;
  const routed = addChannel(timed);
  if (routed !== undefined) return { document: routed, shape: "flat without channel", isAsItCame: false };
  return { document: timed, shape: undefined, isAsItCame: timed === document };
}

function isFlat(document: JsonObject, flat: boolean): boolean {
  return document["Event"] === undefined && !(flat && isWinlog(document));
}

function isWinlog(document: JsonObject): boolean {
  return (
    document["winlog"] !== undefined ||
    document["winlog.channel"] !== undefined ||
    document["winlog.provider_name"] !== undefined
  );
}
