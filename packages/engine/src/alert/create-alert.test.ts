import type { Alert, Event, Include, JsonObject, Rule, RuleSet, Trigger } from "@tocsin/core";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { compare, event, field, keyPart, nowhere, number, oneEvent, rule, ruleSet, text } from "../test-rules.ts";

const pair: Trigger = {
  kind: "count",
  events: oneEvent().events,
  atLeast: 2,
  per: [keyPart("user.name")],
  within: 60 * 60_000,
};

type Parts = Parameters<typeof rule>[1];

function alertOf(trigger: Trigger, parts: Parts, events: readonly Event[], more: Partial<RuleSet> = {}): Alert {
  const [emission, ...others] = evaluate(ruleSet([rule(trigger, parts)], more), events);
  if (emission === undefined || others.length > 0) throw new Error(`${others.length + 1} alerts`);
  return emission.alert;
}

function include(name: string, what: Include["what"], of?: Include["of"]): Include {
  return { name, what, of, at: nowhere };
}

test("of the severities whose condition holds the last wins; risks add up and severity may ask for the sum", () => {
  const parts: Parts = {
    risk: [
      { points: 60, on: field("source.ip"), name: "source.ip", at: nowhere },
      {
        points: 20,
        on: field("user.name"),
        name: "user.name",
        when: compare(field("vip"), "is", text("yes")),
        at: nowhere,
      },
      { points: 500, on: field("missing"), name: "missing", at: nowhere },
    ],
    severity: {
      base: "low",
      when: [
        { severity: "critical", when: compare({ op: "risk" }, ">=", number(80), { as: "number" }), at: nowhere },
        { severity: "high", when: compare(field("noisy"), "is", text("yes")), at: nowhere },
      ],
    },
  };
  const body = { source: { ip: "10.0.0.1" }, user: { name: "ann" } };
  const worth = (more: JsonObject) => {
    const { event: about, tocsin } = alertOf(oneEvent(), parts, [event(0, { ...body, ...more })]);
    return [tocsin.alert.severity, about["severity"], tocsin.alert.risk];
  };
  expect(worth({})).toEqual(["low", 21, 60]);
  expect(worth({ vip: "yes" })).toEqual(["critical", 99, 80]);
  expect(worth({ vip: "yes", noisy: "yes" })).toEqual(["high", 73, 80]);
});

test("in a title a missing value shows as a dash, several as the first and how many more", () => {
  const title = [field("u"), " from ", field("missing"), " ", field("n", "number"), " ", { op: "risk" } as const];
  const alert = alertOf(oneEvent(), { alert: { title } }, [event(0, { u: ["Ann", "ann", "bob", "eve"], n: 5 })]);
  expect(alert.message).toBe("Ann and 2 more from – 5 0");
});

test("on a finished match a key is the key's value, a field the completing event's, and what was measured is known", () => {
  const title = [
    { op: "key", index: 0, type: "text" } as const,
    " ",
    field("host.name"),
    " ",
    { op: "measured", name: "value" } as const,
  ];
  const events = [
    event(0, { user: { name: "ann" }, host: { name: "first" } }),
    event(1, { user: { name: ["Ann", "other"] }, host: { name: "second" } }),
  ];
  expect(alertOf(pair, { alert: { title } }, events).message).toBe("ann second 2");
});

test("include gives values, counts, firsts, lasts and times over the matched events", () => {
  const host = field("host.name");
  const includes = [
    include("hosts", "values", host),
    include("attempts", "count"),
    include("named", "count", host),
    include("first_host", "first", host),
    include("last_host", "last", host),
    include("started", "first time"),
    include("ended", "last time", host),
    include("nothing", "values", field("missing")),
  ];
  const events = [event(0, { user: { name: "ann" }, host: { name: ["a", "b"] } }), event(1, { user: { name: "ann" } })];
  expect(alertOf(pair, { alert: { include: includes } }, events).tocsin.alert.include).toEqual({
    hosts: ["a", "b"],
    attempts: 2,
    named: 1,
    first_host: "a",
    last_host: "b",
    started: "2026-01-05T00:00:00.000Z",
    ended: "2026-01-05T00:00:00.000Z",
  });
});

