import type { Event, JsonObject, RuleSet } from "@tocsin/core";
import { createProgram, createStream, type Emission } from "@tocsin/engine";
import fc from "fast-check";
import { compileText, run, type Example } from "./agreement.ts";
import { holdsFor, measureLine, writeLine, writeVerdict, type Line, type Plan, type Verdict } from "./measures.ts";
import { firstMoment, fold } from "./scalars.ts";

// When measures, summaries and spikes fire, written down a second time: everything is kept, and every block, or every
// moment at which something could have changed, is worked out anew.

export interface Happening {
  readonly time: number;
  readonly keys: readonly string[];
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

const spelling = fc.constantFrom("a", "A", "ſ", "s", "b");
const several = <Item>(item: fc.Arbitrary<Item>) =>
  fc.oneof(
    fc.constant([]),
    item.map((one) => [one]),
    fc.array(item, { maxLength: 3 }),
  );
const number = fc.constantFrom(0, 0.5, 1, 1, 2, 3, -1);
const unit = fc.constantFrom(1000, 1_800_000, 43_200_000);

const line: fc.Arbitrary<Line> = fc.record({
  measure: fc.constantFrom(
    "count",
    "distinct count",
    "sum",
    "average",
    "minimum",
    "maximum",
    "median",
    "percentile 90",
    "deviation",
    "average of gap",
  ),
  positive: fc.boolean(),
});

const amount = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3);
const usual = fc.record({
  factor: fc.constantFrom(0.5, 1, 2),
  deviations: fc.constantFrom(0, 0, 1),
  over: fc.constantFrom(4, 8, 28, 70),
});
const lowerBound = fc.record({ comparison: fc.constantFrom("exceeds", "is at least"), amount });
const bound: fc.Arbitrary<Verdict> = fc.oneof(
  lowerBound,
  fc.record({ comparison: fc.constantFrom("falls below", "is at most", "is", "exceeds"), amount }),
  fc.record({ comparison: fc.constantFrom("exceeds", "falls below", "is at least"), amount, usual }),
);

const blocks: fc.Arbitrary<Plan> = fc.record({
  unit,
  length: fc.constantFrom(1, 2, 4),
  rolls: fc.constant(false),
  lines: line.map((one) => [{ ...one, positive: false }]),
  verdicts: fc.array(bound, { minLength: 1, maxLength: 2 }),
  share: fc.constant(undefined),
});
const rolling: fc.Arbitrary<Plan> = fc.record({
  unit,
  length: fc.constantFrom(1, 2, 4, 6),
  rolls: fc.constant(true),
  lines: line.map((one) => [{ ...one, positive: false }]),
  verdicts: fc.array(lowerBound, { minLength: 1, maxLength: 2 }),
  share: fc.constant(undefined),
});
const summaries: fc.Arbitrary<Plan> = fc
  .record({
    unit,
    length: fc.constantFrom(1, 2, 4),
    rolls: fc.boolean(),
    lines: fc.array(line, { minLength: 2, maxLength: 3 }),
    verdicts: fc.array(bound, { minLength: 1, maxLength: 1 }),
    share: fc.constantFrom(undefined, 0.5, 2),
  })
  .map((plan) => ({
    ...plan,
    // The gap of events of one time depends on which of them comes first.
    lines: plan.lines.map((one) => (one.measure === "average of gap" ? { ...one, positive: false } : one)),
    verdicts: plan.verdicts.map((verdict) => ({
      comparison: plan.rolls ? "exceeds" : verdict.comparison,
      amount: verdict.amount,
    })),
  }));
const plan = fc.oneof(blocks, rolling, summaries);

/** `stride`: events are mostly so many steps apart, of half days the same hour of the day or of the week. */
const happening = (step: number, stride: number): fc.Arbitrary<Happening> =>
  fc.record({
    time: fc
      .tuple(fc.nat(12), fc.constantFrom(stride, stride, stride, 1), fc.constantFrom(0, 0, 0, 1, -1))
      .map(([count, steps, more]) => firstMoment + step * (count % Math.ceil(80 / steps)) * steps + more),
    keys: several(spelling),
    numbers: several(number),
    texts: several(spelling),
  });
const example = fc
  .tuple(plan, fc.constantFrom(1, 1, 2, 14))
  .chain(([planned, stride]) =>
    fc.tuple(fc.constant(planned), fc.array(happening(planned.unit, stride), { maxLength: 16 })),
  );

export const measuringExamples: fc.Arbitrary<Example> = example.map(([planned, events]) => ({
  text: writeRule(planned),
  documents: events.map(toDocument),
}));

/** Compiled measures fire when a naive reading of them does, whatever the order of the events, and in a stream. */
export const measuringAgrees = fc.property(example, ([planned, events]) => {
  const text = writeRule(planned);
  const ruleSet = compileText(text);
  const expected = fire(planned, events).toSorted().join("\n");
  const inTime = events.toSorted((left, right) => left.time - right.time);
  const runs = [
    run(ruleSet, events.map(toDocument)),
    run(ruleSet, events.toReversed().map(toDocument)),
    runStream(ruleSet, inTime.map(toDocument)),
  ];
  for (const emissions of runs) {
    const shown = emissions.map(showEmission).toSorted().join("\n");
    if (shown !== expected) throw new Error(`${text}alerts\n${shown}\nshould\n${expected}`);
  }
});

