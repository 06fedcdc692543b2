import type { Candidate } from "../../rule/candidate.ts";
import type { Match } from "../match.ts";
import type { Assignment } from "./find-assignment.ts";
import { compareKept } from "./kept-event.ts";

/** The match of an assignment. Its events stand in order, the completing one last; the key is spelt as in the first. */
export function toStepsMatch(
  keyId: string,
  { last, held }: Assignment,
  more: Pick<Match, "time" | "what" | "window">,
): Match {
  const others = [...held.values()].flat().filter((event) => event !== last);
  const events = [...others.toSorted(compareKept), last].map(({ candidate }) => candidate);
  const key = events[0]!.keys.find(({ id }) => id === keyId);
  if (key === undefined) throw new Error("A match has an event that is not of its key.");
  const steps = new Map<string, readonly Candidate[]>(
    [...held].map(([name, kept]) => [name, kept.map(({ candidate }) => candidate)]),
  );
  return { key, events, steps, ...more };
}
