import type { Diagnostic, RuleSet } from "@tocsin/core";
import type { Candidate, Seen, Watermarks } from "@tocsin/engine";
import type { FileRange, Malformed, RangeEnd } from "@tocsin/sources";
import type { PackedRules } from "../../rule-cache/packed-rules.ts";
import type { RecognisedShape } from "../event-shapes.ts";

/** What a worker is started with. */
export interface WorkerSetup {
  /** Without its rules. */
  readonly ruleSet: RuleSet;
  readonly packed: PackedRules;
  readonly watermarks: Watermarks;
  /** As for `createEventShapes`. */
  readonly flat: boolean;
}

/** A part of an input to look through. */
export interface RangeTask {
  readonly path: string;
  readonly range: FileRange;
  /** Full names of the only sources that its events may belong to. */
  readonly sources: readonly string[] | undefined;
}

/** After each part but the last of a task a worker waits for leave to go on, so that nothing piles up. */
export type ToWorker = RangeTask | "go on";

export interface FromWorker {
  /** What was found, as `v8.serialize` writes it: small to hold until its turn comes. */
  readonly found: Uint8Array<ArrayBuffer>;
  /** Of the task. */
  readonly isLast: boolean;
}

/** What a worker found in a part of a range. Lines are counted from the first of the range. */
export interface Found {
  readonly events: number;
  readonly bytes: number;
  readonly storedBytes: number;
  readonly malformed: number;
  /** The first of what is malformed, as many as are shown. */
  readonly shown: readonly Malformed[];
  readonly candidates: readonly Candidate[];
  readonly lateEvents: number;
  readonly late: readonly Candidate[];
  readonly shapes: readonly (readonly [RecognisedShape, number])[];
  readonly seen: Seen;
  readonly problem?: Diagnostic;
  readonly rangeEnd?: RangeEnd;
}
