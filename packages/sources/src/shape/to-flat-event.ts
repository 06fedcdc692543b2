import { isJsonObject, type JsonObject, type JsonValue } from "@tocsin/core";

/** How an event of Windows may be laid out. */
export type EventShape = "evtx" | "winlogbeat";

export interface FlatEvent {
  readonly shape: EventShape;
  readonly document: JsonObject;
}

/**
 * An event of Windows under the flat names of its own fields (`EventID`, `Channel`, `CommandLine`); undefined: it is none, or
 * flat already. Recognised are the JSON that evtx tools write (`Event.System` with `EventData` or `UserData`) and that of
 * Winlogbeat and the Elastic agent (`winlog.event_data`, nested or with dots in its keys). By the specification of Sigma
 * attributes are joined by `_` (`Provider_Name`), and names lose their spaces.
 */
export function toFlatEvent(document: JsonObject): FlatEvent | undefined {
  const event = document["Event"];
  if (event !== undefined && isJsonObject(event) && isJsonObject(event["System"] ?? null)) {
    return { shape: "evtx", document: fromEvtx(event) };
  }
  const winlog = document["winlog"];
  if (winlog !== undefined && isJsonObject(winlog)) {
    return { shape: "winlogbeat", document: fromWinlogbeat(document, winlog) };
  }
  return document["winlog.channel"] === undefined && document["winlog.provider_name"] === undefined
    ? undefined
    : { shape: "winlogbeat", document: fromDottedWinlogbeat(document) };
}

type Flat = Record<string, JsonValue>;

function fromEvtx(event: JsonObject): JsonObject {
  const system: Flat = {};
  for (const [key, value] of Object.entries(event["System"] as JsonObject)) addElement(system, key, value);
  const flat: Flat = {};
  const time = system["TimeCreated_SystemTime"];
  if (time !== undefined) flat["@timestamp"] = time;
  for (const [key, value] of Object.entries(event)) {
    if (key === "EventData") addData(flat, value);
    else if (key === "UserData" && isJsonObject(value)) for (const inner of Object.values(value)) addData(flat, inner);
  }
  for (const [key, value] of Object.entries(system)) {
    const isGiven = Object.hasOwn(flat, key) && flat[key] !== null;
    if (!isGiven || key === "EventID" || key === "Channel") flat[key] = value;
  }
  return flat;
}

/** `<Data Name="Image">x</Data>` as it comes out where elements are objects; one that is empty is there all the same. */
function addNamed(flat: Flat, item: JsonValue): void {
  const name = nameOf(item);
  if (name === undefined || !isJsonObject(item)) return;
  flat[withoutSpaces(name)] = item["#text"] ?? null;
}

function nameOf(item: JsonValue): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const attributes = item["#attributes"];
  const name = item["@Name"] ?? (attributes !== undefined && isJsonObject(attributes) ? attributes["Name"] : undefined);
  return typeof name === "string" ? name : undefined;
}

/** Attributes are kept below `#attributes`, or each by itself behind an `@`. */
function isAttributes(key: string): boolean {
  return key === "#attributes" || key.startsWith("@");
}

/** `{"#attributes": {"Name": …}}` and `{"@Name": …}` as `Provider_Name`; `{"#text": 4688}` as its text. */
function addElement(flat: Flat, key: string, value: JsonValue): void {
  if (!isJsonObject(value)) {
    flat[withoutSpaces(key)] = value;
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name === "#text") flat[withoutSpaces(key)] = inner;
    else if (name === "#attributes" && isJsonObject(inner)) {
      for (const [attribute, content] of Object.entries(inner)) flat[`${key}_${attribute}`] = content;
    } else if (name.startsWith("@")) addElement(flat, `${key}_${name.slice(1)}`, inner);
    else addElement(flat, `${key}_${name}`, inner);
  }
}

function addData(flat: Flat, value: JsonValue): void {
  if (!isJsonObject(value)) {
    if (value !== null) flat["Data"] = value;
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === "Data" && Array.isArray(inner) && inner.some((item) => nameOf(item) !== undefined)) {
      for (const item of inner) addNamed(flat, item);
    } else if (!isAttributes(key)) addElement(flat, key, inner);
  }
}

const system: readonly (readonly [string, string])[] = [
  ["EventID", "event_id"],
  ["Channel", "channel"],
  ["Computer", "computer_name"],
  ["Provider_Name", "provider_name"],
  ["EventRecordID", "record_id"],
  ["Task", "task"],
  ["Opcode", "opcode"],
  ["Keywords", "keywords"],
];

function fromWinlogbeat(document: JsonObject, winlog: JsonObject): JsonObject {
  const flat: Flat = {};
  for (const [key, value] of Object.entries(document)) if (key !== "winlog") flat[key] = value;
  for (const part of ["event_data", "user_data"]) {
    const data = winlog[part];
    if (data !== undefined && isJsonObject(data)) {
      for (const [key, value] of Object.entries(data)) flat[withoutSpaces(key)] = value;
    }
  }
  for (const [name, key] of system) {
    const value = winlog[key];
    if (value !== undefined && value !== null) flat[name] = value;
  }
  const id = flat["EventID"] ?? eventCodeOf(document);
  if (id !== undefined) flat["EventID"] = id;
  return flat;
}

/** ECS keeps the id of an event under `event.code`, and pipelines may leave it there alone. */
function eventCodeOf(document: JsonObject): JsonValue | undefined {
  const event = document["event"];
  const code = event !== undefined && isJsonObject(event) ? event["code"] : undefined;
  return code ?? document["event.code"] ?? undefined;
}

/** The same where the names are not nested: `winlog.event_data.CommandLine`. */
function fromDottedWinlogbeat(document: JsonObject): JsonObject {
  const winlog: Record<string, JsonValue> = {};
  const data: Record<string, JsonValue> = {};
  const rest: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(document)) {
    const [start = "", into] = dottedParts.find(([prefix]) => key.startsWith(prefix)) ?? [];
    const name = key.slice(start.length);
    if (into === "data") data[name] = value;
    else if (into === "winlog") winlog[name] = value;
    else rest[name] = value;
  }
  return fromWinlogbeat(rest, { event_data: data, ...winlog });
}

const dottedParts = [
  ["winlog.event_data.", "data"],
  ["winlog.user_data.", "data"],
  ["winlog.", "winlog"],
] as const;

function withoutSpaces(name: string): string {
  return name.includes(" ") ? name.replaceAll(" ", "") : name;
}
