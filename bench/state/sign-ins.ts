import type { Event } from "@tocsin/core";
import type { Candidate, Program } from "@tocsin/engine";
import { createRandom, type Random } from "../frame/random.ts";

/** An endless stream of sign-ins with a time that moves on evenly, as candidates of a program. */
export interface SignIns {
  readonly next: (count: number) => Candidate[];
}

/** Which user the sign-in of a number, from 0, is of. */
export type UserOf = (random: Random, number: number) => number;

const begin = Date.UTC(2026, 4, 4, 6);

/** The same for the same seed. */
export function createSignIns(program: Program, perMinute: number, userOf: UserOf, seed = 1): SignIns {
  const random = createRandom(seed);
  let made = 0;
  const toCandidates = () => {
    const time = begin + Math.floor((made * 60_000) / perMinute);
    const user = userOf(random, made);
    return program.match(toSignIn(random, time, user, ++made));
  };
  return { next: (count) => Array.from({ length: count }, toCandidates).flat() };
}

/** About 300 bytes as JSON. */
function toSignIn(random: Random, time: number, user: number, line: number): Event {
  const document = {
    "@timestamp": new Date(time).toISOString(),
    event: { category: "authentication", action: "logon", outcome: random.pick(["success", "failure"]), code: "4625" },
    user: { name: `user.${user}`, domain: "EXAMPLE" },
    source: { ip: `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`, port: random.below(65_536) },
    host: { name: `pc-${random.below(5000)}`, os: { type: "windows" } },
    stage: random.below(3),
    message: "An account failed to log on.",
  };
  return { document, origin: { file: "sign-ins.ndjson", line } };
}
