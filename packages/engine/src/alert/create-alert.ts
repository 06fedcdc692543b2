import {
  keyPartsOf,
  toTimeText,
  type Alert,
  type JsonObject,
  type JsonValue,
  type KeyPart,
  type Rule,
  type Severity,
} from "@tocsin/core";
import { completingEvent, type Match } from "../stage/match.ts";
import type { Candidate } from "../rule/candidate.ts";
import { shownWithoutTime } from "../rule/compile-source.ts";
import { createScope, type MatchScope, type Scope } from "../scope.ts";
import type { Program } from "../program.ts";
import { FinishedMatch } from "./finished-match.ts";
import { compileAlertId } from "./alert-id.ts";
import { compileInclude, type CompiledInclude } from "./include.ts";
import { toLookupVersions } from "./lookup-versions.ts";
import type { Redactions, Redactor } from "./redaction.ts";
import { createSubjects } from "./subject.ts";
import { toThreatObject } from "./threat.ts";
import { compileTitle } from "./title.ts";
import { compileVerdict, toFixedVerdict, type Judged, type Verdict } from "./verdict.ts";

type MutableObject = Record<string, JsonValue>;

const nothing: JsonObject = {};
const maximumEvents = 100;
const severityNumbers: Readonly<Record<Severity, number>> = {
  informational: 1,
  low: 21,
  medium: 47,
  high: 73,
  critical: 99,
};

/** `event`, the same object in all alerts that have it alike. */
const ofAlerts = toEventFields("alert");
const ofSignals = toEventFields("signal");

function toEventFields(kind: "alert" | "signal"): Readonly<Record<Severity, JsonObject>> {
  const of = (severity: Severity) => ({ kind, severity: severityNumbers[severity] });
  const [informational, low, medium] = [of("informational"), of("low"), of("medium")];
  return { informational, low, medium, high: of("high"), critical: of("critical") };
}

/** Compiles all that a rule's alerts show. INVARIANT: nothing of an event enters the alert past the redactor. */
export function compileAlert(program: Program, rule: Rule, redactions: Redactions): (match: Match) => FinishedMatch {
  const judge = compileVerdict(program.compilation, rule);
  const title = compileTitle(program.compilation, rule);
  const includes = rule.alert.include.map((include) => ({
    of: compileInclude(program.compilation, include),
    step: include.step,
  }));
  const createHead = compileHead(rule);
  const keyParts = keyPartsOf(rule.trigger);
  const lookups = toLookupVersions(rule, program.ruleSet);
  const idOf = compileAlertId(rule);
  const subjects = program.compilation.once("what alerts say of their events", createSubjects);
  const createAlert = (finished: FinishedMatch): Alert => {
    const { match, verdict } = finished;
    const documents = match.events.map(({ event }) => event.document);
    const redactor = redactions.forEvents(documents);
    const timestamp = toTimeText(match.time ?? shownWithoutTime);
    const alert = createHead(timestamp, verdict, title(finished, redactor));
    const subject = subjects(documents, redactor);
    for (const name in subject) alert[name] = subject[name]!;
    const detail: MutableObject = {
      id: idOf(match),
      severity: verdict.severity,
      risk: verdict.risk,
      key: keyParts.length === 0 ? nothing : toShownKey(keyParts, match, redactor),
      count: 1,
    };
    if (match.measured !== undefined || match.window !== undefined) Object.assign(detail, toMeasured(match, redactor));
    detail["events"] = toShownEvents(match, timestamp);
    detail["events_total"] = match.total ?? match.events.length;
    detail["include"] = includes.length === 0 ? nothing : toIncluded(includes, finished, redactor);
    if (lookups !== undefined) detail["lookups"] = lookups;
    alert["tocsin"] = { alert: detail };
    return alert as Alert;
  };
  const finishing = {
    judge: (match: Match) => judgeMatch(match, judge),
    fixed: toFixedVerdict(rule),
    createAlert,
  };
  return (match) => new FinishedMatch(match, finishing);
}

