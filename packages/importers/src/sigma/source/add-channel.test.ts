import type { JsonObject } from "@tocsin/core";
import { expect, test } from "vitest";
import { addChannel } from "./add-channel.ts";

const sysmon = "Microsoft-Windows-Sysmon/Operational";
const guid = "{2b3a5e00-0d6c-4a1e-0000-001000000000}";
const ofSysmon = { EventID: 1, UtcTime: "2026-05-04 10:00:00.000", ProcessGuid: guid, Image: "C:\\a.exe" };

test.each([
  [{ SourceName: "Microsoft-Windows-Sysmon", EventID: 1 }, sysmon],
  [{ Provider_Name: "microsoft-windows-sysmon", EventID: "22", Channel: null }, sysmon],
  [{ ProviderName: "Microsoft-Windows-Security-Auditing", EventID: 4688, Channel: "" }, "Security"],
  [{ Provider: "Service Control Manager", EventID: 7045 }, "System"],
  [{ SourceName: "Microsoft-Windows-PowerShell", EventID: 4104 }, "Microsoft-Windows-PowerShell/Operational"],
  [{ SourceName: "Linux-Sysmon", EventID: 1, Image: "/bin/sh" }, "Linux-Sysmon/Operational"],
  [{ product: "windows", service: "security", EventID: 4624 }, "Security"],
  [{ product: "Windows", category: "process_creation", EventID: "4688" }, "Security"],
  [{ product: "windows", category: "registry_set", EventID: 13 }, sysmon],
  [{ product: "windows", category: "registry_event", EventID: 14 }, sysmon],
  [ofSysmon, sysmon],
])("%j is of the channel %s", (event, channel) => {
  expect(addChannel(event)).toEqual({ ...event, Channel: channel });
});

test("the marks of an event also say which event it is, where they leave one", () => {
  expect(addChannel({ product: "windows", category: "process_creation", Image: "a" })).toEqual({
    product: "windows",
    category: "process_creation",
    Image: "a",
    Channel: sysmon,
    EventID: 1,
  });
});

test.each<JsonObject>([
  { ...ofSysmon, Channel: "Application" },
  { ...ofSysmon, SourceName: "Another" },
  { ...ofSysmon, Image: "/bin/sh" },
  { ...ofSysmon, EventID: 4688 },
  { ...ofSysmon, ProcessGuid: null },
  { EventID: 1 },
  { SourceName: "Microsoft-Windows-Eventlog", EventID: 1102 },
  { SourceName: "Microsoft-Windows-PowerShell", EventID: 32784 },
  { product: "linux", category: "process_creation", Image: "/bin/sh" },
  { category: "process_creation", Image: "a" },
  { product: "windows", category: "process_creation", EventID: 3 },
  { product: "windows", category: "process_creation", service: "powershell" },
  { product: "windows", category: "registry_event" },
  { product: "windows", service: "powershell" },
  { product: "windows", service: "nowhere", category: "process_creation", EventID: 1 },
])("of %j nobody can say which channel it is of, or it says so itself", (event) => {
  expect(addChannel(event)).toBeUndefined();
});