/** Documents in the order of their times, one after the other. */
function runStream(ruleSet: RuleSet, documents: readonly JsonObject[]): Emission[] {
  const stream = createStream(createProgram(ruleSet));
  const events = documents.map((document, index): Event => ({ document, origin: { file: "events", line: index } }));
  return [...events.flatMap((event) => stream.take(event)), ...stream.end()];
}

function showEmission({ alert }: Emission): string {
  const { key, events_total: total } = alert.tocsin.alert;
  return show(fold(JSON.stringify(key["o.w"]).slice(1, -1)), Date.parse(alert["@timestamp"]), total);
}

function writeRule({ unit: step, length, rolls, lines, verdicts, share }: Plan): string {
  const window = `${rolls ? "within" : "every"} ${length * step} milliseconds`;
  const [first] = lines;
  const trigger =
    lines.length === 1 && first !== undefined
      ? `${writeLine(first)} of events per o.w ${window} ${verdicts.map((verdict) => writeVerdict(verdict, step)).join(" and ")}`
      : `summary of events per o.w ${window} {\n${lines.map((one, index) => `l${index}: ${writeLine(one)}${one.positive ? " where n > 0" : ""}\n`).join("")}} where ${writeWhere(verdicts, share)}`;
  return `source events typed by "schema.json"\nrule example { when ${trigger} severity low }\n`;
}

const operators: Readonly<Record<string, string>> = {
  exceeds: ">",
  "falls below": "<",
  "is at least": "is at least",
  "is at most": "<=",
  is: "is",
};

function writeWhere([verdict]: readonly Verdict[], share: number | undefined): string {
  const bounds = `l0 ${operators[verdict?.comparison ?? ""]} ${verdict?.amount}`;
  return share === undefined ? bounds : `${bounds} and l1 > ${share < 1 ? `${share * 100}% of` : `${share} times`} l0`;
}

function toDocument({ time, keys, numbers, texts }: Happening): JsonObject {
  return { "@timestamp": time, o: { w: keys }, n: numbers, w: texts };
}

function show(key: string, time: number, total: number): string {
  return `${key} at ${time - firstMoment} of ${total}`;
}

function fire(planned: Plan, events: readonly Happening[]): string[] {
  const keysOf = ({ keys }: Happening) => [...new Set(keys.map(fold))];
  const all = new Set(events.flatMap(keysOf));
  const newest = Math.max(...events.map(({ time }) => time));
  return [...all].flatMap((key) => {
    const own = events.filter((event) => keysOf(event).includes(key)).toSorted((left, right) => left.time - right.time);
    const fired = planned.rolls ? fireRolling(planned, own) : fireBlocks(planned, own, newest);
    return fired.map(({ time, total }) => show(key, time, total));
  });
}

interface Fired {
  readonly time: number;
  readonly total: number;
}

function fireRolling(planned: Plan, own: readonly Happening[]): Fired[] {
  const window = planned.length * planned.unit;
  const at = (moment: number) => own.filter(({ time }) => time > moment - window && time <= moment);
  const holds = (moment: number) => at(moment).length > 0 && holdsFor(planned, values(planned, at(moment), own));
  const times = new Set(own.map(({ time }) => time));
  const moments = [...new Set([...times].flatMap((time) => [time, time + window]))].toSorted((a, b) => a - b);
  const fired: Fired[] = [];
  let wasBelow = true;
  for (const moment of moments) {
    if (!holds(moment)) wasBelow = true;
    else if (wasBelow && times.has(moment)) {
      fired.push({ time: moment, total: at(moment).length });
      wasBelow = false;
    }
  }
  return fired;
}

function fireBlocks(planned: Plan, own: readonly Happening[], newest: number): Fired[] {
  const length = planned.length * planned.unit;
  const blockOf = (time: number) => Math.floor(time / length) * length;
  const inBlock = (start: number) => own.filter(({ time }) => time >= start && time < start + length);
  const valueOf = (start: number) => values(planned, inBlock(start), own);
  const first = blockOf(own[0]!.time);
  const upper = planned.verdicts.some(({ comparison }) => ["falls below", "is at most"].includes(comparison));
  const lower = planned.verdicts.every(({ comparison }) => ["exceeds", "is at least"].includes(comparison));
  const fired: Fired[] = [];
  let holding = false;
  for (let start = first; start <= blockOf(newest); start += length) {
    const events = inBlock(start);
    if (events.length === 0 && !upper) {
      if (lower) holding = false;
      continue;
    }
    const past: number[][] = [];
    for (let before = first; before < start; before += length) {
      const value = valueOf(before)[0];
      past.push([before, value ?? Number.NaN]);
    }
    const holds = holdsFor(planned, valueOf(start), { past, start, first });
    if (holds && !holding) fired.push({ time: start + length, total: events.length });
    holding = holds;
  }
  return fired;
}

/** What each line measures over some of a key's events; where there are none, 0. */
function values({ lines }: Plan, events: readonly Happening[], own: readonly Happening[]): (number | undefined)[] {
  if (events.length === 0) return lines.map(() => 0);
  return lines.map((one) => measureLine(one, events, own));
}
