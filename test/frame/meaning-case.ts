import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  compareTexts,
  isJsonObject,
  parseJson,
  type Event,
  type JsonObject,
  type JsonValue,
  type RuleSet,
} from "@tocsin/core";
import {
  compareCandidates,
  createProgram,
  createStage,
  createStream,
  type Candidate,
  type Emission,
} from "@tocsin/engine";
import { compile } from "@tocsin/language";

// A case is one rule file whose comments hold the events and what must come of them:
//
//   # event {"user": "ann"}                     an event as it stands
//   # event 00:01:30.500 {"user": "ann"}        the same at a time of 2026-01-05, UTC, which is its `@timestamp`
//   # alert 1 2 {"tocsin.alert.value": 2}       an alert on events 1 and 2, with these values at these paths (null: none)
//   # signal 3                                  a signal on event 3
//   # alert 0                                   an alert on an alert of another rule
//   # no alert                                  for a case without one
//
// Alerts on the same events stand in the order of their rules, then of their keys.
// What is expected is decided from the meaning of the language, never taken over from what came out.

/** What must come of the events of a case. */
interface Expected {
  readonly kind: string;
  /** The matched events, counted from 1 in the order of the file, oldest first. */
  readonly events: readonly number[];
  readonly values: JsonObject;
}

export interface MeaningCase {
  readonly area: string;
  /** The sentence, from the file's name. */
  readonly name: string;
  readonly path: string;
}

const file = "events";

export function listMeaningCases(folder: string): MeaningCase[] {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return areas.flatMap(({ name: area }) =>
    readdirSync(join(folder, area))
      .filter((name) => name.endsWith(".tocsin"))
      .map((name) => ({
        area,
        name: name.slice(0, -".tocsin".length).replaceAll("-", " "),
        path: join(folder, area, name),
      })),
  );
}

