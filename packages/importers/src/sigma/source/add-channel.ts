import type { JsonObject, JsonValue } from "@tocsin/core";
import { channelsOf, routesOf, type WindowsRoute } from "./windows-facts.ts";

/**
 * A flat event of Windows that lost its `Channel`, as exports and pipelines make them, with the one that it must have
 * come from: by its provider, by marks of its own (`product`, `category`, `service`), or by fields that Sysmon alone
 * writes. Undefined: it has one, or which one cannot be told for sure.
 */
export function addChannel(document: JsonObject): JsonObject | undefined {
  if (isValue(document["Channel"])) return undefined;
  const provider = providerOf(document);
  const channel = provider === undefined ? undefined : channelOf(provider, document["EventID"]);
  if (channel !== undefined) return { ...document, Channel: channel };
  const marked = toMarked(document);
  if (marked !== undefined || provider !== undefined) return marked;
  return isOfSysmon(document) ? { ...document, Channel: sysmonChannel } : undefined;
}

/** Whether `addChannel` leaves all events alone that have the same keys as this one and the same channel. */
export function needsNoChannel(document: JsonObject): boolean {
  return isValue(document["Channel"]) || telling.every((field) => document[field] === undefined);
}

const sysmonChannel = "Microsoft-Windows-Sysmon/Operational";

/** Providers that write to one channel alone. Of several, as of Windows Defender, no provider tells the channel. */
const channels: ReadonlyMap<string, string> = new Map([
  ["microsoft-windows-sysmon", sysmonChannel],
  ["linux-sysmon", "Linux-Sysmon/Operational"],
  ["microsoft-windows-security-auditing", "Security"],
  ["powershell", "Windows PowerShell"],
  ["powershellcore", "PowerShellCore/Operational"],
  ["service control manager", "System"],
]);

/** PowerShell writes these, of pipelines and script blocks, to its operational log; others may be of its other logs. */
const powerShellIds: readonly string[] = ["4103", "4104", "4105", "4106"];

function channelOf(provider: string, eventId: JsonValue | undefined): string | undefined {
  const name = provider.toLowerCase();
  if (name !== "microsoft-windows-powershell") return channels.get(name);
  return powerShellIds.includes(toText(eventId)) ? "Microsoft-Windows-PowerShell/Operational" : undefined;
}

const providerFields = ["Provider_Name", "ProviderName", "SourceName", "Provider"];

/** Without any of these nothing tells a channel. */
const telling = [...providerFields, "product", "EventID"];

function providerOf(document: JsonObject): string | undefined {
  for (const field of providerFields) {
    const value = document[field];
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

/** By its own marks, where these leave one channel, and one event id that it does not contradict. */
function toMarked(document: JsonObject): JsonObject | undefined {
  const [product, category, service] = ["product", "category", "service"].map((mark) =>
    toText(document[mark]).toLowerCase(),
  );
  if (product !== "windows") return undefined;
  const within = service === "" || service === undefined ? undefined : channelsOf(service);
  if (service !== "" && within === undefined) return undefined;
  if (category === undefined || category === "") {
    return within?.length === 1 ? { ...document, Channel: within[0]! } : undefined;
  }
  const id = toText(document["EventID"]);
  const route = routesOf(category)?.find(
    ({ channels: own, eventIds }) =>
      own.length === 1 &&
      (within === undefined || within.includes(own[0]!)) &&
      (id === "" ? eventIds.length === 1 : eventIds.map(String).includes(id)),
  );
  return route && { ...document, Channel: route.channels[0]!, ...toMissing(document, route) };
}

/** What else the marks say of an event that does not say it itself. */
function toMissing(document: JsonObject, { eventIds, eventTypes = [] }: WindowsRoute): JsonObject {
  const [type] = eventTypes;
  return {
    ...(!isValue(document["EventID"]) && { EventID: eventIds[0]! }),
    ...(!isValue(document["EventType"]) && eventTypes.length === 1 && type !== undefined && { EventType: type }),
  };
}

/** Sysmon gives processes ids of its own beside its own time; where paths are those of Windows, it is not Sysmon for Linux. */
function isOfSysmon(document: JsonObject): boolean {
  const id = Number(toText(document["EventID"]) || Number.NaN);
  return (
    id >= 1 &&
    id <= 29 &&
    isValue(document["UtcTime"]) &&
    processIds.some((field) => isValue(document[field])) &&
    images.some((field) => toText(document[field]).includes("\\"))
  );
}

const processIds = ["ProcessGuid", "SourceProcessGuid", "SourceProcessGUID"];
const images = ["Image", "SourceImage"];

function isValue(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}

function toText(value: JsonValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
