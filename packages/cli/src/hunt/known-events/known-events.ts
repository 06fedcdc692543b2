import { Buffer } from "node:buffer";
import { parseTime, type Event } from "@tocsin/core";
import { Trial, type EventKind, type PathSet, type Program, type Watermarks } from "@tocsin/engine";
import { LineScanner, type Digest, type LineFilter } from "@tocsin/sources";
import type { EventShapes } from "../event-shapes.ts";
import { LineGroups, type LineGroup } from "./line-groups.ts";

/** To scan a line takes a quarter of the time that parsing it and asking the rules takes. */
const leastShare = 0.3;
const trial = { tried: 2048, passedBy: 32_768 };

/** What is to be learned of a line, if its event comes to nothing. */
type Lead = { readonly group: LineGroup; readonly digest: Digest } | { readonly line: Buffer };

/**
 * Passes over lines that differ from one that came to nothing only in values that no rule asks about: of recorded events three of four.
 * They are counted as if they had been examined.
 */
export interface KnownEvents extends LineFilter {
  /** To be called of each event, as it was read, that the program just examined. */
  readonly learn: (event: Event) => void;
}

/**
 * Undefined: which sources an event belongs to depends on more than its fields, or events may be late (`watermarks`), so that nothing is known of
 * others.
 */
export function createKnownEvents(
  program: Program,
  watermarks: Watermarks,
  shapes: EventShapes,
): KnownEvents | undefined {
  const toldBy = watermarks.length === 0 ? program.kindsToldBy() : undefined;
  return toldBy && new LearnedEvents(program, shapes, toldBy);
}

class LearnedEvents implements KnownEvents {
  readonly #program: Program;
  readonly #shapes: EventShapes;
  readonly #scanner = new LineScanner();
  readonly #groups: LineGroups;
  readonly #trial = new Trial(leastShare, trial);
  /** Of the line that was asked about last. */
  #lead: Lead | undefined;
  /** By lines of the file at hand. Not by events: what is kept in an old map, even for a moment, is taken for old by the garbage collector. */
  readonly #leads = new Map<number, Lead>();

  constructor(program: Program, shapes: EventShapes, toldBy: PathSet) {
    this.#program = program;
    this.#shapes = shapes;
    this.#groups = new LineGroups(this.#scanner, shapes, toldBy);
  }

  readonly passesOver = (bytes: Buffer, start: number, end: number): boolean => {
    this.#lead = undefined;
    if (!this.#trial.begin()) return false;
    const group = this.#groups.find(bytes, start, end);
    if (group === null) return false;
    if (group === undefined || group.isStale) {
      this.#lead = { line: Buffer.from(bytes.subarray(start, end)) };
      return false;
    }
    if (group.mask === undefined) return false;
    this.#scanner.digest(group.mask);
    if (this.#scanner.isKept()) return this.#count(group);
    this.#lead = { group, digest: this.#scanner.readDigest() };
    return false;
  };

  readonly onEvent = (event: Event): void => {
    if (this.#lead !== undefined) this.#leads.set(lineOf(event), this.#lead);
  };

  readonly learn = (event: Event): void => {
    const lead = this.#leads.get(lineOf(event));
    if (lead === undefined) return;
    this.#leads.delete(lineOf(event));
    const kind = this.#program.kindOfLast();
    if (kind !== undefined) this.#follow(lead, kind);
  };

  #follow(lead: Lead, kind: EventKind): void {
    if ("line" in lead) this.#learnLine(lead.line, kind);
    else if (lead.group.kind === kind) this.#scanner.keep(lead.digest);
    else lead.group.isStale = true;
  }

  #learnLine(line: Buffer, kind: EventKind): void {
    const group = this.#groups.learn(line, kind);
    if (group?.mask === undefined) return;
    this.#scanner.digest(group.mask);
    this.#scanner.keep(this.#scanner.readDigest());
  }

  /** False: its time cannot be read. */
  #count({ kind, form, time: place }: LineGroup): boolean {
    const text = place === undefined ? undefined : this.#groups.timeTextOf(place);
    const time = text === undefined ? undefined : parseTime(text);
    if (time === undefined && place !== undefined) return false;
    this.#program.countAlike(kind, time);
    if (form !== undefined) this.#shapes.count(form);
    this.#trial.succeed();
    return true;
  }
}

function lineOf({ origin }: Event): number {
  return "line" in origin ? origin.line : 0;
}