/** What a case expects and what came out, each in one form: the same where the case holds. */
export function runMeaningCase({ path }: MeaningCase): { expected: string[]; found: string[]; problems: string[] } {
  const text = readFileSync(path, "utf8");
  const expected = readComments(text, /^# (alert|signal)((?: \d+)*) ?(\{.*)?$/gm).map(
    ([kind = "", events = "", values = "{}"]): Expected => ({
      kind,
      events: events.split(" ").filter(Boolean).map(Number),
      values: readObject(values),
    }),
  );
  const events = readEvents(text);
  if (events.length === 0) throw new Error(`${path} has no events`);
  if (expected.length === 0 && !/^# no alert$/m.test(text)) throw new Error(`${path} expects nothing`);
  const { ruleSet, problems } = compileCase(path, text);
  const found = evaluateInSeveralOrders(ruleSet, events);
  const sorted = expected.toSorted((left, right) => compareTexts(toHeading(left), toHeading(right)));
  return {
    problems,
    expected: sorted.map(showExpected),
    found: found.map((each, index) => showFound(each, sorted[index])),
  };
}

/** The rules and the events of a case, for those who look at something else of them. */
export function readMeaningCase({ path }: MeaningCase): { ruleSet: RuleSet; events: readonly Event[] } {
  const text = readFileSync(path, "utf8");
  return { ruleSet: compileCase(path, text).ruleSet, events: readEvents(text) };
}

function readEvents(text: string): readonly Event[] {
  return readComments(text, /^# event (?:(\d\d:\d\d:\d\d\.\d{3}) )?(\{.*)$/gm).map(([time, json = ""], index) =>
    toEvent(json, time, index + 1),
  );
}

function readComments(text: string, line: RegExp): (string | undefined)[][] {
  return [...text.matchAll(line)].map((match) => match.slice(1));
}

function readObject(json: string): JsonObject {
  const parsed = parseJson(json);
  if (!parsed.ok || !isJsonObject(parsed.value)) throw new Error(`no JSON object: ${json}`);
  return parsed.value;
}

function toEvent(json: string, time: string | undefined, line: number): Event {
  const document = readObject(json);
  return {
    document: time === undefined ? document : { "@timestamp": `2026-01-05T${time}Z`, ...document },
    origin: { file, line },
  };
}

function compileCase(path: string, text: string): { ruleSet: RuleSet; problems: string[] } {
  const folder = dirname(path);
  const { ruleSet, diagnostics } = compile([{ file: path, text }], {
    readText: (table) => (existsSync(table) ? { text: readFileSync(table, "utf8") } : { error: "no such file" }),
    resolve: (_from, table) => join(folder, table),
  });
  const problems = diagnostics.filter(({ severity }) => severity === "error");
  return { ruleSet, problems: problems.map(({ code, message }) => `${code}: ${message}`) };
}

/** INVARIANT: forwards, backwards and as a stream in order of time the same events give the same alerts. */
function evaluateInSeveralOrders(ruleSet: RuleSet, events: readonly Event[]): Emission[] {
  const forwards = sortEmissions(evaluateAll(ruleSet, events));
  const others = [
    sortEmissions(evaluateAll(ruleSet, events.toReversed())),
    sortEmissions(evaluateStream(ruleSet, events)),
  ];
  for (const [index, other] of others.entries()) {
    if (JSON.stringify(other) !== JSON.stringify(forwards)) {
      throw new Error(
        `${index === 0 ? "Read backwards" : "As a stream"}, the events gave ${JSON.stringify(other, undefined, 1)}, not ${JSON.stringify(forwards, undefined, 1)}`,
      );
    }
  }
  return forwards;
}

function evaluateAll(ruleSet: RuleSet, events: readonly Event[]): Emission[] {
  const program = createProgram(ruleSet);
  const stage = createStage(program, { pseudonymKey: "a key for tests" });
  const candidates: Candidate[] = events.flatMap((event) => program.match(event)).toSorted(compareCandidates);
  return [...candidates.flatMap((candidate) => stage.take(candidate)), ...stage.end()];
}

function evaluateStream(ruleSet: RuleSet, events: readonly Event[]): Emission[] {
  const stream = createStream(createProgram(ruleSet), { pseudonymKey: "a key for tests" });
  return [...inTime(events).flatMap((event) => stream.take(event)), ...stream.end()];
}

/** In the order of their times, those without one last; what is late to nobody. */
export function inTime(events: readonly Event[]): readonly Event[] {
  const timeOf = ({ document }: Event) => JSON.stringify(document["@timestamp"] ?? "9999");
  return events.toSorted((left, right) => compareTexts(timeOf(left), timeOf(right)));
}

function sortEmissions(emissions: readonly Emission[]): Emission[] {
  const order = (emission: Emission) => {
    const { rule, tocsin } = emission.alert;
    return [toHeading(toSeen(emission)), rule.id, JSON.stringify(tocsin.alert.key), tocsin.alert.id].join("\n");
  };
  return emissions.toSorted((left, right) => compareTexts(order(left), order(right)));
}

function toSeen({ kind, alert }: Emission): Expected {
  return { kind, events: alert.tocsin.alert.events.map(({ line }) => Number(line ?? 0)), values: alert };
}

/** The values of the alert at the paths that the case names. */
function showFound(emission: Emission, expected: Expected | undefined): string {
  const seen = toSeen(emission);
  const paths = Object.keys(expected?.values ?? {});
  return showExpected({
    ...seen,
    values: Object.fromEntries(paths.map((path) => [path, valueAt(emission.alert, path)])),
  });
}

/** Keys of an object may hold dots themselves: the longest that fits is taken. */
function valueAt(value: JsonValue | undefined, path: string): JsonValue {
  if (path === "") return value ?? null;
  if (!isJsonObject(value)) return null;
  const key = Object.keys(value)
    .filter((name) => path === name || path.startsWith(`${name}.`))
    .toSorted((left, right) => right.length - left.length)[0];
  return key === undefined ? null : valueAt(value[key], path.slice(key.length + 1));
}

function showExpected({ kind, events, values }: Expected): string {
  const shown = Object.entries(values).map(([path, value]) => `\n  ${path}: ${JSON.stringify(value)}`);
  return [kind, ...events].join(" ") + shown.join("");
}

function toHeading({ kind, events }: Expected): string {
  return [kind, ...events.map((number) => String(number).padStart(5, "0"))].join(" ");
}
