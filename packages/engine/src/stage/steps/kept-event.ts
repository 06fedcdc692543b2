import type { JsonObject } from "@tocsin/core";
import type { Candidate } from "../../rule/candidate.ts";

/** An event that a rule of steps remembers as one of a part's. */
export interface KeptEvent {
  readonly candidate: Candidate;
  readonly document: JsonObject;
  readonly time: number;
  /** The same for all candidates of one event: an event serves one step only. */
  readonly id: string;
  readonly source: string;
  /** Where its source orders it within its time; undefined: it does not. */
  readonly place: string | undefined;
  /** What was worked out on it; see `Scope.slots`. */
  readonly slots: unknown[];
}

/** The events of one key by the rule's parts, each in the order of candidates. */
export type KeyEvents = readonly (readonly KeptEvent[])[];

export function toKeptEvent(candidate: Candidate, source: string): KeptEvent {
  const { event, time = 0 } = candidate;
  const id =
    "file" in event.origin ? `${event.origin.line} ${event.origin.file}` : `${event.origin.id} ${event.origin.index}`;
  return { candidate, document: event.document, time, id, source, place: toPlace(candidate), slots: [] };
}

/** Whether `left` may have happened before `right`: events of one time satisfy either order unless their source orders them. */
export function mayPrecede(left: KeptEvent, right: KeptEvent): boolean {
  return left.time === right.time ? !isOrdered(right, left) : left.time < right.time;
}

/** Whether `left` happened before `right` in every order of the events of one time. */
export function mustPrecede(left: KeptEvent, right: KeptEvent): boolean {
  return left.time === right.time ? isOrdered(left, right) : left.time < right.time;
}

export function compareKept({ candidate: left }: KeptEvent, { candidate: right }: KeptEvent): number {
  return left.order < right.order ? -1 : left.order > right.order ? 1 : 0;
}

/** Whether their source puts them, which share a time, in this order. */
function isOrdered(left: KeptEvent, right: KeptEvent): boolean {
  if (left.place === undefined || right.place === undefined || left.source !== right.source) return false;
  return left.place < right.place;
}

const endOfTime = 17;

/** The place within the time, out of the candidate's order; undefined: the source has none, or the event lacks it. */
function toPlace({ order, identity }: Candidate): string | undefined {
  const place = order.slice(endOfTime, order.indexOf(` ${identity} `, endOfTime - 1));
  return place === "" || place === "0" ? undefined : place;
}
