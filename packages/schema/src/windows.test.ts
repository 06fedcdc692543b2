import { describe, expect, it } from "vitest";
import { lookupField } from "./schema.ts";
import { windows, windowsTables } from "./windows.ts";

describe("windows", () => {
  it("gives a name one type in all logs", () => {
    const typesOf = Map.groupBy(windowsTables.flat(), ([name]) => name);
    const torn = [...typesOf].filter(([, entries]) => new Set(entries.map(([, field]) => field.type)).size > 1);
    expect(torn.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["EventID", "number"],
    ["CommandLine", "text"],
    ["ProcessId", "text"],
    ["SubjectLogonId", "text"],
    ["LogonType", "number"],
    ["IpAddress", "address"],
    ["DestinationIp", "address"],
    ["DestinationPort", "number"],
    ["Initiated", "truth"],
    ["UtcTime", "time"],
    ["@timestamp", "time"],
    ["Keywords", "text"],
    ["Archived", "text"],
  ])("says that %s is %s", (path, type) => {
    expect(lookupField(windows, path)?.type).toBe(type);
  });

  it("has the names of Defender with and without spaces", () => {
    expect([lookupField(windows, "Threat Name"), lookupField(windows, "ThreatName")]).toEqual([
      { type: "text", description: "Name of the malware that Defender found." },
      { type: "text", description: "Name of the malware that Defender found." },
    ]);
  });

  it("keeps the description of a name that another log lists without one", () => {
    expect(lookupField(windows, "MessageNumber")?.description).toBe("Number of this part, from 1.");
  });

  it("reaches into the event where a collector keeps it nested", () => {
    expect(lookupField(windows, "Event.EventData.CommandLine")).toEqual({ type: "untyped" });
  });

  it("regards the case of names, as JSON does", () => {
    expect(lookupField(windows, "commandline")).toBeUndefined();
  });
});
