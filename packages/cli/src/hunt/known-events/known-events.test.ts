import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compile } from "@tocsin/language";
import { createProgram } from "@tocsin/engine";
import { createEventShapes } from "../event-shapes.ts";
import { examineLines } from "./examined-lines.test-data.ts";
import { createKnownEvents } from "./known-events.ts";

const text = `source processes is "w-*" typed by untyped where Channel is "S" and EventID is 1
source all is "w-*" typed by untyped where Channel is present
source other is "o-*" typed by untyped where kind is present

rule evil { when any processes where Image ends with "evil.exe" and not User is "system" severity low }
rule tool { when any all where anywhere contains "sekurlsa::" severity low }
rule odd {
  when any processes where CommandLine contains "whoami"
  severity low
  except when Parent is "monitor.exe" because "it asks each minute"
}
rule deep { when any other where host.name is "a" severity low }
rule seven { when any processes where Level is 7 severity low }
rule bad_data { when any all where Data contains "bad" severity low }
`;

function compiled() {
  const { ruleSet, diagnostics } = compile([{ file: "rules.tocsin", text }], {
    readText: () => ({ error: "none" }),
    resolve: () => undefined,
  });
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(error.message);
  return ruleSet;
}

const ruleSet = compiled();

async function examined(content: string, withFilter: boolean) {
  return examineLines(ruleSet, Buffer.from(content), { withFilter, flat: true });
}

const usual = { "@timestamp": "2026-05-04T00:00:00Z", Channel: "S", EventID: 1, Image: "C:\\good.exe", Pid: 7 };

const time = { TimeCreated: { "#attributes": { SystemTime: "2026-05-04T00:00:00Z" } } };

function linesOf(...documents: readonly object[]): string {
  return documents.map((document) => `${JSON.stringify(document)}\n`).join("");
}

describe("an event like one that came to nothing", () => {
  it("is passed over, and counted with its own time", async () => {
    const content = linesOf(usual, { ...usual, Pid: 8, "@timestamp": "2026-05-04T00:00:05Z" });
    const { seen, passedOver } = await examined(content, true);
    expect(passedOver).toBe(0);
    const later = linesOf(...Array.from({ length: 20 }, (_, at) => ({ ...usual, Pid: at })));
    const more = await examined(later + content, true);
    expect(more.passedOver).toBeGreaterThan(10);
    expect(seen.counts.times).toEqual(more.seen.counts.times);
    expect(more.seen).toEqual((await examined(later + content, false)).seen);
  });

  it.each([
    ["a field that a rule asks about", { Image: "C:\\evil.exe" }],
    ["what is looked for anywhere", { Pid: "SEKURLSA::x" }],
    ["another channel", { Channel: "T" }],
    ["a time that cannot be read", { "@timestamp": "soon" }],
    ["a field that only an exception asks about", { CommandLine: "whoami", Parent: "cmd.exe" }],
  ])("is not, with %s", async (_what, other) => {
    const before = Array.from({ length: 20 }, (_, at) => ({
      ...usual,
      CommandLine: "whoami",
      Parent: "monitor.exe",
      Pid: `p${at}`,
    }));
    const content = linesOf(...before, { ...before[0], ...other });
    const [fast, slow] = [await examined(content, true), await examined(content, false)];
    expect(fast.passedOver).toBeGreaterThan(0);
    expect(fast.passedOver).toBeLessThan(20);
    expect(fast.seen).toEqual(slow.seen);
  });
});

