import type { JsonObject } from "@tocsin/core";
import fc from "fast-check";
import { compileText, run, type Example } from "./agreement.ts";
import { firstMoment, fold } from "./scalars.ts";

// When counts and distinct counts fire and what is suppressed, written down a second time: everything is kept, and asked again
// at every moment at which something could have changed.

interface Plan {
  readonly atLeast: number;
  readonly distinct: boolean;
  readonly maybe: boolean;
  /** Seconds. */
  readonly within: number;
  /** Seconds; 0: no suppression. */
  readonly suppress: number;
}

interface Happening {
  readonly time: number;
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

const spelling = fc.constantFrom("a", "A", "ſ", "s", "S", "b", "");
const several = fc.oneof(
  fc.constant([]),
  spelling.map((one) => [one]),
  fc.array(spelling, { maxLength: 3 }),
);
// Steps that often lie a window or one millisecond more or less apart.
const moment = fc
  .tuple(fc.nat(6), fc.constantFrom(0, 0, 0, 1, -1))
  .map(([seconds, more]) => firstMoment + 1000 * seconds * 2 + more);
const happening: fc.Arbitrary<Happening> = fc.record({ time: moment, keys: several, values: several });
const plan: fc.Arbitrary<Plan> = fc.record({
  atLeast: fc.integer({ min: 1, max: 4 }),
  distinct: fc.boolean(),
  maybe: fc.boolean(),
  within: fc.constantFrom(1, 2, 4, 6, 20),
  suppress: fc.constantFrom(0, 0, 2, 4, 7),
});

export const firingExamples: fc.Arbitrary<Example> = fc
  .tuple(plan, fc.array(happening, { maxLength: 14 }))
  .map(([planned, events]) => ({ text: writeRule(planned), documents: events.map(toDocument) }));

/** Compiled counts and distinct counts fire, and fold, when a naive reading of them does. */
export const firingAgrees = fc.property(plan, fc.array(happening, { maxLength: 14 }), (planned, events) => {
  const text = writeRule(planned);
  const emissions = run(compileText(text), events.map(toDocument));
  const found = emissions.map(({ alert }) => {
    const { key, count } = alert.tocsin.alert;
    return show(fold(JSON.stringify(key["o.w"]).slice(1, -1)), Date.parse(alert["@timestamp"]), count);
  });
  const expected = fire(planned, events);
  if (found.toSorted().join("\n") !== expected.toSorted().join("\n")) {
    throw new Error(`${text}alerts ${found.toSorted().join(", ")}, should ${expected.toSorted().join(", ")}`);
  }
});

function writeRule({ atLeast, distinct, maybe, within, suppress }: Plan): string {
  const what = distinct ? "distinct w of events" : "events";
  const trigger = `at least ${atLeast} ${what} per ${maybe ? "maybe " : ""}o.w within ${within} seconds`;
  const suppression = suppress > 0 ? ` suppress for ${suppress} seconds` : "";
  return `source events typed by "schema.json"\nrule example { when ${trigger} severity low${suppression} }\n`;
}

function toDocument({ time, keys, values }: Happening): JsonObject {
  return { "@timestamp": time, o: { w: keys }, w: values };
}

function show(key: string, time: number, count: number): string {
  return `${key || "nothing"} at ${time - firstMoment} × ${count}`;
}

function fire(planned: Plan, events: readonly Happening[]): string[] {
  const keysOf = ({ keys }: Happening) => (keys.length === 0 && planned.maybe ? [""] : [...new Set(keys.map(fold))]);
  const keys = new Set(events.flatMap(keysOf));
  return [...keys].flatMap((key) => {
    const own = events.filter((event) => keysOf(event).includes(key));
    return suppressed(planned, timesOf(planned, own)).map(({ time, count }) => show(key, time, count));
  });
}

/** The times at which one key fires: it has reached the number, and was below at some moment since it fired last. */
export function timesOf(
  { atLeast, distinct, within }: Pick<Plan, "atLeast" | "distinct" | "within">,
  events: readonly Pick<Happening, "time" | "values">[],
): number[] {
  const window = within * 1000;
  const measure = (moment: number) => {
    const inside = events.filter(({ time }) => time > moment - window && time <= moment);
    return distinct ? new Set(inside.flatMap(({ values }) => values.map(fold))).size : inside.length;
  };
  const moments = [...new Set(events.flatMap(({ time }) => [time, time + window]))].toSorted(
    (left, right) => left - right,
  );
  const fired: number[] = [];
  let wasBelow = true;
  for (const moment of moments) {
    if (measure(moment) < atLeast) wasBelow = true;
    else if (wasBelow) {
      fired.push(moment);
      wasBelow = false;
    }
  }
  return fired;
}

function suppressed({ suppress }: Plan, times: readonly number[]): { time: number; count: number }[] {
  const alerts: { time: number; count: number }[] = [];
  for (const time of times) {
    const last = alerts.at(-1);
    if (last !== undefined && time < last.time + suppress * 1000) last.count++;
    else alerts.push({ time, count: 1 });
  }
  return alerts;
}
