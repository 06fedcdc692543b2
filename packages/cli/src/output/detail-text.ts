import type { AlertDetail, JsonObject } from "@tocsin/core";

/** What stands around the detail of an alert as it is in a line, as JSON. */
export interface DetailText {
  readonly before: Buffer;
  /** Behind the alert's id, which the line has as its key; undefined: the line has the whole detail. */
  readonly behindId: Buffer | undefined;
  readonly after: Buffer;
}

export const wholeDetail: DetailText = {
  before: Buffer.from('"tocsin":{"alert":'),
  behindId: undefined,
  after: Buffer.from("}}"),
};

/** Of a plain detail, of which a line has the id and the events. */
export function toDetailText(severity: string): DetailText {
  return {
    before: Buffer.from('"tocsin":{"alert":{"id":"'),
    behindId: Buffer.from(`","severity":${JSON.stringify(severity)},"risk":0,"key":{},"count":1,"events":`),
    after: Buffer.from(',"events_total":1,"include":{}}}}'),
  };
}

const plainNames = ["id", "severity", "risk", "key", "count", "events", "events_total", "include"];

/** Whether nothing but id, severity and events tells it from others: as it is of nearly all alerts on one event. */
export function isPlain(detail: AlertDetail): boolean {
  const { risk, key, count, events_total: total, include } = detail;
  if (risk !== 0 || count !== 1 || total !== 1 || !isEmpty(key) || !isEmpty(include)) return false;
  let place = 0;
  for (const name in detail) if (name !== plainNames[place++]) return false;
  return place === plainNames.length;
}

function isEmpty(object: JsonObject): boolean {
  for (const name in object) if (Object.hasOwn(object, name)) return false;
  return true;
}
