import type { Event } from "@tocsin/core";
import { createProgram, createStream } from "@tocsin/engine";
import { compile } from "@tocsin/language";
import { describe, expect, test } from "vitest";

const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

const rules = `
source events is "events-*"
  typed by untyped
  late by 10 seconds
  where kind is present

rule one { when any events severity low }
rule two { when at least 2 events per kind within 1 minute severity low }
`;

/** `kind second`, in the order of arrival. What alerts: `rule kinds`, in the order of becoming final. */
function arrive(...arrivals: readonly string[]) {
  const { ruleSet } = compile([{ file: "rules.tocsin", text: rules }], host);
  const stream = createStream(createProgram(ruleSet));
  const emissions = arrivals.flatMap((arrival, index) => {
    const [kind = "", second = ""] = arrival.split(" ");
    const time = new Date(Date.UTC(2026, 0, 5) + Number(second) * 1000).toISOString();
    const event: Event = { document: { "@timestamp": time, kind }, origin: { file: "events", line: index + 1 } };
    return stream.take(event);
  });
  const all = [...emissions, ...stream.end()];
  const alerts = all.map(
    ({ alert }) => `${alert.rule.name} ${alert.tocsin.alert.events.map(({ line }) => Number(line)).join("+")}`,
  );
  return { alerts: alerts.toSorted(), late: stream.counts().late };
}

describe("an event that comes late", () => {
  test("counts as long as the watermark has not passed it", () => {
    expect(arrive("a 0", "b 20", "a 10")).toEqual({ alerts: ["one 1", "one 2", "one 3", "two 1+3"], late: 0 });
  });

  test("later than the lateness reaches one-event rules alone, and is counted", () => {
    expect(arrive("a 0", "b 20", "a 9.999")).toEqual({ alerts: ["one 1", "one 2", "one 3"], late: 1 });
  });

  test("moves no watermark back", () => {
    expect(arrive("b 20", "a 10", "a 9.999", "a 10").late).toBe(1);
  });

  test("is late only to sources whose watermark has passed it", () => {
    const { alerts, late } = arrive("a 0", "a 5", "c 1000");
    expect({ alerts, late }).toEqual({ alerts: ["one 1", "one 2", "one 3", "two 1+2"], late: 0 });
  });
});