test("include lists at most 100 different values and then says how many there were", () => {
  const v = Array.from({ length: 130 }, (_, at) => `v${at}`);
  const alert = alertOf(oneEvent(), { alert: { include: [include("v", "values", field("v"))] } }, [event(0, { v })]);
  expect(alert.tocsin.alert.include["v"]).toHaveLength(100);
  expect(alert.tocsin.alert.include["v_total"]).toBe(130);
});

test("an alert lists at most 100 events and says how many there were", () => {
  const events = Array.from({ length: 150 }, (_, at) => event(at / 10, { user: { name: "ann" } }, at));
  const { alert } = alertOf({ ...pair, atLeast: 150 }, {}, events).tocsin;
  expect([alert.events.length, alert.events_total, alert.events.at(-1)?.["line"]]).toEqual([100, 150, 149]);
});

test("the alert shows the entities on which all matched events agree", () => {
  const common = { user: { name: "ann" }, process: { args: ["a", "b"] }, cloud: null };
  const events = [
    event(0, { ...common, host: { name: "WS1", id: 1 }, "source.ip": "10.0.0.1", file: { path: "x", name: null } }),
    event(1, { ...common, "host.name": "ws1", host: { id: 2 }, source: { ip: "10.0.0.1" } }),
  ];
  const alert = alertOf(pair, {}, events);
  expect(alert).toMatchObject({ user: { name: "ann" }, host: { name: "WS1" }, source: { ip: "10.0.0.1" } });
  expect(alert["process"]).toEqual({ args: ["a", "b"] });
  expect([alert["host"], alert["file"], alert["cloud"]]).toEqual([{ name: "WS1" }, undefined, undefined]);
});

test("related holds every address, user, host and hash of the matched events, once", () => {
  const events = [
    event(0, {
      user: { name: "ann" },
      source: { ip: ["10.0.0.1", "::ffff:10.0.0.1", "no address"] },
      file: { hash: { sha256: "abc" } },
    }),
    event(1, {
      user: { name: "ANN" },
      TargetUserName: "bob",
      IpAddress: "-",
      SourceIp: "10.0.0.2",
      Computer: "WS1.corp.example",
      Hashes: "SHA1=11AA,MD5=22BB,IMPHASH=00000000000000000000000000000000",
    }),
  ];
  expect(alertOf(pair, {}, events)["related"]).toEqual({
    ip: ["10.0.0.1", "10.0.0.2"],
    user: ["ann", "bob"],
    hosts: ["WS1.corp.example"],
    hash: ["abc", "11AA", "22BB"],
  });
});

test("the alert records the versions of the lookups that the rule reads", () => {
  const lookups = ["asset", "other"].map((name) => ({
    name: `m.${name}`,
    key: "host",
    rows: [],
    version: `v-${name}`,
  }));
  const of = { op: "lookup", lookup: "m.asset", key: field("host.name"), column: "owner", type: "text" } as const;
  const alert = alertOf(oneEvent(), { alert: { include: [include("owner", "values", of)] } }, [event(0)], { lookups });
  expect(alert.tocsin.alert["lookups"]).toEqual({ "m.asset": "v-asset" });
});

test("metadata stands in the fields of ECS", () => {
  const metadata: Partial<Rule["metadata"]> = {
    title: "Title",
    version: "3",
    uuid: "0b5f7a4e",
    description: "What it finds.",
    references: ["https://example.org"],
    author: ["Ann"],
    license: "Apache-2.0",
  };
  expect(alertOf(oneEvent(), { metadata }, [event(0)])).toMatchObject({
    message: "Title",
    rule: {
      id: "m.r",
      name: "Title",
      ruleset: "m",
      version: "3",
      uuid: "0b5f7a4e",
      description: "What it finds.",
      reference: ["https://example.org"],
      author: ["Ann"],
      license: "Apache-2.0",
    },
  });
});

test("hostile keys of an event become own keys of the alert and change no prototype", () => {
  const user = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": 2}}') as JsonObject;
  const alert = alertOf(oneEvent(), {}, [event(0, { user })]);
  expect(JSON.stringify(alert["user"])).toBe('{"__proto__":{"polluted":1},"constructor":{"prototype":2}}');
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