const value = fc.constantFrom<unknown>(
  "good.exe",
  "evil.exe",
  "EVIL.EXE",
  "x",
  "sekurlsa::y",
  "é",
  "whoami",
  1,
  12,
  1.5,
  null,
  ["x", "evil.exe"],
  { name: "a" },
);
const common = fc.record({
  "@timestamp": fc.constantFrom("2026-05-04T00:00:00Z", "2026-05-04T00:00:01Z", "2026-05-05T00:00:00Z", "never", 5),
  Channel: fc.constantFrom("S", "S", "S", "S", "T", ""),
  EventID: fc.constantFrom(1, 1, 1, 1, "1", 2),
  Image: fc.constantFrom("good.exe", "good.exe", "EVIL.exe"),
  CommandLine: fc.constantFrom("dir", "dir", "whoami"),
  Parent: fc.constantFrom("monitor.exe", "cmd.exe"),
  Free: value,
});
const more = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.record({ User: fc.constantFrom("system", "ann"), Other: value }) },
  {
    weight: 3,
    arbitrary: fc.record({ host: fc.constantFrom({ name: "a" }, { name: "b", id: 7 }), kind: fc.constant("k") }),
  },
  { weight: 1, arbitrary: fc.constant({ winlog: { channel: "S" } }) },
  { weight: 1, arbitrary: fc.constant({ SourceName: "Microsoft-Windows-Sysmon" }) },
);
const document = fc.tuple(common, more).map(([own, others]) => JSON.stringify({ ...own, ...others }));
/** The same event as other tools write it. */
function toOtherForm(json: string, form: "evtx" | "names" | "winlogbeat"): string {
  const { "@timestamp": time, Channel, EventID, ...data } = JSON.parse(json) as Record<string, unknown>;
  if (form === "winlogbeat") {
    return JSON.stringify({ "@timestamp": time, winlog: { channel: Channel, event_id: EventID, event_data: data } });
  }
  const named = Object.entries(data).map(([name, text]) => ({ "@Name": name, "#text": text }));
  const system = { EventID, Channel, TimeCreated: { "#attributes": { SystemTime: time } } };
  return JSON.stringify({ Event: { System: system, EventData: form === "names" ? { Data: named } : data } });
}

const line = fc.oneof(
  { weight: 20, arbitrary: document },
  {
    weight: 12,
    arbitrary: fc
      .tuple(document, fc.constantFrom("evtx", "names", "winlogbeat"))
      .map(([each, form]) => toOtherForm(each, form)),
  },
  { weight: 1, arbitrary: document.map((each) => each.replace('"Free"', '"Free" ')) },
  { weight: 1, arbitrary: document.map((each) => each.replaceAll("e", "\\u0065")) },
  { weight: 1, arbitrary: document.map((each) => `${each.slice(0, -1)},"Image":"evil.exe"}`) },
  { weight: 1, arbitrary: document.map((each) => `${each.slice(0, -1)},"Free":12345678901234567890}`) },
  { weight: 1, arbitrary: document.map((each) => each.replace('"S"', '"S')) },
  { weight: 1, arbitrary: document.map((each) => `${each}${each}`) },
);

test("whatever lines come, what is seen of them is what is seen when all are parsed", async () => {
  let passedOver = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 400, maxLength: 400 }), async (lines) => {
      const content = lines.map((each) => `${each}\n`).join("");
      const [fast, slow] = [await examined(content, true), await examined(content, false)];
      expect(fast.seen).toEqual(slow.seen);
      passedOver += fast.passedOver;
    }),
    { numRuns: 40 },
  );
  expect(passedOver).toBeGreaterThan(300);
});

test("where a value was true or null, the next one may have a text that is asked about", async () => {
  const withName = (name: unknown, dotted: unknown, at: number) => ({
    "@timestamp": `2026-05-04T00:00:0${at}Z`,
    kind: "k",
    host: { name },
    "host.name": dotted,
  });
  const evtx = (image: unknown, other: string) => ({
    Event: { System: { ...time, Channel: "S", EventID: 1, Image: other }, EventData: { Image: image } },
  });
  const content = linesOf(
    ...[withName(false, null, 0), withName("b", "x", 1), withName("c", "x", 2), withName("a", "x", 3)],
    ...[withName(null, "y", 4), withName("y", null, 5), withName("a", null, 6), withName(null, "a", 7)],
    ...[evtx("x", "y"), evtx("x", "z"), evtx(null, "y"), evtx(null, "z"), evtx(null, "evil.exe")],
  );
  const [fast, slow] = [await examined(content, true), await examined(content, false)];
  expect(fast.seen).toEqual(slow.seen);
  expect(slow.seen.found).toHaveLength(4);
});

