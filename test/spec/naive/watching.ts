import type { JsonObject } from "@tocsin/core";
import type { Emission } from "@tocsin/engine";
import fc from "fast-check";
import { compileText, run, runStream, type Example } from "./agreement.ts";
import { firstMoment } from "./scalars.ts";

// A rule over the alerts of a rule that fires at every event says what the same rule says over the events themselves.

interface Happening {
  readonly time: number;
  readonly host: string;
  readonly fits: boolean;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  time: fc
    .tuple(fc.nat(8), fc.constantFrom(0, 0, 0, 1, -1))
    .map(([seconds, more]) => firstMoment + 1000 * seconds + more),
  host: fc.constantFrom("a", "A", "b"),
  fits: fc.constantFrom(true, true, false),
});
const kind = fc.constantFrom<(events: string) => string>(
  (events) => `any ${events} with new host.name over 3 seconds`,
  (events) => `at least 2 ${events} per host.name within 2 seconds`,
  (events) => `at least 2 distinct host.name of ${events} within 3 seconds`,
  (events) => `sum of event.severity of ${events} per host.name every 2 seconds exceeds 40`,
  (events) => `no ${events} per host.name for 2 seconds`,
);

export const watchingExamples: fc.Arbitrary<Example> = fc
  .tuple(kind, fc.array(happening, { maxLength: 12, size: "max" }))
  .map(([when, events]) => ({ text: writeRules(when), documents: events.map(toDocument) }));

export const watchingAgrees = fc.property(
  kind,
  fc.array(happening, { maxLength: 12, size: "max" }),
  (when, happenings) => {
    const documents = happenings.map(toDocument);
    const inTime = happenings.toSorted((left, right) => left.time - right.time).map(toDocument);
    const text = writeRules(when);
    const ruleSet = compileText(text);
    for (const emissions of [
      run(ruleSet, documents),
      run(ruleSet, documents.toReversed()),
      runStream(ruleSet, inTime),
    ]) {
      const [straight, watching] = [toFirings(emissions, "m.straight"), toFirings(emissions, "m.watching")];
      if (straight !== watching) throw new Error(`${text}over alerts ${watching}, over events ${straight}`);
    }
  },
);

function writeRules(when: (events: string) => string): string {
  return `module m
source events typed by ecs late by 1 second where event.kind is "event"
rule found { when any events where event.action is "x" severity low }
rule straight { when ${when('events where event.action is "x"')} severity low }
rule watching { when ${when('alerts where rule.id is "m.found"')} severity low }
`;
}

function toDocument({ time, host, fits }: Happening): JsonObject {
  return { "@timestamp": time, event: { kind: "event", severity: 21, action: fits ? "x" : "y" }, host: { name: host } };
}

function toFirings(emissions: readonly Emission[], rule: string): string {
  const own = emissions.filter(({ alert }) => alert.rule.id === rule);
  const shown = own.map(({ alert }) => {
    const { key, events_total: total } = alert.tocsin.alert;
    return `${JSON.stringify(key).toLowerCase()} ${alert["@timestamp"]} ${String(total)}`;
  });
  return shown.toSorted().join("; ");
}
