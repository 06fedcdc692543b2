import { createHash } from "node:crypto";
import type { Event, JsonObject } from "@tocsin/core";
import { compareCandidates, createProgram, createStage } from "@tocsin/engine";
import { compile } from "@tocsin/language";
import { describe, expect, test } from "vitest";

// Ids are a promise to what was stored before: here they are made of the JSON texts that the language describes, by hand.

const rules = `
module team.web
source events is "events-*"
  typed by untyped
  arriving by event.ingested

rule one { version 3 when any events where kind is "one" severity low }
rule counted { when at least 2 events where kind is "two" per user.name, source.ip within 1 minute severity low }
`;

const host = { readText: () => ({ error: "no such file" }), resolve: () => undefined };

function idsOf(documents: readonly JsonObject[], file = "a"): string[] {
  const { ruleSet } = compile([{ file: "web.tocsin", text: rules }], host);
  const program = createProgram(ruleSet);
  const stage = createStage(program);
  const events = documents.map((document, index): Event => ({ document, origin: { file, line: index + 1 } }));
  const candidates = events.flatMap((event) => program.match(event)).toSorted(compareCandidates);
  const emissions = [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
  return emissions.map(({ alert }) => alert.tocsin.alert.id);
}

function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 32);
}

const one = { kind: "one", b: { y: [1, 2.5], x: "é" }, "@timestamp": "2026-01-05T00:00:00Z", a: null };
const identity = digest('{"@timestamp":"2026-01-05T00:00:00Z","a":null,"b":{"x":"é","y":[1,2.5]},"kind":"one"}');

describe("ids", () => {
  test("of one event are made of its sorted JSON and its ordinal", () => {
    expect(idsOf([one, one])).toEqual([
      digest(`["team.web.one","3",[],["${identity}",0]]`),
      digest(`["team.web.one","3",[],["${identity}",1]]`),
    ]);
  });

  test("of one event do not depend on its file, line, the order of its keys, or when it arrived", () => {
    const [id] = idsOf([one]);
    const { a, b, ...rest } = one;
    const arrived = { event: { ingested: "2026-02-01T00:00:00Z" } };
    expect(idsOf([{ kind: "three" }, { ...rest, b, a, ...arrived }], "other")).toEqual([id]);
    expect(idsOf([{ ...one, "event.ingested": 5 }])).toEqual([id]);
  });

  test("of a count are made of its key, folded and sorted by field, and the time of completion", () => {
    const event = (user: string, second: number) => ({
      kind: "two",
      "@timestamp": `2026-01-05T01:00:0${second}+01:00`,
      user: { name: user },
      source: { ip: "::ffff:10.0.0.1" },
    });
    const key = '[["source.ip","::ffff:10.0.0.1"],["user.name","änn"]]';
    expect(idsOf([event("Änn", 1), event("ÄNN", 2)])).toEqual([
      digest(`["team.web.counted","1",${key},"2026-01-05T00:00:02.000Z"]`),
    ]);
  });
});