/** Values as they may be written. */
const token = fc.constantFrom(
  ...['"x"', '"a"', '"evil.exe"', '"system"', '"bad"', '"é"', '""', '"SEKURLSA::"', '"sekurl\\u0073a::q"', '"1\\/2"'],
  ...["7", '"7"', "7.0", "70e-1", "-0", "12345678901234567890", "true", "false", "null", "{}", "[]"],
  ...['["x","bad"]', '["x","ok"]', '{"name":"a"}', '{"name":"b"}', '["sekurlsa","::"]'],
);
const timeToken = fc.constantFrom(
  ...Array.from({ length: 8 }, (_, at) => `"2026-05-04T00:00:0${at % 3}Z"`),
  ...['"2026-05-04T00:00:02+01:00"', "1777852800000", '"soon"', '"2026\\u002d05-04T00:00:00Z"'],
);
const name = fc.constantFrom(
  "Image",
  "User",
  "Level",
  "Data",
  "Pid",
  "__proto__",
  "host",
  "host.name",
  "Im\\u0061ge",
  "kind",
);
const oddLine = fc
  .record({
    at: timeToken,
    id: fc.constantFrom("1", "1", '"1"', "2"),
    one: token,
    two: token,
    three: token,
    name,
    other: name,
  })
  .chain(({ at, id, one, two, three, name: first, other }) =>
    fc.constantFrom(
      `{"@timestamp":${at},"Channel":"S","EventID":${id},"Image":${one},"User":${two},"Pid":${three}}`,
      `{"@timestamp":${at},"Channel":"S","EventID":1,"${first}":${one},"${other}":${two}}`,
      `{"@timestamp":${at},"kind":"k","host":{"name":${one}},"host.name":${two}}`,
      `{"Event":{"System":{"Channel":"S","EventID":${id},"TimeCreated":{"#attributes":{"SystemTime":${at}}},"Image":${one}},"EventData":{"Image":${two},"Pid":${three}}}}`,
      `{"Event":{"System":{"Channel":"S","EventID":1,"TimeCreated":{"#attributes":{"SystemTime":${at}}}},"EventData":{"Data":[{"@Name":"Image","#text":${one}},{"@Name":${two},"#text":${three}}]}}}`,
      `{"Event":{"System":{"Channel":"S","EventID":1},"EventData":{"Data":{"#text":[${one},${two}]}}}}`,
      `{"@timestamp":${at},"winlog":{"channel":"S","event_id":${id},"event_data":{"Image":${one},"param1":${two}}}}`,
      `{"@timestamp":${at},`,
      `{"@timestamp":${at},"Pid":${one}}`,
      "[1]",
    ),
  );

test.each([true, false])(
  "however values are written, what is seen is what is seen when all are parsed (flat: %s)",
  async (flat) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(oddLine, { minLength: 40, maxLength: 40 }),
        fc.array(fc.nat(39), { minLength: 200, maxLength: 200 }),
        async (pool, order) => {
          const content = Buffer.from(order.map((at) => `${pool[at]!}\n`).join(""));
          const [fast, slow] = [
            await examineLines(ruleSet, content, { withFilter: true, flat }),
            await examineLines(ruleSet, content, { withFilter: false, flat }),
          ];
          expect(fast.seen).toEqual(slow.seen);
        },
      ),
      { numRuns: 60 },
    );
  },
);

test("more shapes than are kept at a time, and more groups, come to the same", async () => {
  const documents = Array.from({ length: 9000 }, (_, at) => {
    const shape = at % 2500;
    const image = at % 7 === 3 ? "C:\\evil.exe" : "C:\\good.exe";
    return { ...usual, Image: image, Pid: at, [`k${shape}`]: `x${at}`, ...(at % 3 === 0 && { Channel: `C${at}` }) };
  });
  const content = linesOf(...documents, ...documents.slice(0, 2000));
  const [fast, slow] = [await examined(content, true), await examined(content, false)];
  expect(fast.seen).toEqual(slow.seen);
});

test("nothing is known beforehand of events that may be late", () => {
  const program = createProgram(ruleSet);
  expect(createKnownEvents(program, [[["rules.all"], 5]], createEventShapes(true))).toBeUndefined();
});
