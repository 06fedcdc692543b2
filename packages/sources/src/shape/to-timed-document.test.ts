import { expect, test } from "vitest";
import { toTimedDocument } from "./to-timed-document.ts";

const time = "2026-01-05T00:00:00.000Z";

test.each([
  ["CloudTrail", { eventVersion: "1.08", eventName: "GetUser", eventTime: time }],
  ["Kubernetes", { apiVersion: "audit.k8s.io/v1", stageTimestamp: time }],
  ["Google Cloud", { logName: "projects/a/logs/cloudaudit.googleapis.com%2Factivity", timestamp: time }],
  ["Zeek", { _path: "conn", ts: Date.parse(time) / 1000 }],
  ["Zeek, as text", { "@stream": "conn", ts: time }],
  ["Windows", { EventID: 4688, TimeCreated: time }],
  [
    "Windows, the log's before Sysmon's",
    { EventID: 1, UtcTime: "2026-01-04 23:59:59.999", TimeCreated_SystemTime: time },
  ],
  ["Windows, what is no time passed over", { EventID: "1", TimeCreated: "yesterday", UtcTime: time }],
])("an event as its maker writes it has the time that it states: %s", (_, document) => {
  expect(toTimedDocument(document)).toEqual({ ...document, "@timestamp": time });
});

test.each([
  ["it has a time", { eventVersion: "1.08", eventName: "GetUser", eventTime: time, "@timestamp": time }],
  ["nobody knows its maker", { eventTime: time }],
  ["its time is out of range", { _path: "conn", ts: 1e300 }],
  ["it states none", { _path: "conn" }],
  ["its time cannot be read", { EventID: 1, UtcTime: "-" }],
])("an event is left as it is where %s", (_, document) => {
  expect(toTimedDocument(document)).toBeUndefined();
});
