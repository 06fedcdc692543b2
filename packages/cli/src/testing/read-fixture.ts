import { readFileSync } from "node:fs";
import { parseEvents, toReadProblem } from "@tocsin/sources";
import type { ReadEvents } from "@tocsin/testing";
import { toPrintable } from "../terminal/printable.ts";

/** A fixture with a malformed line is no fixture: a test must not pass because an event was left out. */
export const readFixture: ReadEvents = (file) => {
  try {
    const { events, malformed, problem } = parseEvents(file, readFileSync(file));
    if (problem !== undefined) return { error: problem.message };
    const first = malformed[0];
    if (first !== undefined) return { error: toPrintable(`${first.file}:${first.line} is no event: ${first.reason}.`) };
    return { events };
  } catch (error) {
    return { error: toReadProblem(file, error).message };
  }
};
