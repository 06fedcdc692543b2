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
