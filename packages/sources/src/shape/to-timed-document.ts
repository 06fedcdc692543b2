import { parseTime, type JsonObject, type JsonValue } from "@tocsin/core";

/**
 * An event without `@timestamp` as some makers write theirs, with the time that it states elsewhere; undefined: it has one, or
 * nothing says where. Known are CloudTrail (`eventTime`), audit logs of Kubernetes (`stageTimestamp`) and of Google Cloud
 * (`timestamp`), Zeek (`ts`, seconds since 1970 or a text), and Windows under flat names (`TimeCreated`, of Sysmon `UtcTime`).
 */
export function toTimedDocument(document: JsonObject): JsonObject | undefined {
  if (document["@timestamp"] !== undefined) return undefined;
  const time = findTime(document);
  return time === undefined || time === null ? undefined : { ...document, "@timestamp": time };
}

function findTime(document: JsonObject): JsonValue | undefined {
  if (document["eventVersion"] !== undefined && document["eventName"] !== undefined) return document["eventTime"];
  const { apiVersion, logName } = document;
  if (typeof apiVersion === "string" && apiVersion.startsWith("audit.k8s.io/")) {
    return document["stageTimestamp"] ?? document["requestReceivedTimestamp"];
  }
  if (typeof logName === "string" && logName.includes("cloudaudit.googleapis.com")) return document["timestamp"];
  if (document["_path"] !== undefined || document["@stream"] !== undefined) return toZeekTime(document["ts"]);
  return document["EventID"] === undefined ? undefined : findWindowsTime(document);
}

/** The log's own time goes before that of Sysmon, which is of a moment before. */
const windowsTimes = ["TimeCreated_SystemTime", "TimeCreated", "SystemTime", "UtcTime"];

function findWindowsTime(document: JsonObject): JsonValue | undefined {
  for (const field of windowsTimes) {
    const time = document[field];
    if (time !== undefined && parseTime(time) !== undefined) return time;
  }
  return undefined;
}

/** The last second of the year 9999, since 1970. */
const lastSecond = 253402300799;

function toZeekTime(ts: JsonValue | undefined): JsonValue | undefined {
  if (typeof ts !== "number") return ts;
  return ts >= 0 && ts <= lastSecond ? new Date(ts * 1000).toISOString() : undefined;
}
