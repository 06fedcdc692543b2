import type { JsonObject, JsonValue } from "../json/json-value.ts";
import type { Severity } from "../ir/types.ts";

/**
 * The alert document: one JSON object, in ECS where ECS has a field, redacted. Objects are nested; only
 * `tocsin.alert.key` and `tocsin.alert.include` have names of the rule's author as keys.
 */
export interface Alert extends JsonObject {
  /** ISO 8601 with milliseconds, UTC. */
  readonly "@timestamp": string;
  readonly event: JsonObject;
  readonly rule: JsonObject & { readonly id: string; readonly name: string };
  readonly message: string;
  readonly tocsin: { readonly alert: AlertDetail };
}

export interface AlertDetail extends JsonObject {
  /** 32 hex digits; the document's `_id`. */
  readonly id: string;
  readonly severity: Severity;
  readonly risk: number;
  readonly key: JsonObject;
  /** Matches folded into this alert, the first included. */
  readonly count: number;
  readonly events: readonly JsonObject[];
  readonly events_total: number;
  readonly include: Readonly<Record<string, JsonValue>>;
}
