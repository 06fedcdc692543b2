import type { Alert, JsonObject } from "@tocsin/core";

/** An alert whose id is the number; `detail` belongs to `tocsin.alert`, `more` to the document. */
export function alertOf(number: number, detail: JsonObject = {}, more: JsonObject = {}): Alert {
  const id = number.toString(16).padStart(32, "0");
  return {
    "@timestamp": "2026-05-04T10:00:00.000Z",
    event: { kind: "alert", severity: 73 },
    rule: { id: "auth.brute_force", name: "Many failed sign-ins" },
    message: "Many failed sign-ins for ann",
    ...more,
    tocsin: {
      alert: { id, severity: "high", risk: 0, key: {}, count: 1, events: [], events_total: 1, include: {}, ...detail },
    },
  };
}
