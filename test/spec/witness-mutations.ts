import type { JsonObject, JsonValue } from "@tocsin/core";
import type { SigmaInput } from "@tocsin/importers";
import { parseAllDocuments } from "yaml";
import { createRandom, type Random } from "../../bench/frame/random.ts";
import { markLogSource } from "../../bench/sigma/mark-log-source.ts";

/** What one rule asks of a field, as its key says; a field that is not named is any. */
interface Test {
  readonly field: string | undefined;
  readonly modifiers: readonly string[];
  readonly texts: readonly string[];
  /** It may be there to take events away. */
  readonly isFilter: boolean;
}

interface Asked {
  readonly logSource: JsonObject;
  readonly tests: readonly Test[];
}

/** Changes flat events so that they are like and unlike what rules ask for: the same for the same seed. */
export type Mutate = (event: JsonObject) => JsonObject;

export function createMutations(rules: readonly SigmaInput[], events: readonly JsonObject[], seed: number): Mutate {
  const random = createRandom(seed);
  const asked = rules.flatMap(toAsked);
  const byLogSource = Map.groupBy(asked, ({ logSource }) => toKey(logSource));
  const recorded = Map.groupBy(
    events.flatMap((event) => logSourcesOf(event).map((key) => ({ key, event }))),
    ({ key }) => key,
  );
  /** An event of the rule's log source; where no recording is of it, the given one is said to be. */
  const toEventOf = ({ logSource }: Asked, event: JsonObject): JsonObject => {
    const same = recorded.get(toKey(logSource));
    return same === undefined ? { ...event, ...logSource } : pick(random, same).event;
  };
  return (event) => {
    const fitting = logSourcesOf(event).flatMap((key) => byLogSource.get(key) ?? []);
    const rule = pick(random, random.below(2) === 0 && fitting.length > 0 ? fitting : asked);
    const changed = splice(random, fitting.includes(rule) ? event : toEventOf(rule, event), rule);
    const changes = random.below(4);
    for (let change = 0; change < changes; change++) changeOne(random, changed, pick(random, events));
    return changed;
  };
}

/** One field is changed; what tells the log source may be, too. */
function changeOne(random: Random, event: Record<string, JsonValue>, other: JsonObject): void {
  const keys = Object.keys(event);
  if (keys.length === 0) return;
  const key = pick(random, keys);
  const value = event[key] ?? null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const changed = pick<() => JsonValue | undefined>(random, [
    () => other[key] ?? value,
    () => pick(random, Object.values(other)) ?? null,
    () => text.toUpperCase(),
    () => text.toLowerCase(),
    () => text.replaceAll("k", "\u212a").replaceAll("s", "\u017f"),
    () => text.slice(1),
    () => text.slice(0, -1),
    () => random.below(5000),
    () => null,
    () => [text, random.below(9), null, pick(random, Object.values(other)) ?? ""],
    () => [[text], []],
    () => ({ [key]: text, text }),
    () => [{ text }, text],
    () => "",
    () => undefined,
  ])();
  delete event[key];
  if (changed === undefined) return;
  // Under its own name, or where dots stand for objects.
  if (random.below(6) > 0) event[key] = changed;
  else event[pick(random, [`${key}.${key}`, `winlog.event_data.${key}`, key.toLowerCase()])] = changed;
}

/** Most of what one rule asks for, in the fields where it asks, mostly where it looks for it in a value. */
function splice(random: Random, event: JsonObject, { tests }: Asked): Record<string, JsonValue> {
  const result: Record<string, JsonValue> = { ...event };
  for (const { field, modifiers, texts, isFilter } of tests) {
    if (random.below(10) < (isFilter ? 8 : 1)) continue;
    const key = field ?? pick(random, Object.keys(event));
    const before = result[key];
    const old = typeof before === "string" ? before : "";
    const wanted = modifiers.includes("all") ? texts : [pick(random, texts)];
    const text = wanted
      .join(pick(random, ["", " "]))
      .replaceAll(/(?<!\\)\*/g, random.hex(3))
      .replaceAll("\\*", "*");
    if (random.below(8) === 0) result[key] = pick(random, [text.toUpperCase(), `${old}${text}${old}`, text.slice(1)]);
    else if (modifiers.includes("startswith")) result[key] = `${text}${old}`;
    else if (modifiers.includes("endswith")) result[key] = `${old}${text}`;
    else if (modifiers.length > 0 || field === undefined) result[key] = `${old}${text}${old}`;
    else result[key] = text;
  }
  return result;
}

/** The keys of the log sources that a recorded event is of. */
function logSourcesOf(event: JsonObject): readonly string[] {
  const { product, category, service } = markLogSource(event);
  return [
    ...(category === undefined ? [] : [toKey({ product, category }), toKey({ category })]),
    ...(service === undefined ? [] : [toKey({ product, service })]),
  ];
}

function toKey({ product, category, service }: Readonly<Record<string, JsonValue | undefined>>): string {
  return JSON.stringify([product ?? null, category ?? null, service ?? null]);
}

function toAsked({ text }: SigmaInput): Asked[] {
  return parseAllDocuments(text).flatMap((document): Asked[] => {
    const rule = document.toJS() as JsonObject;
    const { logsource, detection } = rule;
    if (!isObject(logsource) || !isObject(detection)) return [];
    const { product, category, service } = logsource;
    const marks = Object.entries({ product, category, service }).filter((entry): entry is [string, JsonValue] => {
      return entry[1] !== undefined;
    });
    const selections = Object.entries(detection).filter(([name]) => name !== "condition");
    const tests = selections.flatMap(([name, selection]) =>
      toTests(selection, /^(?:filter|exclu|false|not)/i.test(name)),
    );
    return tests.length === 0 ? [] : [{ logSource: Object.fromEntries(marks), tests }];
  });
}

function toTests(selection: JsonValue, isFilter: boolean, key = ""): Test[] {
  if (isObject(selection)) return Object.entries(selection).flatMap(([name, value]) => toTests(value, isFilter, name));
  const list = Array.isArray(selection) ? selection : [selection];
  const texts = list.flatMap((value) => (value === null || typeof value === "object" ? [] : [String(value)]));
  const [field, ...modifiers] = key.split("|");
  const own = texts.length === 0 ? [] : [{ field: field || undefined, modifiers, texts, isFilter }];
  return [...own, ...list.flatMap((value) => (isObject(value) ? toTests(value, isFilter) : []))];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pick<T>(random: Random, values: readonly T[]): T {
  return values[random.below(values.length)]!;
}
