import type { ClauseVerdict } from "@tocsin/language-server/protocol";
import { expect, test } from "vitest";
import { toOffers } from "./offers.ts";

const at = { line: 0, character: 0 };
const clause = (state: ClauseVerdict["state"]): ClauseVerdict => ({ range: { start: at, end: at }, state, values: "" });
const commandsOf = (fires: boolean, ...clauses: ClauseVerdict[]) =>
  toOffers({ fires, summary: "", clauses }).map(({ command }) => command);

test("of an event on which the rule fires a test or an exception can be made", () => {
  expect(commandsOf(true, clause("held"))).toEqual(["tocsin.makeTest", "tocsin.makeException"]);
});

test("of one that held, and of which more are needed, too", () => {
  expect(commandsOf(false, clause("held"))).toEqual(["tocsin.makeTest", "tocsin.makeException"]);
});

test("an event that a clause turned away needs no exception", () => {
  expect(commandsOf(false, clause("held"), clause("failed"))).toEqual(["tocsin.makeTest"]);
});

test("nothing is made where the rule or the event cannot be read", () => {
  expect(toOffers({ problem: "No.", fires: false, summary: "No.", clauses: [] })).toEqual([]);
});
