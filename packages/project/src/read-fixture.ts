import { readFileSync } from "node:fs";
import type { Event } from "@tocsin/core";
import { parseEvents, toReadProblem } from "@tocsin/sources";

/** A fixture with a malformed line is no fixture: a test must not pass because an event was left out. */
export function readFixture(file: string): { readonly events: readonly Event[] } | { readonly error: string } {
  try {
    const { events, malformed, problem } = parseEvents(file, readFileSync(file));
    if (problem !== undefined) return { error: problem.message };
    const first = malformed[0];
    if (first !== undefined) return { error: `${first.file}:${first.line} is no event: ${first.reason}.` };
    return { events };
  } catch (error) {
    return { error: toReadProblem(file, error).message };
  }
}
