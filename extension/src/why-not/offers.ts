import type { WhyNotResult } from "@tocsin/language-server/protocol";

/** What can be made of an event that lies beside a rule: a test, and where no clause turned the event away an exception. */
export function toOffers({ problem, fires, clauses }: WhyNotResult): readonly { title: string; command: string }[] {
  if (problem !== undefined) return [];
  const test = { title: "$(beaker) Make a test", command: "tocsin.makeTest" };
  const isTaken = fires || clauses.every(({ state }) => state !== "failed");
  return isTaken ? [test, { title: "$(circle-slash) Add an exception", command: "tocsin.makeException" }] : [test];
}
