import { isJsonObject, type Event, type GivenEvents, type JsonObject, type JsonValue } from "@tocsin/core";
import { atPath } from "./at-path.ts";

/** Time of a test's first event unless it says `at`: a Monday. */
export const testEpoch = Date.UTC(2026, 0, 5);

/**
 * The events of one `given` in a test, named by `file` and counted on from `line` in their origin.
 *
 * `clock` is the time of the event before, undefined at the beginning. The first of them is `after` that time, or at it;
 * each further one `every` after the one before, or at the same time: only what the test says moves its clock.
 */
export function toTestEvents(
  given: GivenEvents,
  timePath: string,
  clock: number | undefined,
  origin: { readonly file: string; readonly line: number },
): { readonly events: readonly Event[]; readonly clock: number } {
  const start = given.time ?? (clock ?? testEpoch) + (given.after ?? 0);
  const every = given.every ?? 0;
  const events = Array.from({ length: given.count }, (_, index) => ({
    document: withTime(fillIn(given.body, index + 1), timePath, start + index * every),
    origin: { file: origin.file, line: origin.line + index },
  }));
  return { events, clock: start + Math.max(0, given.count - 1) * every };
}

/** A copy of the body with `{n}` in its texts replaced. */
function fillIn(body: JsonObject, n: number): JsonObject {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fillInValue(value, n)]));
}

function fillInValue(value: JsonValue, n: number): JsonValue {
  if (typeof value === "string") return value.replaceAll("{n}", String(n));
  if (Array.isArray(value)) return value.map((item: JsonValue) => fillInValue(item, n));
  return isJsonObject(value) ? fillIn(value, n) : value;
}

/** Sets the time where the source reads it, unless the body gives one itself. */
function withTime(body: JsonObject, path: string, time: number): JsonObject {
  return atPath(body, path) !== undefined ? body : withPath(body, path, new Date(time).toISOString());
}

function withPath(value: JsonObject, path: string, text: string): JsonObject {
  const dot = path.indexOf(".");
  const head = path.slice(0, dot);
  const inner = Object.hasOwn(value, head) ? value[head] : {};
  if (dot === -1 || !isJsonObject(inner)) return { ...value, [path]: text };
  return { ...value, [head]: withPath(inner, path.slice(dot + 1), text) };
}