function toMeasured({ measured, window }: Match, redactor: Redactor): JsonObject {
  const shown = (name: string, value: number) => redactor.ofExpression({ op: "measured", name }, value);
  const lines = typeof measured === "object" ? Object.entries(measured) : [];
  const value =
    typeof measured === "number"
      ? shown("value", measured)
      : toPresent(lines.map(([name, each]) => [name, shown(name, each)]));
  return {
    ...(measured !== undefined && value !== undefined && { value }),
    ...(window && { window: { start: toTimeText(window.start), end: toTimeText(window.end) } }),
  };
}

function toPresent(entries: readonly (readonly [string, JsonValue | undefined])[]): JsonObject {
  return Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
}

function judgeMatch(match: Match, judge: (scope: Scope, match: MatchScope) => Judged): Judged {
  const completing = completingEvent(match);
  return judge(createScope(completing?.event.document ?? {}, completing === undefined ? match.time : completing.time), {
    key: match.key.values,
    measured: match.measured,
    risk: 0,
    ...(match.steps && { steps: toStepDocuments(match.steps) }),
  });
}

/** Compiles the beginning of an alert, most of which is the same in every alert of the rule. */
function compileHead({
  id,
  module,
  metadata,
}: Rule): (timestamp: string, verdict: Verdict, message: string) => MutableObject {
  const { title, version, uuid, description, references, author, license, tags, threat } = metadata;
  const rule = {
    id,
    name: title,
    ruleset: module,
    version,
    ...(uuid !== undefined && { uuid }),
    ...(description !== undefined && { description }),
    ...(references.length > 0 && { reference: references }),
    ...(author.length > 0 && { author }),
    ...(license !== undefined && { license }),
  };
  const shownThreat = threat && toThreatObject(threat);
  return (timestamp, { signal, severity }, message) => {
    const event = (signal ? ofSignals : ofAlerts)[severity];
    const head: MutableObject = { "@timestamp": timestamp, event, message, rule };
    if (tags.length > 0) head["tags"] = tags;
    if (shownThreat !== undefined) head["threat"] = shownThreat;
    return head;
  };
}

function toShownKey(keyParts: readonly KeyPart[], match: Match, redactor: Redactor): JsonObject {
  const parts = keyParts.map(({ name, expression }, index) => {
    const value = match.key.values[index] ?? "";
    return [name, redactor.ofExpression(expression, value)] as const;
  });
  return toPresent(parts);
}

/** The newest, with the steps that they served. */
function toShownEvents({ events, steps, time }: Match, timestamp: string): JsonObject[] {
  if (events.length === 1 && steps === undefined) return [toShownEvent(events[0]!, time, timestamp)];
  const served = steps && new Map([...steps].flatMap(([name, held]) => held.map((each) => [each, name] as const)));
  return events
    .slice(-maximumEvents)
    .map((candidate) => toShownEvent(candidate, time, timestamp, served?.get(candidate)));
}

/** `timestamp`: the text of the time `matched`. */
function toShownEvent(
  { event, time }: Candidate,
  matched: number | undefined,
  timestamp: string,
  step?: string,
): JsonObject {
  const shown: MutableObject = { ...event.origin };
  if (time !== undefined) shown["time"] = time === matched ? timestamp : toTimeText(time);
  if (step !== undefined) shown["step"] = step;
  return shown;
}

function toStepDocuments(steps: NonNullable<Match["steps"]>): MatchScope["steps"] & {} {
  return new Map(
    [...steps].map(([name, held]) => [name, held.map(({ event, time }) => ({ document: event.document, time }))]),
  );
}

function toIncluded(
  includes: readonly { readonly of: CompiledInclude; readonly step: string | undefined }[],
  { match: { events, steps }, scope }: FinishedMatch,
  redactor: Redactor,
): JsonObject {
  const toScopes = (candidates: Match["events"]) =>
    candidates.map(({ event, time }) => createScope(event.document, time, scope.match));
  const scopes = toScopes(events);
  const entries = new Map<string, JsonValue>();
  for (const include of includes) {
    const own = include.step === undefined ? scopes : toScopes(steps?.get(include.step) ?? []);
    for (const [name, value] of include.of(own, redactor)) if (!entries.has(name)) entries.set(name, value);
  }
  return Object.fromEntries(entries);
}
