import {
  parseTime,
  toCanonicalJson,
  toLiteral,
  compareTexts,
  type Event,
  type JsonValue,
  type List,
  type ListEntry,
} from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";
import type { FilledTable } from "./create-table-filler.ts";
import type { Taker } from "./taker.ts";

const day = 86_400_000;

/** Takes the values of a list's column, each once; of one that comes with several expiries each, so that the last one decides. */
export function createEntryTaker(list: List): Taker {
  const readValues = createFieldReader(list.origin?.column ?? "");
  const readExpiries = list.origin?.expires === undefined ? () => [] : createFieldReader(list.origin.expires);
  const entries = new Map<string, ListEntry>();
  let unreadable = 0;
  let length = 0;
  const add = (entry: ListEntry) => {
    const key = toCanonicalJson([entry.value.type, entry.value.value, entry.until ?? null]);
    if (entries.has(key)) return;
    entries.set(key, entry);
    length += key.length;
  };
  return {
    take({ document }: Event) {
      const [expiry] = readExpiries(document);
      const until = expiry === undefined ? undefined : readExpiry(expiry);
      if (expiry !== undefined && until === undefined) {
        unreadable++;
        return;
      }
      for (const raw of readValues(document)) {
        if (raw === "") continue;
        const value = toLiteral(raw, list.type);
        if (value === undefined) unreadable++;
        else add({ value, ...(until !== undefined && { until }) });
      }
    },
    length: () => length,
    size: () => entries.size,
    finish(): FilledTable {
      const sorted = [...entries].toSorted(([left], [right]) => compareTexts(left, right)).map(([, entry]) => entry);
      return { table: { ...list, entries: sorted }, rows: sorted.length, unreadable };
    },
  };
}

/** The first moment at which the entry no longer counts: after a day, or at a time. */
function readExpiry(value: JsonValue): number | undefined {
  const time = parseTime(value);
  if (time === undefined) return undefined;
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? time + day : time;
}
