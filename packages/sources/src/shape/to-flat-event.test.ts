import type { JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { toFlatEvent } from "./to-flat-event.ts";

const system = {
  Provider: { "#attributes": { Name: "Sysmon", Guid: "{1}" } },
  EventID: 1,
  Channel: "Microsoft-Windows-Sysmon/Operational",
  Computer: "ws-1",
  TimeCreated: { "#attributes": { SystemTime: "2026-01-05T00:00:00Z" } },
  Execution: { "#attributes": { ProcessID: 7 } },
  Correlation: null,
};

test("the JSON of evtx tools has its data and its system fields under flat names, be they empty", () => {
  const flat = toFlatEvent({
    Event: { System: system, EventData: { "#attributes": { x: 1 }, Image: "a.exe", Empty: null } },
  });
  expect(flat).toEqual({
    shape: "evtx",
    document: {
      "@timestamp": "2026-01-05T00:00:00Z",
      Image: "a.exe",
      Empty: null,
      Correlation: null,
      Provider_Name: "Sysmon",
      Provider_Guid: "{1}",
      EventID: 1,
      Channel: "Microsoft-Windows-Sysmon/Operational",
      Computer: "ws-1",
      TimeCreated_SystemTime: "2026-01-05T00:00:00Z",
      Execution_ProcessID: 7,
    },
  });
});

test("the data of UserData lies one level deeper, and names lose their spaces", () => {
  const flat = toFlatEvent({
    Event: { System: system, UserData: { Cleared: { "Threat Name": "x", SubjectUserName: "ada" } } },
  });
  expect(flat?.document).toMatchObject({ ThreatName: "x", SubjectUserName: "ada" });
});

test("what is written as attributes and text is the text", () => {
  const flat = toFlatEvent({
    Event: { System: { ...system, EventID: { "#attributes": { Qualifiers: 3 }, "#text": 104 } }, EventData: "raw" },
  });
  expect(flat?.document).toMatchObject({ EventID: 104, EventID_Qualifiers: 3, Data: "raw" });
});

test("elements that are objects with their attributes are read by the names in these", () => {
  const flat = toFlatEvent({
    Event: {
      "@xmlns": "http://schemas.microsoft.com/win/2004/08/events/event",
      System: {
        Provider: { "@Name": "Sysmon" },
        EventID: { "@Qualifiers": "0", "#text": "1" },
        Channel: "C",
        TimeCreated: { "@SystemTime": "2026-01-05T00:00:00Z" },
      },
      EventData: { Data: [{ "@Name": "Image", "#text": "a.exe" }, { "@Name": "Empty" }, "loose"] },
    },
  });
  expect(flat?.document).toEqual({
    "@timestamp": "2026-01-05T00:00:00Z",
    Image: "a.exe",
    Empty: null,
    Provider_Name: "Sysmon",
    EventID_Qualifiers: "0",
    EventID: "1",
    Channel: "C",
    TimeCreated_SystemTime: "2026-01-05T00:00:00Z",
  });
});

test("keys with dots are read as nested ones", () => {
  const flat = toFlatEvent({
    "process.name": "a.exe",
    "winlog.channel": "Security",
    "winlog.event_id": 4688,
    "winlog.event_data.NewProcessName": "a.exe",
  });
  expect(flat).toEqual({
    shape: "winlogbeat",
    document: { "process.name": "a.exe", NewProcessName: "a.exe", EventID: 4688, Channel: "Security" },
  });
});

test("what routes an event is the system's, whatever the data is called", () => {
  const flat = toFlatEvent({
    Event: { System: system, EventData: { Channel: "Security", Computer: "other", EventID: null } },
  });
  expect(flat?.document).toMatchObject({ Channel: system.Channel, Computer: "other", EventID: 1 });
});

test("events of Winlogbeat have their data beside the rest", () => {
  const flat = toFlatEvent({
    "@timestamp": "2026-01-05T00:00:00Z",
    host: { name: "ws-1" },
    winlog: { channel: "Security", event_id: "4688", event_data: { NewProcessName: "a.exe" } },
  });
  expect(flat).toEqual({
    shape: "winlogbeat",
    document: {
      "@timestamp": "2026-01-05T00:00:00Z",
      host: { name: "ws-1" },
      NewProcessName: "a.exe",
      EventID: "4688",
      Channel: "Security",
    },
  });
});

const others: readonly JsonObject[] = [{}, { Event: 1 }, { Event: { System: "x" } }, { winlog: "x" }, { EventID: 1 }];

test.each(others)("%j stays as it is", (event) => {
  expect(toFlatEvent(event)).toBeUndefined();
});

test.each([
  ["nested", { winlog: { channel: "Security" }, event: { code: "4688" } }],
  ["with dots", { "winlog.channel": "Security", "event.code": "4688" }],
])("an event that has its id under event.code alone has it as EventID: %s", (_, document) => {
  expect(toFlatEvent(document)?.document).toMatchObject({ Channel: "Security", EventID: "4688" });
});

test("the id of Windows goes before event.code", () => {
  const flat = toFlatEvent({ winlog: { channel: "Security", event_id: 4624 }, event: { code: "logged-in" } });
  expect(flat?.document).toMatchObject({ EventID: 4624 });
});
