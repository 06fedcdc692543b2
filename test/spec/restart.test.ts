import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseJson, type Event, type JsonObject, type RuleSet } from "@tocsin/core";
import { compile } from "@tocsin/language";
import { describe, expect, test } from "vitest";
import { inTime, listMeaningCases, readMeaningCase } from "../frame/meaning-case.ts";
import { always, evaluateStage, evaluateStream, never } from "../frame/restarts.ts";
import { listShownCases } from "../frame/shown-case.ts";

// Every example of what rules mean, with all that is known saved to text and taken up by a new program before every event and
// before the end: the same alerts, the same counts.

const options = { pseudonymKey: "a key for tests" };

function expectTheSame(ruleSet: RuleSet, events: readonly Event[]): void {
  const straight = evaluateStage(ruleSet, events, never, options);
  expect(evaluateStage(ruleSet, events, always, options)).toEqual(straight);
  const ordered = inTime(events);
  expect(evaluateStream(ruleSet, ordered, always, options)).toEqual(evaluateStream(ruleSet, ordered, never, options));
}

const meaning = listMeaningCases(fileURLToPath(new URL("./meaning/", import.meta.url)));

describe.each([...new Set(meaning.map(({ area }) => area))])("%s, restarted before every event", (area) => {
  test.each(meaning.filter((each) => each.area === area))("$name", (each) => {
    const { ruleSet, events } = readMeaningCase(each);
    expectTheSame(ruleSet, events);
  });
});

const shown = listShownCases(fileURLToPath(new URL("./", import.meta.url))).flatMap(({ name, rulePath, eventsPath }) =>
  eventsPath === undefined ? [] : [{ name, rulePath, eventsPath }],
);

test.each(shown)("restarted before every event, $name", ({ rulePath, eventsPath }) => {
  const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };
  const { ruleSet } = compile([{ file: rulePath, text: readFileSync(rulePath, "utf8") }], host);
  const lines = readFileSync(eventsPath, "utf8").split("\n").filter(Boolean);
  expectTheSame(ruleSet, lines.map(toEvent));
});

function toEvent(text: string, index: number): Event {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return { document: parsed.value as JsonObject, origin: { file: "events", line: index + 1 } };
}
