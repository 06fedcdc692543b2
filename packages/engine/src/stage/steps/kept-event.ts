import { toJson, type JsonObject } from "@tocsin/core";
import { withoutPlace } from "../../rule/place-in-time.ts";
import { compareCandidates, type Candidate } from "../../rule/candidate.ts";

/** An event that a rule of steps remembers as one of a part's, as it is looked at while a match is sought. */
export class KeptEvent {
  readonly candidate: Candidate;
  readonly document: JsonObject;
  readonly time: number;
  readonly source: string;
  /** What was worked out on it; see `Scope.slots`. */
  readonly slots: unknown[] = [];
  readonly #previous: KeptEvent | undefined;
  #id: string | undefined;

  /** `previous`: the one before it of the same key and part. */
  constructor(candidate: Candidate, source: string, previous?: KeptEvent) {
    this.candidate = candidate;
    this.#previous = previous;
    this.document = candidate.event.document;
    this.time = candidate.time ?? 0;
    this.source = source;
  }

  /** The same for all candidates of one event: an event serves one step only. */
  get id(): string {
    return (this.#id ??= `${this.#ordinal()} ${toId(this.candidate)}`);
  }

  /** Where its source orders it within its time; empty: it does not, or the event lacks what orders it. */
  get place(): string {
    const { place } = this.candidate;
    return place === withoutPlace ? "" : place;
  }

  /** Among those of the part that are alike and come from one line; they stand side by side. */
  #ordinal(): number {
    let ordinal = 0;
    for (
      let each = this.#previous;
      each !== undefined && isAlike(each.candidate, this.candidate);
      each = each.#previous
    )
      ordinal++;
    return ordinal;
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
  return compareCandidates(left, right);
}

/** Whether their source puts them, which share a time, in this order. */
function isOrdered(left: KeptEvent, right: KeptEvent): boolean {
  return left.source === right.source && left.place !== "" && right.place !== "" && left.place < right.place;
}

/** A line may hold several events, and another file may have had the same name when the state was saved. */
function toId({ event: { origin, document } }: Candidate): string {
  return "file" in origin ? `${origin.line} ${origin.file} ${toJson(document)}` : `${origin.id} ${origin.index}`;
}

function isAlike(left: Candidate, right: Candidate): boolean {
  return compareCandidates(left, right) === 0;
}
