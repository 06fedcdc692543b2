import type { StageOptions } from "@tocsin/engine";
import { createFileTextStore } from "@tocsin/sources";
import type { Figure } from "../frame/figure.ts";
import { fillInOwnProcess } from "./fill-in-own-process.ts";
import { compileTrigger, count, countingSequence, distinct, sequence, together, windowMinutes } from "./rules.ts";
import { measureSaveAndRestore } from "./save-and-restore.ts";
import { measureUpdates } from "./update-rate.ts";

const liveKeys = 100_000;
const leastUpdates = 500_000;
/** Of so many users 100,000 have signed in within a window, and hardly one ten times. */
const users = 115_000;
const perWindow = 2;
const manyKeys = 5_000_000;
const hour = 60;
const bytesPerKey = 300;

/** What rules remember: how fast, how small, and how well it is bounded. One core. */
export async function measure(): Promise<readonly Figure[]> {
  return [
    ...toRates("counts", count),
    ...toRates("distinct counts", distinct),
    ...toRates("sequences of three steps", sequence),
    ...toRates("sequences that count", countingSequence),
    ...toRates("what happens together, in three parts", together),
    ...[1, 9].flatMap(toSizes),
    {
      what: `saving and restoring ${liveKeys.toLocaleString("en-US")} keys of a count, two events each`,
      value: measureSaveAndRestore(count, liveKeys, 2),
      unit: "s",
      reach: { atMost: 2 },
    },
    ...toBounds(),
  ];
}

function toRates(kind: string, trigger: string): Figure[] {
  const texts = createFileTextStore();
  const measureWith = (options: StageOptions) => measureUpdates(compileTrigger(trigger), users, perWindow, options);
  const unit = "updates/s";
  const rates: Figure[] = [
    { what: `updates of ${kind}`, value: measureWith({}), unit, reach: { atLeast: leastUpdates } },
    { what: `updates of ${kind}, the events on disk as in a hunt`, value: measureWith({ texts }), unit },
  ];
  texts.close();
  return rates;
}

function toSizes(eventsPerKey: number): Figure[] {
  const { memory } = fillInOwnProcess(liveKeys, eventsPerKey * liveKeys, windowMinutes);
  const of = `of a count of 10 with ${eventsPerKey === 1 ? "1 event" : `${eventsPerKey} events`} a key, events on disk`;
  const reach = { atMost: bytesPerKey };
  return [
    { what: `memory in use ${of}`, value: memory.inUse / liveKeys, unit: "bytes/key", reach },
    { what: `resident memory ${of}`, value: memory.resident / liveKeys, unit: "bytes/key", reach },
  ];
}

/** A key is remembered for ten minutes: of so many the most goes before, for there are more than may be kept. */
function toBounds(): Figure[] {
  const { memory, early, evicted } = fillInOwnProcess(manyKeys, manyKeys, hour);
  const reach = { atMost: (bytesPerKey * liveKeys) / 1e6 };
  return [
    { what: "memory in use after a tenth of an hour with 5,000,000 keys", value: early.inUse / 1e6, unit: "MB", reach },
    { what: "memory in use after the hour", value: memory.inUse / 1e6, unit: "MB", reach },
    { what: "growth of resident memory after the hour", value: memory.resident / 1e6, unit: "MB" },
    { what: "keys given up before their time, as reported", value: evicted, unit: "keys", reach: { atLeast: 1 } },
  ];
}
