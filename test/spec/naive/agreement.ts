import type { Event, JsonObject, RuleSet } from "@tocsin/core";
import { compareCandidates, createProgram, createStage, createStream, type Emission } from "@tocsin/engine";
import { compile } from "@tocsin/language";
import fc from "fast-check";
import { condition, event, schema } from "./arbitraries.ts";
import { write } from "./condition.ts";
import { holds } from "./naive-condition.ts";

const host = { readText: () => ({ text: schema }), resolve: (_from: string, path: string) => path };

/** Rules as text, and events for them in any order. */
export interface Example {
  readonly text: string;
  readonly documents: readonly JsonObject[];
}

/** The rule set of a text, which must have no error. */
export function compileText(text: string): RuleSet {
  const { ruleSet, diagnostics } = compile([{ file: "example.tocsin", text }], host);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(`${text}\n${errors.map(({ code, message }) => `${code} ${message}`).join("\n")}`);
  return ruleSet;
}

export function run(ruleSet: RuleSet, documents: readonly JsonObject[]): Emission[] {
  const program = createProgram(ruleSet);
  const stage = createStage(program);
  const events = documents.map((document, index): Event => ({ document, origin: { file: "events", line: index } }));
  const candidates = events.flatMap((each) => program.match(each)).toSorted(compareCandidates);
  return [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
}

/** The same as a stream; the documents must come in the order of their times, give or take the lateness of their sources. */
export function runStream(ruleSet: RuleSet, documents: readonly JsonObject[]): Emission[] {
  const stream = createStream(createProgram(ruleSet));
  const events = documents.map((document, index): Event => ({ document, origin: { file: "events", line: index } }));
  return [...events.flatMap((each) => stream.take(each)), ...stream.end()];
}

/** Compiled rules alert on the events on which their conditions, read naively, hold. */
export const conditionsAgree = fc.property(
  condition,
  fc.array(event, { minLength: 1, maxLength: 10 }),
  (tree, events) => {
    const text = `source events typed by "schema.json"\nrule example { when any events where ${write(tree)} severity low }\n`;
    const emissions = run(compileText(text), events);
    const found = emissions
      .map(({ alert }) => Number(alert.tocsin.alert.events[0]?.["line"]))
      .toSorted((a, b) => a - b);
    const expected = events.flatMap((each, index) => (holds(tree, each) ? [index] : []));
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      throw new Error(`${text}alerts on ${JSON.stringify(found)}, should on ${JSON.stringify(expected)}`);
    }
  },
);
