import type { JsonObject } from "@tocsin/core";
import type { Candidate } from "../../rule/candidate.ts";

/** An event that a rule of steps remembers as one of a part's, as it is looked at while a match is sought. */
export class KeptEvent {
  readonly candidate: Candidate;
  readonly document: JsonObject;
  readonly time: number;
  readonly source: string;
  /** What was worked out on it; see `Scope.slots`. */
  readonly slots: unknown[] = [];
  #id: string | undefined;
  #place: string | undefined;

  constructor(candidate: Candidate, source: string) {
    this.candidate = candidate;
    this.document = candidate.event.document;
    this.time = candidate.time ?? 0;
    this.source = source;
  }

  /** The same for all candidates of one event: an event serves one step only. */
  get id(): string {
    return (this.#id ??= toId(this.candidate));
  }

  /** Where its source orders it within its time; empty: it does not. */
  get place(): string {
    return (this.#place ??= toPlace(this.candidate));
  }
}

/** The events of one key by the rule's parts, each in the order of candidates. */
export type KeyEvents = readonly (readonly KeptEvent[])[];

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
  return left.source === right.source && left.place !== "" && right.place !== "" && left.place < right.place;
}

function toId({ event: { origin } }: Candidate): string {
  return "file" in origin ? `${origin.line} ${origin.file}` : `${origin.id} ${origin.index}`;
}

const endOfTime = 17;

/** The place within the time, out of the candidate's order; empty: the source has none, or the event lacks it. */
function toPlace({ order, identity }: Candidate): string {
  const place = order.slice(endOfTime, order.indexOf(` ${identity} `, endOfTime - 1));
  return place === "0" ? "" : place;
}
