import { expect, test } from "vitest";
import { parseAlertRow } from "./alert-row.ts";

const alert = {
  "@timestamp": "2026-10-06T07:31:44.000Z",
  message: "ann guessed",
  rule: { id: "shop.guessed", name: "Guessed" },
  tocsin: {
    alert: {
      ...{ id: "ab", severity: "high", key: { "user.name": "ann", port: 22 }, events_total: 9 },
      events: [{ file: "a.ndjson", line: 3 }, { index: "logs", id: "x" }, { file: "half" }],
    },
  },
};

test("an alert becomes a row with its key, its events and their places", () => {
  expect(parseAlertRow(JSON.stringify(alert))).toEqual({
    ...{ id: "ab", time: "2026-10-06T07:31:44.000Z", severity: "high", rule: "shop.guessed", message: "ann guessed" },
    ...{ key: "user.name: ann, port: 22", events: 9 },
    places: [
      { file: "a.ndjson", line: 3 },
      { index: "logs", id: "x" },
    ],
  });
});

test.each(["", "not json", "[]", "{}", '{"tocsin":{"alert":{}}}', '{"tocsin":3,"rule":{}}'])(
  "what is no alert is no row: %s",
  (line) => expect(parseAlertRow(line)).toBeUndefined(),
);
