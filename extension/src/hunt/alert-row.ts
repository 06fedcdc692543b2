/** Where an event of an alert lies. `line` counts from 1. */
export type EventPlace =
  | { readonly file: string; readonly line: number }
  | { readonly index: string; readonly id: string };

/** One line of the table of a hunt. */
export interface AlertRow {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly severity: string;
  /** Full name of the rule. */
  readonly rule: string;
  readonly message: string;
  /** The values of the key, as `name: value`. */
  readonly key: string;
  /** How many events are behind it. */
  readonly events: number;
  readonly places: readonly EventPlace[];
}

/** Reads a line that `tocsin hunt --format ndjson` printed; undefined where it is no alert. */
export function parseAlertRow(line: string): AlertRow | undefined {
  const document = parseObject(line);
  const alert = toObject(toObject(document?.["tocsin"])?.["alert"]);
  const rule = toObject(document?.["rule"]);
  if (document === undefined || alert === undefined || rule === undefined) return undefined;
  const places = Array.isArray(alert["events"]) ? alert["events"].flatMap(toPlace) : [];
  return {
    id: toText(alert["id"]),
    time: toText(document["@timestamp"]),
    severity: toText(alert["severity"]),
    rule: toText(rule["id"]),
    message: toText(document["message"]),
    key: toKeyText(toObject(alert["key"]) ?? {}),
    events: typeof alert["events_total"] === "number" ? alert["events_total"] : places.length,
    places,
  };
}

function toPlace(event: unknown): EventPlace[] {
  const { file, line, index, id } = toObject(event) ?? {};
  if (typeof file === "string" && typeof line === "number") return [{ file, line }];
  if (typeof index === "string" && typeof id === "string") return [{ index, id }];
  return [];
}

function toKeyText(key: Readonly<Record<string, unknown>>): string {
  return Object.entries(key)
    .map(([name, value]) => `${name}: ${toText(value)}`)
    .join(", ");
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

function toObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return toObject(JSON.parse(line));
  } catch {
    return undefined;
  }
}
