import type { Match } from "../match.ts";
import type { KeyEvents } from "./kept-event.ts";
import type { StepMemory } from "./step-memory.ts";

/** A match found. */
export interface FoundMatch {
  readonly match: Match;
  /** The events of the parts that must happen are forgotten that were before this time. */
  readonly forgetBefore: number;
}

/** What tells a sequence from parts that happen together. A moment is a key's slot, and a time. */
export interface StepsKind {
  /** By part: an event of it matters even where nothing is known of its key. Others matter to those alone. */
  readonly opens: readonly boolean[];
  /** By part: an event of it may complete a match, or begins a window: its moment is judged. */
  readonly completes: readonly boolean[];
  /** The places of the parts that must happen. */
  readonly positive: readonly number[];
  /** Whether a moment is judged as soon as all events of its time have come; else when it is due. */
  readonly isJudgedAtOnce: boolean;
  /** Whether all that matters to a moment has come when all before `time` has. */
  isDue(at: number, time: number): boolean;
  /** Whether there may be a match at a moment, by the times of the key's events alone. */
  mayMatch(memory: StepMemory, slot: number, at: number): boolean;
  findMatch(key: string, events: KeyEvents, at: number): FoundMatch | "too many" | undefined;
  /** Drops what cannot matter to a key any more once all up to a time has come, and what was due then has been judged. */
  trim(memory: StepMemory, slot: number, now: number): void;
}
