import type { JsonObject } from "@tocsin/core";
import fc from "fast-check";
import { compileText, run, runStream, type Example } from "./agreement.ts";
import { firstMoment, fold } from "./scalars.ts";

// When keys are silent, written down a second time: for each key all its times are kept, and each gap is measured.

/** Durations in seconds. */
interface Plan {
  readonly lasts: number;
  readonly expected: readonly string[];
  readonly excepted: boolean;
}

interface Happening {
  readonly time: number;
  readonly keys: readonly string[];
  readonly fits: boolean;
}

const spelling = fc.constantFrom("a", "A", "b", "c", "");
const happening: fc.Arbitrary<Happening> = fc.record({
  time: fc
    .tuple(fc.nat(15), fc.constantFrom(0, 0, 0, 1, -1))
    .map(([seconds, more]) => firstMoment + 1000 * seconds + more),
  keys: fc.array(spelling, { maxLength: 2 }),
  fits: fc.constantFrom(true, true, true, false),
});
const plan: fc.Arbitrary<Plan> = fc.record({
  lasts: fc.integer({ min: 1, max: 6 }),
  expected: fc.array(fc.constantFrom("a", "B", "d"), { maxLength: 3 }),
  excepted: fc.boolean(),
});

export const silenceExamples: fc.Arbitrary<Example> = fc
  .tuple(plan, fc.array(happening, { maxLength: 14, size: "max" }))
  .map(([planned, events]) => ({ text: writeRule(planned), documents: events.map(toDocument) }));

/** Rules over silence fire when a naive reading of them does, whatever the order of the input. */
export const silenceAgrees = fc.property(
  plan,
  fc.array(happening, { maxLength: 14, size: "max" }),
  (planned, happenings) => {
    const text = writeRule(planned);
    const documents = happenings.map(toDocument);
    const expected = fire(planned, happenings).toSorted().join("; ");
    const inTime = happenings.toSorted((left, right) => left.time - right.time).map(toDocument);
    const late = text.replace("untyped", "untyped late by 1 second");
    const runs = [
      run(compileText(text), documents),
      run(compileText(text), documents.toReversed()),
      runStream(compileText(late), inTime),
    ];
    for (const emissions of runs) {
      const found = emissions.map(({ alert }) => {
        const { key, events_total: heard } = alert.tocsin.alert;
        return `${fold(JSON.stringify(key["k"]))} ${Date.parse(alert["@timestamp"]) - firstMoment} ${String(heard)}`;
      });
      if (found.toSorted().join("; ") === expected) continue;
      throw new Error(`${text}alerts ${found.toSorted().join("; ")}, should ${expected}`);
    }
  },
);

function writeRule({ lasts, expected, excepted }: Plan): string {
  const list = `list hosts of text [${expected.map((key) => JSON.stringify(key)).join(", ")}]\n`;
  const when = `no events where fits is "yes" per k for ${lasts} seconds${expected.length > 0 ? " expected from hosts" : ""}`;
  const except = excepted ? ' except when k is "b" because "e"' : "";
  return `source events typed by untyped\n${list}rule example { when ${when}${except} severity low }\n`;
}

function toDocument({ time, keys, fits }: Happening): JsonObject {
  return { "@timestamp": time, k: keys, fits: fits ? "yes" : "no" };
}

/** A key is silent from each of its times on whose next is more than so long away; one expected, from the first time of all. */
function fire({ lasts, expected, excepted }: Plan, happenings: readonly Happening[]): string[] {
  if (happenings.length === 0) return [];
  const start = Math.min(...happenings.map(({ time }) => time));
  const own = happenings.filter(({ fits }) => fits);
  const spoken = own.flatMap(({ keys }) => keys.map(fold));
  const awaited = new Set(expected.map(fold));
  const keys = [...new Set([...spoken, ...awaited])].filter((key) => !(excepted && key === "b"));
  return keys.flatMap((key) => {
    const times = new Set(own.filter((event) => event.keys.map(fold).includes(key)).map(({ time }) => time));
    const since = awaited.has(key) ? new Set([start, ...times]) : times;
    const isBroken = (time: number) => [...times].some((later) => later > time && later <= time + lasts * 1000);
    return [...since]
      .filter((time) => !isBroken(time))
      .map((time) => `${JSON.stringify(key)} ${time + lasts * 1000 - firstMoment} ${times.has(time) ? 1 : 0}`);
  });
}
